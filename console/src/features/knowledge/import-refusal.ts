import { isRefusal } from '../../lib/api-error.ts'
import type { Catalogue } from '../../lib/language.ts'
import { failureText } from '../../ui/failure.tsx'

/** What a person reads when a file is refused: the columns it lacks, by name. */
export function importRefusalText(error: unknown, words: Catalogue): string {
  if (!isRefusal(error, 'import_refused')) return failureText(error, words)
  const { why, missing } = error.details
  const lacking = Array.isArray(missing) ? missing.map((column) => `「${words.knowledge.columns[String(column)] ?? String(column)}」`).join(' ') : ''
  if (why === 'no_heading' && lacking !== '') return words.knowledge.missingColumns(lacking)
  return why === 'unreadable' ? words.knowledge.unreadable : failureText(error, words)
}
