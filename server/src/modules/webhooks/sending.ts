import type { Logger } from 'pino'
import type { Clock } from '../../base/clock.ts'
import { randomToken } from '../../base/crypto.ts'
import { createLookout } from '../../base/lookout.ts'
import { inside } from '../../host/actor.ts'
import type { Transact, Tx } from '../../host/module.ts'
import { nextDelay, patienceMs, retryAfterMs } from './schedule.ts'
import type { Webhooks } from './service.ts'
import type { DeliveryRow, WebhookRow } from './tables.ts'

export interface SendingDeps {
  webhooks: Webhooks
  transact: Transact
  clock: Clock
  log: Pick<Logger, 'error' | 'warn'>
  /** 0…1, for the spread of the tries. */
  random?: () => number
  /** Told of every try. */
  tried?(good: boolean): void
}

type OffReason = 'gone' | 'failing'

/** A try that was not answered for so long was cut off by the end of its process, and is made again. */
const claimMs = 30_000
const lookMs = 1000

/**
 * Sends what is due. Every process does so; a claim in the row keeps two from sending the same at once. What was claimed by a
 * process that died is due again half a minute later: at least once, under the same id.
 */
export function createSending({ webhooks, transact, clock, log, random = Math.random, tried }: SendingDeps) {
  const { queries, resting } = webhooks
  const actor = inside('job', 'webhooks', '', 'job')
  const busy = new Map<string, number>()
  const running = new Set<Promise<void>>()
  const lookout = createLookout({
    clock, everyMs: lookMs, round,
    failed: (error) => log.warn({ err: error }, 'webhooks could not be looked over'),
  })

  async function round(): Promise<void> {
    for (const row of await webhooks.rows()) {
      const room = resting.room(row.id) - (busy.get(row.id) ?? 0)
      if (row.is_on === 1 && room > 0 && !lookout.isStopped()) await take(row, room)
    }
  }

  async function take(row: WebhookRow, room: number): Promise<void> {
    const due = await queries.due(row.id, clock.now(), room)
    if (due.length === 0) return
    const claim = randomToken(12)
    const taken = await transact(actor, 'webhook.claim', (tx) => queries.claim(tx, due.map((each) => each.id), claim, tx.now + claimMs))
    for (const delivery of taken) begin(row, delivery)
  }

  function begin(row: WebhookRow, delivery: DeliveryRow): void {
    busy.set(row.id, (busy.get(row.id) ?? 0) + 1)
    const work = send(row, delivery).catch((error: unknown) => log.warn({ err: error, webhook: row.id }, 'what became of a delivery could not be noted')).finally(() => {
      busy.set(row.id, busy.get(row.id)! - 1)
      running.delete(work)
      lookout.wake()
    })
    running.add(work)
  }

  async function send(row: WebhookRow, delivery: DeliveryRow): Promise<void> {
    const attempt = await webhooks.tryOnce(row, delivery.id, delivery.body)
    tried?.(attempt.good)
    resting.tried(row.id, attempt.good)
    const attempts = delivery.attempts + 1
    const said = { attempts, status: attempt.status ?? null, error: attempt.error ?? null, duration_ms: attempt.durationMs }
    const reason = await transact(actor, 'webhook.note', async (tx) => {
      if (attempt.good) return good(tx, row, delivery, said)
      const asked = attempt.status === 429 || attempt.status === 503 ? retryAfterMs(attempt.retryAfter, tx.now) : 0
      const delay = attempt.status === 410 ? undefined : nextDelay(attempts, random(), asked)
      const fate = delay === undefined ? { state: 'dead', ended_at: tx.now } : { next_at: tx.now + delay }
      const isMine = await queries.settle(tx, delivery.id, delivery.claim, { ...said, ...fate })
      return isMine ? bad(tx, row.id, attempt.status === 410, delay === undefined) : undefined
    })
    if (reason) await transact(actor, 'webhook.switch_off', (tx) => switchOff(tx, row.id, reason))
  }

  async function good(tx: Tx, row: WebhookRow, delivery: DeliveryRow, said: Partial<DeliveryRow>): Promise<undefined> {
    await queries.settle(tx, delivery.id, delivery.claim, { ...said, state: 'delivered', ended_at: tx.now })
    if (row.failing_since === null) return
    await queries.save(tx, row.id, { failing_since: null })
    tx.announce('webhook.changed', { webhook: row.id })
  }

  /** Notes since when it fails. Gives why it is to be switched off: it says that it is gone, or has failed for days. */
  async function bad(tx: Tx, id: string, isGone: boolean, isDead: boolean): Promise<OffReason | undefined> {
    const { failing_since: since, is_on: isOn } = await queries.lock(tx, id)
    if (since === null) {
      await queries.save(tx, id, { failing_since: tx.now })
      tx.announce('webhook.changed', { webhook: id })
    }
    if (isOn === 0) return undefined
    return isGone ? 'gone' : isDead && since !== null && tx.now - since >= patienceMs * tolerance ? 'failing' : undefined
  }

  /** On record, and an alarm. */
  async function switchOff(tx: Tx, id: string, reason: OffReason): Promise<void> {
    const row = await queries.lock(tx, id)
    if (row.is_on === 0) return tx.unchanged()
    await queries.save(tx, id, { is_on: 0, off_reason: reason })
    tx.about('webhook', id, ['is_on', 'off_reason'])
    tx.announce('webhook.changed', { webhook: id })
    tx.announce('webhook.switched_off', { webhook: id, name: row.description, reason })
  }

  return {
    /** Something may be due: looks at once. */
    wake: lookout.wake,
    /** A receiver that failed is tried at once, as often as one that is well. */
    forgive: resting.forgive,
    start: lookout.start,
    /** Begins nothing more; resolves when what is under way has ended. */
    async stop(): Promise<void> {
      await lookout.stop()
      await Promise.all(running)
    },
  }
}
export type Sending = ReturnType<typeof createSending>

/** The tries are spread by chance, so the last of them may come a little before three days are over. */
const tolerance = 0.75
