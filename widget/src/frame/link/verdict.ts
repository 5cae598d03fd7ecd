/** What a refusal means for the message that was refused. */
export type Verdict = 'later' | 'renew' | 'anew' | 'never'

const passing = new Set(['unreachable', 'too_many', 'too_many_connections', 'unavailable', 'audit_unavailable', 'internal', 'connector_failed', 'office_failed'])

/**
 * `later`: the same again after a pause · `renew`: the token has ended · `anew`: this conversation takes no more, the next
 * one does · `never`: this message as it is will not be taken.
 */
export function judge({ status, code }: { status?: number | undefined; code: string }): Verdict {
  if (code === 'unauthenticated' || code === 'bad_token' || status === 401) return 'renew'
  if (code === 'conversation_over' || code === 'absent') return 'anew'
  if (passing.has(code)) return 'later'
  if (status !== undefined && (status === 0 || status === 408 || status === 429 || status >= 500)) return 'later'
  return 'never'
}
