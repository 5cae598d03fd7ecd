import type { Delivery, ReplyWay, Undelivered } from '@yanshu/contract/delivery.ts'
import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import { reaches, type Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import { previewOf } from '../conversations/present.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Connection } from '../inboxes/accounts/accounts.ts'
import type { Vendors } from '../inboxes/vendors.ts'
import { partsOf } from './composing.ts'
import { presentDelivery } from './present.ts'
import { createQueries, type FailedQuestion } from './queries.ts'
import { lineOf, queue, type Outgoing } from './queueing.ts'
import { end, leaveOutRecalled } from './taking.ts'
import { tell } from './telling.ts'
import type { DeliveryRow } from './tables.ts'

export interface DeliveryDeps {
  db: Db
  dialect: Dialect
  clock: Clock
  vendors: Pick<Vendors, 'accounts' | 'colleagues' | 'lines' | 'world'>
  conversations: Pick<Conversations, 'see' | 'present'>
}

/** Marks of the latest messages that an agent is told of. */
const shownMarks = 200
const day = 24 * 3_600_000
/** How long what became of messages is kept. */
const keptMs = { sent: 7 * day, dropped: 7 * day, failed: 60 * day }
/** The words of what needs no other try stand in its conversation; until then the vendor may say that it did not arrive. */
const wordsMs = { sent: 2 * day, dropped: 0 }
const trimBatch = 500
/** What ends is stored no later than this. */
const lateMs = 10 * 60_000

/** What goes out to contacts over vendors' channels, and what became of it. */
export function createDelivery({ db, dialect, clock, vendors: { accounts: connections, colleagues, lines, world }, conversations }: DeliveryDeps) {
  const queries = createQueries(db, dialect)
  /** Since when words may stand in what ended, by its state: what is older has none, and is not looked at every time. */
  const blankSince = new Map<string, number>()

  /** How an inbox's messages go out; undefined for those that reach the contact over our own sockets. */
  async function wayOut(inbox: string): Promise<{ connection?: Connection } | undefined> {
    const connection = await connections.find(inbox)
    if (connection) return connection.channel.outbound && { connection }
    const { channel } = await connections.inboxOf(inbox)
    return connections.channels.find(({ name }) => name === channel)?.outbound && {}
  }
  const isPassive = ({ channel, config }: Connection) => channel.inbound?.replyInResponse?.(config) !== undefined

  async function replyWay(inbox: string, contact: string): Promise<ReplyWay | undefined> {
    const out = await wayOut(inbox)
    if (!out?.connection) return undefined
    const { channel } = out.connection
    const way = await lines.of(inbox, contact)
    const colleague = way?.colleague === undefined ? undefined : await colleagues.learn(out.connection, way.colleague) || way.colleague
    return {
      channel: channel.name, limited: channel.capabilities.windows !== undefined, passive: isPassive(out.connection), typing: channel.capabilities.typing,
      ...(way?.window && { window: way.window }), ...(way?.closed && { closed: way.closed }), ...(way?.session && { session: way.session }),
      ...(colleague !== undefined && { colleague }),
    }
  }

  /** Another message to the vendor: what it knew of the last try counts no more. */
  async function again(tx: Tx, row: DeliveryRow): Promise<DeliveryRow> {
    const fresh = {
      ...row, state: 'waiting', lead: null, requests: null, done: 0, under_way: 0, tries: 0, round: row.round + 1, insisted: 1, reason: null, vendor_code: null, vendor_note: null, ended_at: null,
    }
    await queries.parted(tx, row.id)
    await queries.save(tx, [row.id], fresh)
    await queries.openLine(tx, row)
    tx.about('message', row.id, ['delivery'])
    tell(tx, [row], 'waiting')
    return fresh
  }

  return {
    queries, wayOut, isPassive,

    /** How the conversation's contact is reached, and what became of its latest messages. Fails with `absent`. */
    async ofConversation(actor: Actor, id: string): Promise<{ way?: ReplyWay; items: Delivery[] }> {
      const { inbox, contact } = await conversations.see(actor, id)
      const [way, rows] = await Promise.all([replyWay(inbox, contact.id), queries.ofConversation(id, shownMarks)])
      return { ...(way && { way }), items: rows.flatMap((row) => presentDelivery(row) ?? []) }
    },
    /** Whether the contact has a message, or will have it in a moment. */
    async wentOut(id: string): Promise<boolean> {
      return ['sent', 'waiting'].includes((await queries.stateOf(id)) ?? '')
    },
    /** Lets the contact see that somebody types. Never rejects for what the vendor says. */
    async type(actor: Actor, id: string): Promise<void> {
      const { inbox, contact } = await conversations.see(actor, id)
      const connection = (await wayOut(inbox))?.connection
      const way = connection?.channel.outbound?.typing && !isPassive(connection) ? await lines.of(inbox, contact.id) : undefined
      if (way && connection) await connection.channel.outbound?.typing?.(connection.config, world, way.sender, true)
    },
    async failed(actor: Actor, question: Omit<FailedQuestion, 'brands'>): Promise<{ items: Undelivered[]; next?: string }> {
      const found = await queries.failed({ ...question, limit: question.limit + 1, brands: actor.brands && [...actor.brands] })
      const page = found.slice(0, question.limit)
      const names = new Map(await Promise.all([...new Set(page.map(({ conversation }) => conversation!))].map(async (id) => [id, (await conversations.present(id))?.contact.name ?? ''] as const)))
      const items = page.flatMap((row) => {
        const shown = presentDelivery(row)
        return shown ? [{ ...shown, contactName: names.get(shown.conversation) ?? '', text: previewOf(partsOf(row)) }] : []
      })
      return { items, ...(found.length > page.length && { next: page.at(-1)!.id }) }
    },

    async queue(tx: Tx, outgoing: Outgoing, how: 'line' | 'held' | { refused: SendReason }): Promise<void> {
      await queue(queries, tx, outgoing, how)
    },
    /** What waits for `other` waits for `contact`, behind what waits there. One that is on its way stays in its line. */
    async follow(tx: Tx, inboxes: readonly string[], contact: string, other: string): Promise<void> {
      for (const inbox of inboxes) await queries.moveLine(tx, { inbox, contact: other, line: lineOf(inbox, other) }, { inbox, contact, line: lineOf(inbox, contact) })
    },
    /** What was recalled in time does not go out any more. */
    async recall(tx: Tx, id: string): Promise<void> {
      const row = await queries.lock(tx, id)
      if (!row) return
      await queries.save(tx, [id], { parts: null })
      if (row.state !== 'waiting' && row.state !== 'held') return
      const lead = row.lead ?? id
      // One that is on its way is looked at when its answer is there.
      if (!(await queries.together(tx, lead)).some(({ under_way }) => under_way === 1)) await leaveOutRecalled(queries, tx, lead)
    },
    /** The vendor says that what it had taken did not arrive. */
    async failLater(tx: Tx, inbox: string, externalId: string, reason: SendReason, vendorCode: string): Promise<void> {
      const receipt = await queries.receipt(tx, inbox, externalId)
      const rows = receipt ? await queries.together(tx, receipt.delivery) : []
      // Of a message in several requests the first may be told of before the last is out.
      const told = rows.filter(({ state, parts }) => state === 'sent' || (state === 'waiting' && parts !== null && rows.some(({ done }) => done > 0)))
      if (told.length > 0) await end(queries, tx, told, 'failed', reason, { vendor_code: vendorCode.slice(0, 32), done: 0 })
    },
    /** Sends one again that failed; others stay as they are. Fails with `absent`. */
    async retry(tx: Tx, id: string): Promise<Delivery> {
      const row = await queries.lock(tx, id)
      const shown = row && presentDelivery(row)
      if (!row || !shown) throw fail.absent('absent')
      if (row.state !== 'failed' || row.parts === null) {
        tx.unchanged()
        return shown
      }
      return presentDelivery(await again(tx, row))!
    },
    /** The same for several that the actor may reach. Gives how many. */
    async retryAll(tx: Tx, ids: readonly string[]): Promise<number> {
      let count = 0
      for (const id of [...new Set(ids)]) {
        const row = await queries.lock(tx, id)
        if (row?.state !== 'failed' || row.parts === null || row.conversation === null || !reaches(tx.actor, row.brand)) continue
        await again(tx, row)
        count++
      }
      if (count === 0) tx.unchanged()
      return count
    },

    /** Deletes what has been kept long enough. `within` runs each batch in a transaction of its own. */
    async trim(within: (work: (tx: Tx) => Promise<number>) => Promise<number>): Promise<void> {
      const now = clock.now()
      for (const [state, ms] of Object.entries(keptMs)) while ((await within((tx) => queries.trim(tx, state, now - ms, trimBatch))) === trimBatch);
      for (const [state, ms] of Object.entries(wordsMs)) {
        const before = now - ms
        while ((await within((tx) => queries.blank(tx, state, blankSince.get(state) ?? 0, before, trimBatch))) === trimBatch);
        blankSince.set(state, before - lateMs)
      }
      await within((tx) => queries.trimReceipts(tx, now - keptMs.sent).then(() => 0))
    },
  }
}
export type Delivering = ReturnType<typeof createDelivery>
