import type { Entity } from '../../slots/types.ts'
import { mostEntities, mostName, mostText, mostValue, mostValues } from '../limits.ts'

/** Stands for a value. Nobody writes it; where somebody does, it says nothing. */
export const mark = '\u{e000}'

/** Values that lie in the text, or were shown without words, and are not too long to be kept. */
export function keepSound(text: string, entities: readonly Entity[]): Entity[] {
  return entities.slice(0, mostEntities).filter(({ value, text: said, start, end, values }) =>
    fits(value, mostValue) && typeof said === 'string' && said.length <= mostValue &&
    (values === undefined || (values.length <= mostValues && values.every((each) => fits(each, mostValue)))) &&
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start && (said === '' || end <= text.length))
}

/** Two names of one product with a few letters between them (棉白重磅T恤) are one mention. */
export function joinNames(text: string, entities: readonly Entity[]): Entity[] {
  const joined: Entity[] = []
  for (const entity of entities) {
    const before = joined.at(-1)
    const isSame = before !== undefined && entity.type === 'product' && before.type === 'product' && before.value === entity.value && before.end > before.start
    if (!isSame || entity.start < before.end || !isPartOfName(text.slice(before.end, entity.start))) joined.push(entity)
    else joined[joined.length - 1] = { ...before, end: entity.end, text: text.slice(before.start, entity.end) }
  }
  return joined
}

/** Letters inside of a name: few, and none that links or says something. */
function isPartOfName(words: string): boolean {
  return /^[\p{L} ]{0,4}$/u.test(words) && !/[和跟与或比是有的要吗呢]/u.test(words)
}

/** The text with one mark in place of every value, of values that overlap a single one. */
export function maskValues(text: string, entities: readonly Entity[]): string {
  const spans = entities.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)
  let masked = ''
  let at = 0
  for (const { start, end } of spans) {
    if (start >= at) masked += text.slice(at, start) + mark
    at = Math.max(at, end)
  }
  return masked + text.slice(at)
}

/** The text as far as it is read, without control characters. */
export function readable(text: string): string {
  return text.slice(0, mostText).replace(/\p{Cc}/gu, ' ').replace(/[\u{d800}-\u{dbff}]$/u, '')
}

/** Whether the name of a flow or a slot is short enough to be kept. */
export function isName(name: unknown): name is string {
  return fits(name, mostName)
}

function fits(value: unknown, most: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most
}
