import { useLanguage, useWords } from '../../../lib/language.ts'
import { timeAgo } from '../../../lib/times.ts'

/** How long ago a time was, in words. */
export function useAgo(): (at: number) => string {
  const language = useLanguage()
  const { justNow } = useWords().act
  return (at) => timeAgo(at, Date.now(), language, justNow)
}
