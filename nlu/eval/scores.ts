import { readFileSync, writeFileSync } from 'node:fs'
import type { Figure } from './figures.ts'

/** The committed figures: by the encoder ('none' without), by the line of the score sheet. */
export type Scores = Record<string, Record<string, Pick<Figure, 'value' | 'low' | 'high'>>>

const file = new URL('./scores.json', import.meta.url)

export function readScores(): Scores {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Scores
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

/** Puts new figures over the committed ones; the others stay. */
export function saveScores(encoder: string, figures: readonly Figure[]): void {
  const scores = readScores()
  const round = (value: number): number => Number(value.toPrecision(4))
  const added = Object.fromEntries(figures.map(({ line, value, low, high }) => [line, { value: round(value), low: round(low), high: round(high) }]))
  writeFileSync(file, `${JSON.stringify({ ...scores, [encoder]: { ...scores[encoder], ...added } }, undefined, 1)}\n`)
}
