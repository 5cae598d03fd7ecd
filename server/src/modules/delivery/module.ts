import type { Logger } from 'pino'
import type { Message } from '@yanshu/contract/messages.ts'
import type { Clock } from '../../base/clock.ts'
import type { Metrics } from '../../base/metrics.ts'
import { inside, type Actor } from '../../host/actor.ts'
import type { Event } from '../../host/events/list.ts'
import type { Module, Transact, Tx } from '../../host/module.ts'
import { audienceOf } from '../conversations/access.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Connection } from '../inboxes/accounts/accounts.ts'
import type { Vendors } from '../inboxes/vendors.ts'
import { closingOf, greetingOf, thanksOf } from './greeting.ts'
import { cameAfterNobody, joinedOf, lookedBackFor, maySayJoined } from './joining.ts'
import { deliveryFirst } from './migrations/20261213_delivery_first.ts'
import { createPassive } from './passive.ts'
import { outgoingOf, type Outgoing } from './queueing.ts'
import { deliveryRoutes } from './routes.ts'
import { createSending } from './sending.ts'
import type { Delivering } from './service.ts'

export interface DeliveryModuleDeps {
  delivery: Delivering
  vendors: Pick<Vendors, 'accounts' | 'lines' | 'waiter' | 'world' | 'publicUrl'>
  conversations: Conversations
  transact: Transact
  clock: Clock
  log: Logger
  metrics?: Pick<Metrics, 'vendorSends' | 'vendorSeconds'>
}

/** Processes hand their messages on within moments of each other. */
const lookedBack = 10
const lookedBackMs = 30_000

export function deliveryModule({ delivery, vendors: { accounts: connections, lines, waiter, world, publicUrl }, conversations, transact, clock, log, metrics }: DeliveryModuleDeps): Module {
  const { queries } = delivery
  const contactOf = async (tx: Tx, conversation: string) => (await conversations.lock(tx, conversation)).contact.id
  const sending = createSending({
    contactOf, queries, lines, connections, world, publicUrl, transact, clock, log,
    counted(channel, result, seconds) {
      metrics?.vendorSends.inc({ channel, result })
      metrics?.vendorSeconds.observe({ channel }, seconds)
    },
  })
  const withPeople = async (id: string) => ['waiting', 'assigned'].includes((await conversations.present(id))?.state ?? '')
  const passive = createPassive({ queries, lines, waiter, publicUrl, withPeople, transact, clock, log })

  async function added({ payload: { message, conversation } }: Event<'message.added'>, actor: Actor): Promise<void> {
    const out = await delivery.wayOut(conversation.inbox)
    if (!out) return
    const connection = out.connection
    const within = connection && connection.channel.inbound?.replyInResponse?.(connection.config)?.withinMs
    if (message.from === 'contact') {
      if (connection && within !== undefined) await passive.heard(connection, conversation.contact.id, within)
      return
    }
    if (!outgoingOf(message, conversation)) return
    const outgoing = [...await justBefore(message), message].flatMap((each) => outgoingOf(each, conversation) ?? [])
    const how = !connection ? { refused: 'credentials_wrong' as const } : within !== undefined ? 'held' : 'line'
    const contact = await transact(actor, 'delivery.queue', async (tx) => {
      // Who it was told of may have turned out to be another contact since: it goes the way that this one is reached.
      const id = await contactOf(tx, conversation.id)
      for (const each of outgoing) await delivery.queue(tx, { ...each, contact: id }, how)
      return id
    })
    if (connection && how === 'held') await passive.said(connection, contact)
    else sending.wake()
  }

  /** What another process stored a moment ago and may not have noted yet: it goes out first. */
  async function justBefore({ conversation, seq, at }: Message): Promise<Message[]> {
    const earlier = await conversations.messages(conversation, { since: Math.max(0, seq - 1 - lookedBack), limit: lookedBack })
    return earlier.filter((each) => each.seq < seq && at - each.at < lookedBackMs)
  }

  async function greet({ id, payload, at }: Event<'contact.arrived'>, actor: Actor): Promise<void> {
    const connection = await connections.find(payload.inbox)
    if (!connection?.channel.outbound) return
    const way = await lines.of(payload.inbox, payload.contact)
    const greeting = greetingOf({ id: `greeting-${id}`, at }, payload, connection, way?.language ?? 'zh-CN')
    if (greeting) await sayNow(greeting, connection, actor)
  }

  async function thank({ id, payload, at }: Event<'conversation.rated'>, actor: Actor): Promise<void> {
    const { conversation: { inbox, contact } } = payload
    const connection = await connections.find(inbox)
    const way = connection?.channel.outbound && await lines.of(inbox, contact.id)
    if (connection && way) await sayNow(thanksOf({ id: `thanks-${id}`, at }, payload, way.language), connection, actor)
  }

  /** Who was told over there that nobody is here learns that somebody came. */
  async function sayJoined({ id, payload: { conversation }, at }: Event<'conversation.assigned'>, actor: Actor): Promise<void> {
    const connection = await connections.find(conversation.inbox)
    const way = connection?.channel.outbound && await lines.of(conversation.inbox, conversation.contact.id)
    if (!connection || !way || !maySayJoined(way, connection.channel.capabilities.windows !== undefined, clock.now())) return
    const came = cameAfterNobody(await conversations.messages(conversation.id, { since: Math.max(0, conversation.seq - lookedBackFor), limit: lookedBackFor }), conversation.seq)
    if (came && await delivery.wentOut(came.told)) await sayNow(joinedOf({ id: `joined-${id}`, at }, conversation, came.agent, way.language), connection, actor)
  }

  /** What is said for the moment. Where it could go out only later it would stand before the answer to something else, and is left out. */
  async function sayNow(outgoing: Outgoing, connection: Connection, actor: Actor): Promise<void> {
    const isPassive = delivery.isPassive(connection)
    if (isPassive && !await passive.isAwaited(outgoing.inbox, outgoing.contact)) return
    await transact(actor, 'delivery.queue', (tx) => delivery.queue(tx, outgoing, isPassive ? 'held' : 'line'))
    if (isPassive) await passive.said(connection, outgoing.contact)
    else sending.wake()
  }

  async function sayGoodbye({ id, payload, at }: Event<'line.session'>, actor: Actor): Promise<void> {
    const connection = await connections.find(payload.inbox)
    const closing = connection && closingOf({ id: `closing-${id}`, at }, payload, connection)
    if (!closing) return
    await transact(actor, 'delivery.queue', (tx) => delivery.queue(tx, closing, 'line'))
    sending.wake()
  }

  /** What waits for a contact that turned out to be another goes to that one. */
  async function follow(contact: string, other: string, actor: Actor): Promise<void> {
    const inboxes = (await connections.live()).map(({ inbox }) => inbox.id)
    if (inboxes.length > 0) await transact(actor, 'delivery.queue', (tx) => delivery.follow(tx, inboxes, contact, other))
    sending.wake()
  }

  /** What was held for a contact's next message goes out where the account may write at any time from now on. */
  async function release(inbox: string, actor: Actor): Promise<void> {
    const connection = await connections.find(inbox)
    if (!connection?.channel.outbound || delivery.isPassive(connection)) return
    await transact(actor, 'delivery.queue', (tx) => queries.release(tx, inbox))
    sending.wake()
  }

  return {
    name: 'delivery',
    essential: true,
    migrations: { '20261213_delivery_first': deliveryFirst },
    routes: (on) => deliveryRoutes(on, { delivery, conversations, transact, wake: sending.wake }),
    on: {
      'message.added': added,
      'message.recalled': ({ payload }, actor) => transact(actor, 'delivery.recall', (tx) => delivery.recall(tx, payload.message.id)),
      'contact.arrived': greet,
      'line.session': sayGoodbye,
      'inbox.changed': ({ payload }, actor) => release(payload.inbox, actor),
      'conversation.assigned': sayJoined,
      'conversation.rated': thank,
      'contact.merged': ({ payload: { contact, other, undone } }, actor) => (undone ? Promise.resolve() : follow(contact, other, actor)),
      'send.failed': ({ payload: { inbox, message, reason, vendorCode } }, actor) => transact(actor, 'delivery.note', (tx) => delivery.failLater(tx, inbox, message, reason, vendorCode)),
    },
    live: {
      'line.changed': (_event, live) => live.toAgents(['staff'], { type: 'changed', topic: 'delivery' }),
      'line.session': (_event, live) => live.toAgents(['staff'], { type: 'changed', topic: 'delivery' }),
      'delivery.changed': ({ payload }, live) => live.toAgents(audienceOf(payload.audience), { type: 'changed', topic: 'delivery' }),
    },
    jobs: { trim: { everyMs: 3_600_000, run: (actor) => delivery.trim((work) => transact(actor, 'delivery.trim', work)) } },
    async start(alone) {
      if (alone) await transact(inside('system', 'delivery', 'start'), 'delivery.take', (tx) => queries.freeClaims(tx))
      sending.start()
      return () => sending.stop()
    },
  }
}
