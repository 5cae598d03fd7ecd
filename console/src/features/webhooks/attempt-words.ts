import type { Attempt } from '@yanshu/contract/webhooks.ts'
import type { Catalogue } from '../../lib/language.ts'

/** Why a try failed, with the status where the receiver answered. */
export function failureOf({ error, status }: Pick<Attempt, 'status'> & { error?: Attempt['error'] }, words: Catalogue): string {
  const why = words.webhooks.errors[error ?? 'status']
  return status === undefined ? why : words.webhooks.withStatus(why, status)
}
