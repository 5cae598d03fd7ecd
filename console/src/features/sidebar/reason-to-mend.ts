import { sendReasons } from '@yanshu/contract/send-reasons.ts'
import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import { isRefusal } from '../../lib/api-error.ts'
import type { Language } from '../../lib/language.ts'

/** Anything else passes by itself, or nobody knows what it is. */
const mendable: readonly unknown[] = ['address_not_listed', 'credentials_wrong', 'token_refused', 'no_permission', 'api_banned', 'not_certified', 'wrong_mode'] satisfies SendReason[]

/** What an administrator can mend where the server asked WeCom in vain; undefined for any other error. */
export function reasonToMend(error: unknown, language: Language): string | undefined {
  const reason = isRefusal(error, 'office_failed') ? error.details['reason'] : undefined
  return isMendable(reason) ? sendReasons[reason][language] : undefined
}

function isMendable(reason: unknown): reason is SendReason {
  return mendable.includes(reason)
}
