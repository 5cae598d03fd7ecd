import type { ErrorCode } from '@yanshu/contract/errors.ts'
import type { Clock } from '../../base/clock.ts'
import type { Logger } from '../../base/log.ts'
import type { Actor } from '../actor.ts'
import { addressKey } from '../http/trust.ts'
import type { Transact } from '../module.ts'

/** The same refusal of the same actor is recorded once in this time, so that a flood cannot fill the audit. */
const quietMs = 10_000
const rememberedLimit = 10_000

/** Puts refusals (401, 403, 404, 413, 422, 429) on record. Never throws, never makes the caller wait. */
export function createRefusals(transact: Transact, clock: Clock, log: Logger) {
  const lately = new Map<string, number>()

  return function refused(actor: Actor, action: string, code: ErrorCode): void {
    const key = `${actor.id === '-' ? addressKey(actor.ip) : actor.id} ${action} ${code}`
    const now = clock.monotonic()
    const before = lately.get(key)
    if (before !== undefined && now - before < quietMs) return
    if (lately.size >= rememberedLimit) lately.clear()
    lately.set(key, now)
    const work = transact(actor, 'request.refuse', async (tx) => {
      tx.about('action', action.slice(0, 120))
      tx.outcome('denied', code)
    })
    work.catch((error: unknown) => log.warn({ err: error }, 'a refusal could not be recorded'))
  }
}
