import type { Attempt, Delivery, Webhook } from '@yanshu/contract/webhooks.ts'
import { replayLimit } from '@yanshu/contract/webhooks.ts'
import type { Clock } from '../../base/clock.ts'
import { seal, open, type Key } from '../../base/crypto.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { Settings } from '../settings/service.ts'
import { readAddress } from './address.ts'
import { bodyOf, type Told } from './bodies.ts'
import { post, type Resolve } from './posting.ts'
import { presentDelivery, presentWebhook } from './present.ts'
import { createResting } from './resting.ts'
import { createQueries, type DeliveryQuestion } from './queries.ts'
import { webhookSettings } from './settings.ts'
import { newSecret, signedHeaders } from './signature.ts'
import type { DeliveryRow, WebhookRow } from './tables.ts'

export type WebhookInput = Pick<Webhook, 'description' | 'url' | 'events' | 'brands' | 'on'>
export interface WebhookDeps {
  db: Db
  dialect: Dialect
  clock: Clock
  /** Seals the secrets. */
  key: Key
  settings: Pick<Settings, 'section'>
  /** How names are looked up; DNS unless told otherwise. */
  resolve?: Resolve
}

/** Another process's change shows here no later than this. */
const freshMs = 5000
const oldSecretMs = 7 * 24 * 3_600_000
const trimBatch = 500
/** Tries at one webhook at the same time in one process: a slow receiver holds up nobody else. */
export const perWebhook = 4

/** Webhooks: to whom what is told, and what became of it. */
export function createWebhooks({ db, dialect, clock, key, settings: book, resolve }: WebhookDeps) {
  const settings = book.section('webhooks', webhookSettings)
  const queries = createQueries(db, dialect)
  const resting = createResting(clock, perWebhook)
  let cache: { at: number; since: number; rows: Promise<WebhookRow[]> } | undefined

  /** As they were after `since`, or not long ago: what another process made is seen by the events that came after it. */
  function rows(since = 0): Promise<WebhookRow[]> {
    const now = clock.monotonic()
    if (cache && now - cache.at < freshMs && cache.since > since) return cache.rows
    const reading = queries.all()
    cache = { at: now, since: clock.now(), rows: reading }
    reading.catch(() => (cache = undefined))
    return reading
  }

  async function must(id: string): Promise<WebhookRow> {
    const row = await queries.find(id)
    if (!row) throw fail.absent('absent')
    return row
  }

  /** Fails with `address_refused`. What a name resolves to is checked at every try. */
  async function insistOnAddress(url: string): Promise<string> {
    const read = readAddress(url, await settings.get())
    if ('refused' in read) throw fail.refused('address_refused', { why: read.refused })
    return read.url.href
  }

  function secretsOf(row: WebhookRow): string[] {
    const old = row.old_secret !== null && row.old_secret_until !== null && row.old_secret_until > clock.now() ? [row.old_secret] : []
    return [row.secret, ...old].map((sealed) => open(key, sealed, contextOf(row.id)))
  }

  /** Sends a body once. Never rejects for what the network does. */
  async function tryOnce(row: WebhookRow, id: string, body: string): Promise<Attempt & { retryAfter?: string }> {
    const began = clock.monotonic()
    const answer = await post(row.url, await settings.get(), signedHeaders(id, clock.now(), body, secretsOf(row)), body, resolve)
    return { good: answer.error === undefined, ...answer, durationMs: Math.round(clock.monotonic() - began) }
  }

  /** When something that waits is sent at the earliest. */
  function earliest(webhook: string): number {
    return resting.pausedUntil(webhook) ?? clock.now()
  }

  function announce(tx: Tx, id: string, changed: readonly string[]): void {
    tx.about('webhook', id, changed)
    tx.announce('webhook.changed', { webhook: id })
  }

  return {
    queries, resting, tryOnce, rows, insistOnAddress,
    /** What is paused is so in this process; another one that sends finds the receiver failing as well. */
    list: async (): Promise<Webhook[]> => (await queries.all()).map((row) => presentWebhook(row, clock.now(), row.is_on === 1 ? resting.pausedUntil(row.id) : undefined)),
    forget: (): void => void (cache = undefined),

    /** `input.url` as `insistOnAddress` gave it. The secret is told this once. */
    async make(tx: Tx, input: WebhookInput): Promise<{ webhook: Webhook; secret: string }> {
      const id = newId()
      const secret = newSecret()
      const row: WebhookRow = {
        id, ...columns(input), off_reason: null, failing_since: null, secret: seal(key, secret, contextOf(id)), old_secret: null, old_secret_until: null, created_at: tx.now,
      }
      await queries.add(tx, row)
      announce(tx, id, Object.keys(columns(input)))
      return { webhook: presentWebhook(row, tx.now), secret }
    },
    /** Switching it on forgives what failed before. Fails with `absent`. */
    async edit(tx: Tx, id: string, input: WebhookInput): Promise<Webhook> {
      const before = await queries.lock(tx, id)
      const fresh = { ...columns(input), ...(input.on && before.is_on === 0 && { off_reason: null, failing_since: null }) }
      const row = { ...before, ...fresh }
      const changed = (Object.keys(columns(input)) as (keyof WebhookRow)[]).filter((field) => row[field] !== before[field])
      if (changed.length === 0) tx.unchanged()
      else {
        await queries.save(tx, id, fresh)
        announce(tx, id, changed)
      }
      return presentWebhook(row, tx.now)
    },
    async remove(tx: Tx, id: string): Promise<void> {
      await queries.lock(tx, id)
      await queries.remove(tx, id)
      announce(tx, id, [])
    },
    /** A new secret; the one before signs as well for seven days. */
    async rotate(tx: Tx, id: string): Promise<{ webhook: Webhook; secret: string }> {
      const before = await queries.lock(tx, id)
      const secret = newSecret()
      const changes = { secret: seal(key, secret, contextOf(id)), old_secret: before.secret, old_secret_until: tx.now + oldSecretMs }
      await queries.save(tx, id, changes)
      announce(tx, id, ['secret'])
      return { webhook: presentWebhook({ ...before, ...changes }, tx.now), secret }
    },
    async dropOldSecret(tx: Tx, id: string): Promise<Webhook> {
      const before = await queries.lock(tx, id)
      const changes = { old_secret: null, old_secret_until: null }
      await queries.save(tx, id, changes)
      announce(tx, id, ['old_secret'])
      return presentWebhook({ ...before, ...changes }, tx.now)
    },

    /** Sends a ping now, also to a webhook that is off. Gives what came of it, and the row for the log. Fails with `absent`. */
    async ping(webhook: string): Promise<{ attempt: Attempt; row: DeliveryRow }> {
      const [id, at] = [newId(), clock.now()]
      const body = bodyOf({ type: 'ping', data: { webhook } }, at)
      const { retryAfter: _, ...attempt } = await tryOnce(await must(webhook), id, body)
      const row = {
        id, webhook, event: `ping:${id}`, type: 'ping', body, state: attempt.good ? 'delivered' : 'dead', attempts: 1, next_at: at, claim: '',
        status: attempt.status ?? null, error: attempt.error ?? null, duration_ms: attempt.durationMs, created_at: at, ended_at: clock.now(),
      }
      return { attempt, row }
    },

    async deliveries(id: string, question: DeliveryQuestion): Promise<{ items: Delivery[]; next?: string }> {
      await must(id)
      const found = await queries.page({ ...question, limit: question.limit + 1 }, id)
      const last = found.length > question.limit ? found[question.limit - 1] : undefined
      return { items: found.slice(0, question.limit).map((row) => presentDelivery(row, earliest(id))), ...(last && { next: last.id }) }
    },
    async delivery(webhook: string, id: string): Promise<{ delivery: Delivery; body: string }> {
      const row = await queries.delivery(webhook, id)
      if (!row) throw fail.absent('absent')
      return { delivery: presentDelivery(row, earliest(webhook)), body: row.body }
    },
    async replay(tx: Tx, webhook: string, id: string): Promise<Delivery> {
      const again = await queries.again(tx, webhook, id)
      announce(tx, webhook, ['deliveries'])
      return presentDelivery(again, tx.now)
    },
    async replayBetween(tx: Tx, webhook: string, span: { from: number; to: number; states: readonly string[] }): Promise<{ count: number; more: boolean }> {
      await queries.lock(tx, webhook)
      const count = await queries.againBetween(tx, webhook, span, replayLimit)
      if (count === 0) tx.unchanged()
      else announce(tx, webhook, ['deliveries'])
      return { count, more: count === replayLimit }
    },

    /** The webhooks that were on and wanted it when it came about, at `at`. Events that are read together cost one reading of the webhooks. */
    async wanting({ type, brand }: Told, at: number): Promise<string[]> {
      return (await rows(at)).filter((row) => {
        const brands = JSON.parse(row.brands) as string[]
        const isOfBrand = brands.length === 0 || (brand !== undefined && brands.includes(brand))
        return row.is_on === 1 && isOfBrand && (JSON.parse(row.events) as string[]).includes(type)
      }).map((row) => row.id)
    },
    /** Notes an event for the webhooks that want it, each once. */
    async queue(tx: Tx, webhooks: readonly string[], event: { id: string; at: number }, told: Told): Promise<void> {
      const body = bodyOf(told, event.at)
      await queries.addDeliveries(tx, webhooks.map((webhook): DeliveryRow => ({
        id: newId(), webhook, event: event.id, type: told.type, body, state: 'waiting', attempts: 0, next_at: tx.now, claim: '', status: null, error: null, duration_ms: null,
        created_at: tx.now, ended_at: null,
      })))
    },

    /** Deletes what has been kept long enough. `within` runs each batch in a transaction of its own. */
    async trim(within: (work: (tx: Tx) => Promise<number>) => Promise<number>): Promise<void> {
      const { keepDeliveredDays, keepDeadDays } = await settings.get()
      for (const [state, days] of [['delivered', keepDeliveredDays], ['dead', keepDeadDays]] as const) {
        const before = clock.now() - days * 24 * 3_600_000
        while ((await within((tx) => queries.trim(tx, state, before, trimBatch))) === trimBatch);
      }
    },
  }
}
export type Webhooks = ReturnType<typeof createWebhooks>

function columns({ description, url, events, brands, on }: WebhookInput): Pick<WebhookRow, 'description' | 'url' | 'events' | 'brands' | 'is_on'> {
  return { description, url, events: JSON.stringify([...new Set(events)]), brands: JSON.stringify([...new Set(brands)]), is_on: on ? 1 : 0 }
}

function contextOf(id: string): string {
  return `webhook:${id}:secret`
}
