import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import type { NotSent, VendorSaid } from '../sending.ts'

/** Which platform: its limits are renewed at other times. */
export type Platform = 'weixin' | 'wecom'
/** `again`: the same call after a pause; `park`: nothing of the account until its limit is renewed; `token`: with another token. */
type Act = 'again' | 'park' | 'token' | 'fail'

/** Codes of both platforms, what they mean for a message, and what is to be done. */
const table: Readonly<Record<string, readonly [Act, SendReason]>> = {
  '-1': ['again', 'busy'],
  '40001': ['token', 'token_refused'], '40014': ['token', 'token_refused'], '42001': ['token', 'token_refused'],
  '41001': ['fail', 'request_wrong'], '40058': ['fail', 'request_wrong'],
  '40003': ['fail', 'unknown_contact'], '40096': ['fail', 'unknown_contact'],
  '40007': ['fail', 'media_gone'],
  '40004': ['fail', 'media_refused'],
  '40013': ['fail', 'credentials_wrong'], '40125': ['fail', 'credentials_wrong'], '40164': ['fail', 'address_not_listed'], '60020': ['fail', 'address_not_listed'],
  '40200': ['fail', 'kind_refused'], '95030': ['fail', 'kind_refused'], '95009': ['fail', 'kind_refused'],
  '43004': ['fail', 'not_following'], '43019': ['fail', 'blocked'],
  '45001': ['fail', 'media_too_large'], '45002': ['fail', 'too_long'], '45008': ['fail', 'too_long'], '45098': ['fail', 'too_long'], '95008': ['fail', 'too_long'],
  '45009': ['park', 'limit_reached'], '45011': ['again', 'too_frequent'], '45033': ['again', 'too_frequent'],
  '45015': ['fail', 'window_closed'], '95002': ['fail', 'window_closed'], '45047': ['fail', 'quota_used'], '95001': ['fail', 'quota_used'],
  '48001': ['fail', 'no_permission'], '48002': ['fail', 'refused_by_contact'], '48004': ['fail', 'api_banned'], '95017': ['fail', 'no_permission'],
  '50001': ['fail', 'no_permission'], '60011': ['fail', 'no_permission'], '81013': ['fail', 'no_permission'], '301002': ['fail', 'no_permission'],
  '84061': ['fail', 'no_relation'],
  '95000': ['fail', 'account_gone'], '95004': ['fail', 'account_gone'], '95003': ['fail', 'not_certified'],
  '95005': ['fail', 'request_wrong'], '95006': ['fail', 'request_wrong'], '95026': ['fail', 'request_wrong'], '95007': ['fail', 'request_wrong'],
  '95011': ['fail', 'wrong_mode'], '95012': ['fail', 'wrong_mode'],
  '95013': ['fail', 'session_ended'], '95018': ['fail', 'handled_elsewhere'], '95016': ['fail', 'handled_elsewhere'],
  '95014': ['fail', 'colleague_unavailable'], '95019': ['fail', 'colleague_unavailable'],
  '41051': ['fail', 'code_expired'], '41096': ['fail', 'code_expired'],
}

/** Codes for which this table has an answer of its own. */
export const knownCodes = Object.keys(table)

export function wantsToken(code: string): boolean {
  return table[code]?.[0] === 'token'
}

export interface Failure { platform: Platform; code: string; message: string; attempt: number; now: number }

/**
 * What follows from an error of the platform. `attempt` is 1 the first time; a busy platform is tried four times in all, one that is asked
 * too often until two of its minutes are over. Of its message only a request number and an address to be listed are kept.
 */
export function refusalOf({ platform, code, message, attempt, now }: Failure): NotSent {
  const [act, reason] = table[code] ?? ['fail', 'unknown']
  const vendor: VendorSaid = { code, ...noteOf(code, message) }
  if (act === 'park') return { outcome: 'retry', afterMs: untilRenewed(platform, now), reason, whole: true, vendor }
  if (act === 'again' && attempt <= (reason === 'too_frequent' ? 8 : 3)) return { outcome: 'retry', afterMs: pauseMs(attempt), reason, vendor }
  if (act === 'token' && attempt <= 2) return { outcome: 'retry', afterMs: 30_000, reason, whole: true, vendor }
  return { outcome: 'failed', reason, vendor }
}

/** Half a second, one, two, and up to a third more, so that many do not come again together. */
export function pauseMs(attempt: number): number {
  return Math.round(500 * 2 ** Math.min(attempt - 1, 6) * (1 + Math.random() / 3))
}

/** WeCom counts by the minute; official accounts by the day of Beijing. */
function untilRenewed(platform: Platform, now: number): number {
  if (platform === 'wecom') return 60_000
  const day = 86_400_000
  return day - ((now + 8 * 3_600_000) % day)
}

function noteOf(code: string, message: string): { note?: string } {
  // The key of a message was used before: it went out already.
  if (/msgid/i.test(message) && /\b(dup\w*|repeat\w*|already)\b|(?<!not )exists?\b/i.test(message)) return { note: 'repeat' }
  const address = code === '40164' || code === '60020' ? /\b\d{1,3}(\.\d{1,3}){3}\b/.exec(message)?.[0] : undefined
  const note = address ?? /rid: ?([\w-]{1,64})/.exec(message)?.[0]
  return note === undefined ? {} : { note }
}
