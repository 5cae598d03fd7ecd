import type { Thought } from '@yanshu/contract/bot.ts'
import type { Language } from '@yanshu/contract/errors.ts'

interface IntentName { id: string; name: string; nameEn?: string; group: string }
interface Words { noneOfThese: string; fromSources: string; allIntents: string }
interface Group { label: string; options: { value: string; label: string }[] }

/** What may be chosen as the meaning of a message: nothing the shop answers, an entry that was thought of, or any intent. */
export function optionsOf(intents: readonly IntentName[], sources: Thought['sources'], language: Language, words: Words): Group[] {
  const entries = sources.map(({ entry, title }) => ({ value: `entry:${entry}`, label: title }))
  const named = intents.map(({ id, name, nameEn }) => ({ value: `intent:${id}`, label: language === 'en-US' ? nameEn ?? name : name }))
  return [
    { label: words.fromSources, options: [...entries, { value: 'none', label: words.noneOfThese }] },
    ...(named.length > 0 ? [{ label: words.allIntents, options: named }] : []),
  ]
}

/** A choice of `optionsOf` as the server takes it. */
export function meantBy(value: string): { intent?: string; entry?: string } {
  if (value.startsWith('entry:')) return { entry: value.slice('entry:'.length) }
  return value.startsWith('intent:') ? { intent: value.slice('intent:'.length) } : {}
}
