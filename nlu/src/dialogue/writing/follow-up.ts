import type { Entity, SlotType } from '../../slots/types.ts'
import { mostQuestion } from '../limits.ts'
import type { LastQuestion } from '../types.ts'
import { spoken, writeBehind } from './write-question.ts'

interface Part {
  type: SlotType
  start: number
  end: number
}
export interface Written {
  text: string
  parts: Part[]
}

/** The last question with the new values in place of those of their type, or behind it: "那北京呢" after a question about Shanghai. */
export function askAgainAbout(last: Pick<LastQuestion, 'text' | 'parts'>, values: readonly Pick<Entity, 'type' | 'value' | 'text'>[]): Written {
  let written: Written = { text: last.text, parts: [...last.parts] }
  for (const value of values) {
    const part = written.parts.find(({ type }) => type === value.type)
    written = part ? replacePart(written, part, spoken(value)) : addBehind(written, value)
  }
  return written
}

/** The same with words that are no value: they take the place of the product where one was named, else they stand behind. */
export function askAgainAboutTopic(last: Pick<LastQuestion, 'text' | 'parts'>, topic: string): Written {
  const part = last.parts.find(({ type }) => type === 'product') ?? (last.parts.length === 1 ? last.parts[0] : undefined)
  return part ? replacePart({ text: last.text, parts: [...last.parts] }, part, topic) : { text: writeBehind(last.text, [topic]), parts: last.parts }
}

/** A text with other words from one place to another, parted from Latin neighbours by a blank. */
export function replaceSpan(text: string, { start, end }: { start: number; end: number }, words: string): string {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const latin = /[\p{Script=Latin}\p{N}]/u
  const left = latin.test(before.at(-1) ?? '') && latin.test(words[0] ?? '') ? ' ' : ''
  const right = latin.test(words.at(-1) ?? '') && latin.test(after[0] ?? '') ? ' ' : ''
  return `${before}${left}${words}${right}${after}`
}

function replacePart({ text, parts }: Written, part: Part, words: string): Written {
  const written = replaceSpan(text, part, words)
  const grown = written.length - text.length
  const start = written.indexOf(words, part.start)
  const moved = parts.filter((each) => each !== part && (each.end <= part.start || each.start >= part.end))
    .map((each) => (each.start >= part.end ? { ...each, start: each.start + grown, end: each.end + grown } : each))
  return bound({ text: written, parts: [...moved, { type: part.type, start, end: start + words.length }] })
}

function addBehind({ text, parts }: Written, value: Pick<Entity, 'type' | 'value' | 'text'>): Written {
  const words = spoken(value)
  const written = writeBehind(text, [words])
  const start = written.lastIndexOf(words)
  return bound({ text: written, parts: start < 0 ? parts : [...parts, { type: value.type, start, end: start + words.length }] })
}

/** Questions that grow with every follow-up are cut. */
function bound({ text, parts }: Written): Written {
  return { text: text.slice(0, mostQuestion), parts: parts.filter(({ end }) => end <= mostQuestion) }
}
