import { ApiError } from '../../lib/api-error.ts'
import type { Catalogue } from '../../lib/language.ts'

/** What a person reads when a rule refuses a word or an address; undefined for any other error. */
export function ruleProblem(error: unknown, words: Catalogue, what: 'word' | 'address' = 'word'): string | undefined {
  if (!(error instanceof ApiError)) return undefined
  if (error.code === 'name_taken') return error.message
  const rule = error.details?.['rule']
  if (error.code !== 'rule_refused' || typeof rule !== 'string') return undefined
  if (what === 'address' && rule === 'too_wide') return words.moderation.tooWideBlock
  return words.moderation.rules[rule]
}
