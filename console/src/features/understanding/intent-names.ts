import { useQuery } from '@tanstack/react-query'
import { listIntents } from '@yanshu/contract/understanding.ts'
import type { Intent } from '@yanshu/contract/understanding.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import type { Catalogue, Language } from '../../lib/language.ts'

/** All intents; the short list that most of these pages need. */
export const useIntents = () => useQuery({ queryKey: ['understanding', 'intents'], queryFn: () => call(listIntents) })

/** An intent's name in a language; the Chinese one serves where there is no other. */
export function nameOf(intent: Pick<Intent, 'name' | 'nameEn'>, language: Language): string {
  return language === 'en-US' ? intent.nameEn ?? intent.name : intent.name
}

/** The heading of a group: those that ship have words in each language, others are shown as they were written. */
export function groupName(group: string, words: Catalogue['understanding']): string {
  return group === '' ? words.ungrouped : words.groups[group] ?? group
}

/** Gives the name of an intent by its id: `…` while they are read, and a word for one that is gone. */
export function useIntentName(): (id: string) => string {
  const language = useLanguage()
  const { gone } = useWords().understanding
  const items = useIntents().data?.items
  const names = new Map(items?.map((each) => [each.id, nameOf(each, language)]))
  return (id) => names.get(id) ?? (items === undefined ? '…' : gone)
}
