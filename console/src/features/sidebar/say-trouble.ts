import type { Catalogue, Language } from '../../lib/language.ts'
import { failureText } from '../../ui/failure.tsx'
import { reasonToMend } from './reason-to-mend.ts'

/** How a refused request reads on the page; what somebody has to mend stands in `help`. */
export function sayTrouble(error: unknown, words: Catalogue, language: Language): { title: string; help?: string } {
  const help = reasonToMend(error, language)
  return help === undefined ? { title: failureText(error, words) } : { title: words.sidebar.refusedByWecom, help }
}
