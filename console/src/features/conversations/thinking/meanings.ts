import type { Thought } from '@yanshu/contract/bot.ts'
import type { Language } from '@yanshu/contract/errors.ts'

interface IntentName { id: string; name: string; nameEn?: string; group: string }
interface Words { noneOfThese: string; fromSources: string; found: string; allIntents: string; otherwise: string }
/** An entry that was found by what the agent typed. */
interface FoundEntry { id: string; title: string }
interface Group { label: string; options: { value: string; label: string }[] }

/**
 * What may be chosen as the meaning of a message: an entry that was thought of, any intent, or nothing the shop answers. With `typed`: what of these
 * holds it, and all entries that were `found` by it; while those are awaited, nothing stands in the first place that nobody meant.
 */
export function optionsOf(intents: readonly IntentName[], sources: Thought['sources'], language: Language, words: Words, typed = '', found: readonly FoundEntry[] | 'awaited' = []): Group[] {
  const text = typed.trim().toLowerCase()
  const none = { value: 'none', label: words.noneOfThese }
  const thought = sources.map(({ entry, title }) => ({ value: `entry:${entry}`, label: title }))
  const named = intents.filter((each) => [each.name, each.nameEn ?? '', each.id].some((name) => name.toLowerCase().includes(text)))
    .map(({ id, name, nameEn }) => ({ value: `intent:${id}`, label: language === 'en-US' ? nameEn ?? name : name }))
  if (text === '') return groups([words.fromSources, [...thought, none]], [words.allIntents, named])
  const foundAll = (found === 'awaited' ? [] : found).map(({ id, title }) => ({ value: `entry:${id}`, label: title }))
  const isFound = (value: string): boolean => foundAll.some((each) => each.value === value)
  const isNamed = (label: string): boolean => label.toLowerCase().includes(text)
  const near = thought.filter(({ label, value }) => isNamed(label) || isFound(value))
  const others = foundAll.filter(({ value }) => near.every((each) => each.value !== value))
  // What bears the very name stands before what was only found by words within it: Enter takes the first.
  const isMeant = named.some(({ label }) => label.toLowerCase() === text)
  const isFirst = !isMeant && (near.some(({ label }) => isNamed(label)) || named.length === 0)
  const [first, second] = isFirst ? [near, named] as const : [named, near] as const
  const labels = isFirst ? [words.fromSources, words.allIntents] as const : [words.allIntents, words.fromSources] as const
  return groups([labels[0], first], [labels[1], second], [words.found, others], [words.otherwise, found === 'awaited' ? [] : [none]])
}

function groups(...all: readonly (readonly [label: string, options: Group['options']])[]): Group[] {
  return all.filter(([, options]) => options.length > 0).map(([label, options]) => ({ label, options }))
}

/** A choice of `optionsOf` as the server takes it. */
export function meantBy(value: string): { intent?: string; entry?: string } {
  if (value.startsWith('entry:')) return { entry: value.slice('entry:'.length) }
  return value.startsWith('intent:') ? { intent: value.slice('intent:'.length) } : {}
}
