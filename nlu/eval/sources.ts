import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Example } from '../src/head/types.ts'
import { bare, normalise } from '../src/text/normalise.ts'

/** Where the public sets lie: beside the checkout. */
export const dataFolder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

export function readText(path: string): string {
  return readFileSync(`${dataFolder}${path}`, 'utf8').replace(/^\ufeff/, '')
}

/** The objects of a file with one on each line. */
export function readLines<Line>(path: string): Line[] {
  return readText(path).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line)
}

/** Texts with their labels; the label stands in `field`. */
export function readExamples(path: string, field: 'intent' | 'domain' = 'intent'): Example[] {
  return readLines<{ text: string; intent?: string; domain?: string }>(path).map((line) => ({ text: line.text, label: line[field] ?? '' }))
}

/** The examples whose text says the same as none of `others`. */
export function without(examples: readonly Example[], others: readonly { text: string }[]): Example[] {
  const known = new Set(others.map(({ text }) => formOf(text)))
  return examples.filter(({ text }) => !known.has(formOf(text)))
}

/** Two texts with this form in common say the same. */
export function formOf(text: string): string {
  const normalised = normalise(text)
  return bare(normalised) || normalised || text
}
