import type { Logger } from 'pino'
import type { Language } from '@yanshu/contract/errors.ts'
import type { OutboundMessage } from '@yanshu/channels/sending.ts'
import type { Clock } from '../../base/clock.ts'
import { newId } from '../../base/ids.ts'
import { inside } from '../../host/actor.ts'
import type { Transact, Tx } from '../../host/module.ts'
import type { Connection } from '../inboxes/accounts/accounts.ts'
import type { ReplyWaiter } from '../inboxes/hooks/reply-waiter.ts'
import type { Line, Lines } from '../inboxes/intake/lines.ts'
import { composeMessage, mergeFirst } from './composing.ts'
import type { Queries } from './queries.ts'
import { lineOf } from './queueing.ts'
import { end } from './taking.ts'
import type { DeliveryRow } from './tables.ts'

export interface PassiveDeps {
  queries: Queries
  lines: Pick<Lines, 'of'>
  waiter: ReplyWaiter
  publicUrl(): Promise<string | undefined>
  /** Whether people have the conversation, or it waits for them. */
  withPeople(conversation: string): Promise<boolean>
  transact: Transact
  clock: Clock
  log: Pick<Logger, 'warn'>
}

/** What the account says in place of an answer that took too long. */
const holding: Record<Language, string> = {
  'zh-CN': '正在为您处理，请稍后回复任意内容查看答复',
  'en-US': 'We are looking into this. Please send any message in a moment to see the answer',
}
/** Who was promised a person must come again for the person's answer. */
const comeAgain: Record<Language, string> = {
  'zh-CN': '人工客服回复后，您发来任意一条消息就能看到。',
  'en-US': 'Once somebody has replied, send any message to see it.',
}
/** Of the one text that an answer holds: for what is escaped, and for the words about a person. */
const spareBytes = 250
/** What is left of the vendor's time when an answer is not waited for any longer. */
const marginMs = 1_200

/**
 * Accounts that may answer only inside the answer to a callback. What is said waits, and goes out with the contact's next message: at once
 * where one waits for its answer now, together with the answer to it where there is one in time.
 */
export function createPassive({ queries, lines, waiter, publicUrl, withPeople, transact, clock, log }: PassiveDeps) {
  const actor = inside('system', 'delivery', 'passive')
  const turns = new Map<string, Promise<void>>()

  /** One after the other per contact: a callback takes one answer. */
  function inTurn(key: string, work: () => Promise<void>): Promise<void> {
    const mine = (turns.get(key) ?? Promise.resolve()).then(work).catch((error: unknown) => log.warn({ err: error }, 'a reply could not be handed over')).finally(() => {
      if (turns.get(key) === mine) turns.delete(key)
    })
    turns.set(key, mine)
    return mine
  }

  async function handOver(connection: Connection, way: Line, isLate: boolean): Promise<void> {
    if (!waiter.isWaiting(way.inbox, way.sender)) return
    const held = await transact(actor, 'delivery.take', (tx) => queries.waiting(tx, lineOf(way.inbox, way.contact), 'held'))
    const merged = mergeFirst(held, true, (connection.channel.capabilities.textBytes ?? Infinity) - spareBytes)
    if (merged.length === 0) {
      if (isLate) waiter.give(way.inbox, way.sender, holdingFor(way))
      return
    }
    const message = composeMessage(merged, connection, way, await publicUrl())
    const hint = (await isPromise(merged)) ? [{ type: 'text' as const, text: comeAgain[way.language] }] : []
    if (!waiter.give(way.inbox, way.sender, { ...message, parts: [...message.parts, ...hint] })) return
    await transact(actor, 'delivery.note', (tx) => note(tx, merged))
  }

  /** The bot said it, and people go on. */
  async function isPromise(rows: readonly DeliveryRow[]): Promise<boolean> {
    const last = rows.findLast(({ said_by, conversation }) => said_by === 'bot' && conversation !== null)
    return last?.conversation ? withPeople(last.conversation) : false
  }

  /** Nobody says whether the contact saw it: the callback was answered with it. */
  async function note(tx: Tx, rows: readonly DeliveryRow[]): Promise<void> {
    await end(queries, tx, rows, 'sent')
  }

  return {
    /** Whether a request of the contact waits for its answer. */
    async isAwaited(inbox: string, contact: string): Promise<boolean> {
      const way = await lines.of(inbox, contact)
      return way !== undefined && waiter.isWaiting(way.inbox, way.sender)
    },
    /** Something is held for the contact: it goes out if a request waits. */
    async said(connection: Connection, contact: string): Promise<void> {
      const way = await lines.of(connection.inbox.id, contact)
      if (way) await inTurn(lineOf(way.inbox, contact), () => handOver(connection, way, false))
    },
    /** The contact wrote: shortly before the vendor's time is over it gets what is there, or is asked to come again. */
    async heard(connection: Connection, contact: string, withinMs: number): Promise<void> {
      const way = await lines.of(connection.inbox.id, contact)
      if (!way || !waiter.isWaiting(way.inbox, way.sender)) return
      clock.after(Math.max(0, withinMs - marginMs), () => void inTurn(lineOf(way.inbox, contact), () => handOver(connection, way, true)))
    },
  }
}
export type Passive = ReturnType<typeof createPassive>

function holdingFor(way: Line): OutboundMessage {
  return { id: newId(), recipient: way.sender, from: 'system', language: way.language, parts: [{ type: 'text', text: holding[way.language] }] }
}
