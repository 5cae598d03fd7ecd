import type { SidebarContact, ToolbarMessage } from '@yanshu/contract/sidebar.ts'
import type { Goods, Message } from '@yanshu/contract/messages.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { World } from '@yanshu/channels/world.ts'
import type { Clock } from '../../base/clock.ts'
import type { Key } from '../../base/crypto.ts'
import { fail } from '../../base/errors.ts'
import type { Actor } from '../../host/actor.ts'
import type { Transact, Tx } from '../../host/module.ts'
import type { CannedReplies } from '../canned/service.ts'
import type { Contacts } from '../contacts/service.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Vendors } from '../inboxes/vendors.ts'
import type { Knowledge } from '../knowledge/service.ts'
import type { Orders } from '../orders/service.ts'
import type { People } from '../people/service.ts'
import { goodsCard, orderCard } from './cards.ts'
import { officeOf, type OfficeConnection } from './connections.ts'
import { createEntering } from './entering.ts'
import { chooseGoods } from './goods.ts'
import { createLooking, reader, type Look } from './looking.ts'
import { maskAddress, maskContact, maskConversation, maskId } from './masking.ts'
import { ownPage } from './pages.ts'
import { createRelations } from './relations.ts'

export interface SidebarDeps {
  people: People
  contacts: Contacts
  conversations: Pick<Conversations, 'list' | 'messages' | 'present'>
  vendors: Pick<Vendors, 'accounts' | 'world' | 'lines'>
  orders: Pick<Orders, 'latest' | 'logistics'>
  knowledge: Pick<Knowledge, 'goodsOf'>
  canned: Pick<CannedReplies, 'list'>
  isOn(module: 'orders' | 'knowledge' | 'canned'): boolean
  transact: Transact
  clock: Clock
  /** Signs tickets of who is to be bound. */
  key: Key
}

const openShown = 5
const goodsFrom = 20

/** The page beside a chat in the vendor's own client. Everything that shows something of a contact begins with a `Look`. */
export function createSidebar({ people, contacts, conversations, vendors, orders, knowledge, canned, isOn, transact, clock, key }: SidebarDeps) {
  const { accounts, lines } = vendors
  const world: World = vendors.world
  const relations = createRelations(world, clock)
  const looking = createLooking({ people, contacts, conversations, lines, accounts, relations, world, transact })
  const ordersOf = (contact: string | undefined) =>
    (!isOn('orders') ? Promise.resolve({ connected: false, known: false, items: [] }) : orders.latest(contact))

  async function shopOf(contact: string): Promise<SidebarContact['shop']> {
    const vouched = await contacts.shopIdentity(contact)
    if (vouched !== undefined) return { customer: maskId(vouched), by: 'shop' }
    const said = await contacts.customerByHand(contact)
    return said === undefined ? undefined : { customer: maskId(said), by: 'by_hand' }
  }

  return {
    relations,
    entering: createEntering({ people, world, transact, clock, key }),
    /** Fails with `absent` and `office_not_ready`. */
    office: (inbox: string): Promise<OfficeConnection> => officeOf(accounts, inbox),
    memberOf: looking.memberOf,
    /** What the vendor's script on the page is registered with. Fails with `office_not_ready`. */
    registration({ office, config }: OfficeConnection): { company: string; app: string } {
      const found = office.registration(config)
      if (!found) throw fail.refused('office_not_ready')
      return found
    },
    look: looking.look,

    /** Lets the vendor's script run on one of our own pages. Fails with `page_refused`, `office_failed`. */
    async sign({ office, config }: OfficeConnection, url: string, origin: string, as: 'company' | 'app') {
      const page = ownPage(url, origin)
      if (page === undefined) throw fail.refused('page_refused', { expected: origin })
      const signed = await office.signPage(config, world, page, as)
      if (signed.outcome !== 'signed') throw fail.unavailable('office_failed', { reason: signed.reason })
      return signed.values
    },

    /** Who it is, masked. */
    async present({ why, name, contact, open }: Look): Promise<SidebarContact> {
      const shown = { why, ...(name !== undefined && { name }), open: open.slice(0, openShown).map(maskConversation) }
      if (contact === undefined) return shown
      const { id, name: called, known, blocked, vip, attributes, identities, phone, email, note } = maskContact(await contacts.read(contact))
      const shop = await shopOf(contact)
      return {
        ...shown, ...(shop && { shop }),
        contact: { id, name: called, known, blocked, vip, attributes, identities, ...(phone !== undefined && { phone }), ...(email !== undefined && { email }), ...(note !== undefined && { note }) },
      }
    },

    /** Fails with `connector_failed`. */
    async orders({ contact }: Look) {
      const { items, ...state } = await ordersOf(contact)
      return { ...state, items: items.map((order) => (order.address === undefined ? order : { ...order, address: maskAddress(order.address) })) }
    },
    /** Fails with `absent`, `connector_failed`. */
    async logistics({ contact }: Look, order: string) {
      if (contact === undefined || !isOn('orders')) throw fail.absent('absent')
      return orders.logistics(contact, order)
    },

    async conversations({ contact }: Look, cursor: string | undefined, limit: number): Promise<{ items: Conversation[]; next?: string }> {
      if (contact === undefined) return { items: [] }
      const page = await conversations.list(reader, { view: 'all', contact, cursor, limit })
      return { ...page, items: page.items.map(maskConversation) }
    },
    /** Fails with `absent` for a conversation of somebody else. */
    async messages({ contact }: Look, conversation: string, before: number | undefined, limit: number): Promise<Message[]> {
      if (contact === undefined || (await conversations.present(conversation))?.contact.id !== contact) throw fail.absent('absent')
      return conversations.messages(conversation, { before, limit })
    },

    async goods(actor: Actor, { contact, connection }: Look, text: string): Promise<Goods[]> {
      const [talks, replies, named] = await Promise.all([
        contact === undefined ? [] : conversations.list(reader, { view: 'all', contact, limit: goodsFrom }).then(({ items }) => items),
        isOn('canned') ? canned.list(actor) : [],
        isOn('knowledge') ? knowledge.goodsOf(connection.inbox.brand) : [],
      ])
      const shown = [...talks.map(({ goods }) => goods), ...replies.flatMap(({ parts }) => parts).map((part) => (part.type === 'goods' ? part.goods : undefined)), ...named]
      return chooseGoods(shown.filter((goods) => goods !== undefined), text)
    },
    goodsCard,
    /** Fails with `absent`, `connector_failed`. */
    async orderCard(look: Look, id: string, base: string): Promise<ToolbarMessage> {
      const found = (await ordersOf(look.contact)).items.find((each) => each.id === id)
      if (!found) throw fail.absent('absent')
      return orderCard(found, base, look.open[0]?.language ?? 'zh-CN')
    },

    /** Who has never been heard of here becomes a contact, called as the vendor does: so it can be merged where it cannot be linked. */
    async meet(tx: Tx, { connection: { channel, account, inbox }, external, name }: Look): Promise<string> {
      const { id } = await contacts.identifyByChannel(tx, { channel: channel.name, account, value: external, brand: inbox.brand, language: 'zh-CN' })
      if (name !== undefined) await contacts.noteDetails(tx, id, { name })
      return id
    },
    /** Fails with `identity_taken`, `rule_refused`. */
    link: (tx: Tx, contact: string, customer: string): Promise<void> => contacts.linkByHand(tx, contact, customer),
    async unlink(tx: Tx, { contact }: Look): Promise<void> {
      if (contact === undefined) return tx.unchanged()
      await contacts.unlinkByHand(tx, contact)
    },
  }
}
export type Sidebar = ReturnType<typeof createSidebar>
