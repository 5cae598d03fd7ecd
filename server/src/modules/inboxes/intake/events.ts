import type { Arrival, InboundMessage, Position, Recall, SessionChange, Spoken } from '@yanshu/channels/inbound-message.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import type { Tx } from '../../../host/module.ts'
import type { Contacts } from '../../contacts/service.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { Connection } from '../accounts/accounts.ts'
import type { Uniting } from '../uniting/uniting.ts'
import type { PositionRow } from '../tables.ts'
import type { Carried } from './carried.ts'
import type { Lines, Met } from './lines.ts'
import type { News } from './news.ts'

export interface EventIntakeDeps {
  dialect: Dialect
  lines: Lines
  news: News
  contacts: Pick<Contacts, 'forgetDetails'>
  conversations: Pick<Conversations, 'recallAsVendor' | 'beginElsewhere' | 'endElsewhere'>
  uniting: Uniting
  /** What a colleague in the vendor's own client is called; empty while nobody has told it. */
  colleagueName(connection: Connection, id: string): string
  /** There is something to pull. */
  pulls: { ask(tx: Tx, inbox: string, account: string, ticket: string): Promise<void> }
  /** The contact said something by what it did. */
  say(tx: Tx, connection: Connection, said: Spoken): Promise<void>
}
type Told<Kind extends InboundMessage['kind']> = Extract<InboundMessage, { kind: Kind }>

/** Positions come every few seconds; one in so many ms is kept. */
const positionMs = 20_000
/** Who comes in again within this time has been greeted. */
const greetedMs = 12 * 3_600_000

/** Millionths of a degree, of three decimals: about 100 m. */
const roughly = (degrees: number): number => Math.round(degrees * 1e3) * 1e3

/** News that is no message. */
export function createEventIntake({ dialect, lines, news, contacts, conversations, uniting, colleagueName, pulls, say }: EventIntakeDeps) {
  const meet = (tx: Tx, connection: Connection, told: InboundMessage): Promise<Met> => lines.meet(tx, connection, told, 'zh-CN')

  async function arrive(tx: Tx, connection: Connection, told: Arrival, carried: Carried = {}): Promise<void> {
    const met = await meet(tx, connection, told)
    const { customer, place: at } = told.carried !== undefined && (carried.customer ?? carried.place) && await news.firstUse(tx, connection.inbox.id, told.carried) ? carried : {}
    if (customer) await uniting.byShop(tx, met.contact.id, customer)
    const wasHere = !met.isNew && tx.now - met.row.seen_at < greetedMs
    await lines.hear(tx, connection, met, told, { gone: 0 })
    const { contact } = await lines.find(tx, connection.inbox.id, told.sender) ?? met.row
    tx.announce('contact.arrived', {
      contact, inbox: connection.inbox.id, how: told.how, greet: !met.contact.blocked && !at && (told.code !== undefined || told.how === 'followed' || !wasHere),
      ...(told.scene !== undefined && { scene: told.scene }), ...(told.code && { code: { ...told.code, parts: [...told.code.parts] } }),
    })
    // Who opened the chat where the shop's page knows the place has asked for what is near, and is answered by that.
    if (at) await say(tx, connection, { kind: 'message', from: 'contact', externalId: `${told.externalId}-place`, sender: told.sender, at: told.at, raw: '', parts: [{ type: 'location', ...at }], ...(told.account !== undefined && { account: told.account }) })
  }

  async function mark(tx: Tx, connection: Connection, told: InboundMessage, changes: Parameters<Lines['save']>[2]): Promise<void> {
    const met = await meet(tx, connection, told)
    await lines.hear(tx, connection, met, told, changes)
    tx.announce('line.changed', { contact: met.contact.id, inbox: connection.inbox.id })
  }

  async function recall(tx: Tx, { inbox }: Connection, told: Recall): Promise<void> {
    const found = await news.find(tx, inbox.id, told.message)
    if (found?.conversation && found.message) {
      // Nor do files of it come later that could not be copied at once.
      await tx.kysely.deleteFrom('lost_media').where('message', '=', found.message).execute()
      return conversations.recallAsVendor(tx, found.conversation, found.message)
    }
    // It waits for its files still: it never becomes a message.
    await tx.kysely.deleteFrom('inbound_waiting').where('inbox', '=', inbox.id).where('external_id', '=', told.message.slice(0, 128)).execute()
  }

  async function followSession(tx: Tx, connection: Connection, told: SessionChange): Promise<void> {
    const isOver = told.change === 'ended'
    const met = await meet(tx, connection, told)
    await lines.hear(tx, connection, met, told, { session: isOver ? 'over' : 'colleague', colleague: isOver ? null : told.colleague ?? null })
    if (isOver) await conversations.endElsewhere(tx, met.contact.id, connection.inbox.id)
    else await conversations.beginElsewhere(tx, met.contact.id, connection.inbox.id, told.colleague === undefined ? '' : colleagueName(connection, told.colleague))
    tx.announce('line.session', { contact: met.contact.id, inbox: connection.inbox.id, change: told.change, ...(told.code && { code: { ...told.code, parts: [...told.code.parts] } }) })
  }

  async function place(tx: Tx, connection: Connection, told: Position): Promise<void> {
    const met = await meet(tx, connection, told)
    const before = await tx.kysely.selectFrom('contact_positions').select('at').where('contact', '=', met.contact.id).executeTakeFirst()
    if (before && tx.now - before.at < positionMs) return
    const row: PositionRow = { contact: met.contact.id, inbox: connection.inbox.id, latitude_e6: roughly(told.latitude), longitude_e6: roughly(told.longitude), datum: told.datum, at: tx.now }
    await dialect.upsert(tx.kysely.insertInto('contact_positions').values(row), ['contact'], ['inbox', 'latitude_e6', 'longitude_e6', 'datum', 'at']).execute()
  }

  /** The contact withdrew a permission: what the vendor told of it goes. What was written stays with the conversation. */
  async function forget(tx: Tx, connection: Connection, told: Told<'revocation'>): Promise<void> {
    if (told.sender === '') return
    const met = await meet(tx, connection, told)
    await tx.kysely.deleteFrom('contact_positions').where('contact', '=', met.contact.id).execute()
    await contacts.forgetDetails(tx, met.contact.id, met.row.language)
  }

  const handlers: { [Kind in InboundMessage['kind']]?: (tx: Tx, connection: Connection, told: Told<Kind>) => Promise<void> } = {
    arrival: arrive,
    departure: (tx, connection, told) => mark(tx, connection, told, { gone: 1, window_left: 0 }),
    refusal: (tx, connection, told) => mark(tx, connection, told, { refuses: told.refused ? 1 : 0 }),
    recall, session: followSession, position: place, revocation: forget,
    access: async (tx, { inbox }, told) => {
      for (const account of told.added) await pulls.ask(tx, inbox.id, account, '')
    },
    tap: async (tx, connection, told) => void (await lines.hear(tx, connection, await meet(tx, connection, told), told)),
    pending: (tx, { inbox }, told) => pulls.ask(tx, inbox.id, told.account, told.ticket),
    'send-failed': async (tx, { inbox }, told) => tx.announce('send.failed', { inbox: inbox.id, sender: told.sender, message: told.message, reason: told.reason, vendorCode: told.vendorCode }),
    relation: async (tx, connection, told) => {
      const row = told.sender === '' ? undefined : await lines.find(tx, connection.inbox.id, told.sender)
      if (row) await lines.save(tx, row, { profile_at: null })
      if (told.sender !== '') tx.announce('relation.changed', { inbox: connection.inbox.id, sender: told.sender })
    },
  }

  return {
    /** `carried`: what the shop vouches for in what the contact brought along. */
    async take(tx: Tx, connection: Connection, told: InboundMessage, carried?: Carried): Promise<void> {
      if (told.sender === '' && senderNeeded.has(told.kind)) return
      // any: the table is keyed by the kind of what it is given
      const handle = handlers[told.kind] as ((tx: Tx, connection: Connection, told: InboundMessage, carried?: Carried) => Promise<void>) | undefined
      await handle?.(tx, connection, told, carried)
    },
  }
}
const senderNeeded = new Set<InboundMessage['kind']>(['arrival', 'departure', 'refusal', 'session', 'position', 'tap'])
