import * as z from 'zod'
import { contact } from './contacts.ts'
import { conversation } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { goods, message } from './messages.ts'
import { latestOrders, logistics } from './orders.ts'
import { me, password } from './people.ts'
import { conversationReaders } from './permissions.ts'
import { cursor, done, id, pageOf } from './primitives.ts'

/** The page beside a chat in the vendor's own client (WeCom): who the contact is, what was bought, what was said. */
const ofInbox = z.strictObject({ inbox: id })
/** The vendor's id of the contact whose chat is open (external_userid): what a page says, checked with every call. */
export const external = z.string().regex(/^[\w-]{4,64}$/)
const whose = { external }
/** Codes that every look at a contact may answer: nobody bound, not one's contact, the vendor does not answer. */
const looking = ['absent', 'office_not_ready', 'office_unbound', 'office_not_yours', 'office_failed'] as const

/** Signing in. The page goes to `address`; it comes back to `/console/sidebar?inbox=…` with `code` and `state`. */
export const enterSidebar = endpoint('POST', '/api/sidebar/:inbox/enter', {
  summary: 'Where the vendor says who is there; a cookie remembers who asked', permission: 'public', readOnly: true,
  params: ofInbox, output: z.strictObject({ address: z.string() }), errors: ['absent', 'office_not_ready'],
})
/** `unbound`: a member whom nobody knows here yet; the ticket allows `bindSidebar` for ten minutes. `office_sign_in_over`: enter again, once. */
export const signInSidebar = endpoint('POST', '/api/sidebar/:inbox/session', {
  summary: 'Sign in with what the vendor gave along: sets the session cookie', permission: 'public', params: ofInbox,
  input: z.strictObject({ code: z.string().min(1).max(512), state: z.string().min(1).max(128).regex(/^[A-Za-z0-9]+$/) }),
  output: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('signed_in'), token: z.string(), me }), z.strictObject({ is: z.literal('unbound'), ticket: z.string() })]),
  errors: ['absent', 'office_not_ready', 'office_sign_in_over', 'office_stranger', 'office_failed'],
})
export const bindSidebar = endpoint('POST', '/api/sidebar/:inbox/bind', {
  summary: 'Say once with login and password whose account at the vendor this is: binds it and signs in', permission: 'public', params: ofInbox,
  input: z.strictObject({ ticket: z.string().max(2000), login: z.string().min(1).max(64), password }),
  output: z.strictObject({ token: z.string(), me }), errors: ['absent', 'office_sign_in_over', 'wrong_login', 'too_many', 'office_taken'],
})

/** `company` and `app` are what the vendor's script is registered with; `member` is what the vendor calls the person. */
export const readSidebar = endpoint('GET', '/api/sidebar/:inbox', {
  summary: 'What the page needs to begin, for who is signed in and bound', permission: conversationReaders, params: ofInbox,
  output: z.strictObject({ name: z.string(), company: z.string(), app: z.string(), member: z.string(), me }), errors: ['absent', 'office_not_ready', 'office_unbound'],
})
/** `url` is the page's own address up to `#`. `agent` signs as the app, `config` as the company. */
export const signSidebar = endpoint('POST', '/api/sidebar/:inbox/sign', {
  summary: 'Sign the page for the vendor\'s script', permission: conversationReaders, readOnly: true, params: ofInbox,
  input: z.strictObject({ url: z.string().min(1).max(2000), kind: z.enum(['config', 'agent']) }),
  output: z.strictObject({ timestamp: z.int(), nonceStr: z.string(), signature: z.string() }), errors: ['absent', 'office_not_ready', 'office_unbound', 'page_refused', 'office_failed'],
})

/** Who may look, and why: has the contact in the vendor's client, serves it there, has a conversation here, or sees all. */
export const sidebarReasons = ['follows', 'serves', 'assigned', 'all'] as const
/** `shop`: the customer of the shop that it is; `by_hand` when an agent said so. */
export const sidebarContact = z.strictObject({
  why: z.enum(sidebarReasons),
  /** As the vendor calls it, where it tells. */
  name: z.string().exactOptional(),
  /** Absent while nobody has heard of it here. Phone, e-mail and long ids are masked. */
  contact: contact.pick({ id: true, name: true, known: true, blocked: true, vip: true, attributes: true, identities: true, phone: true, email: true, note: true }).exactOptional(),
  shop: z.strictObject({ customer: z.string(), by: z.enum(['shop', 'by_hand']) }).exactOptional(),
  /** Open ones, latest first, five at most. */
  open: z.array(conversation).max(5),
})
export type SidebarContact = z.infer<typeof sidebarContact>
export const openSidebar = endpoint('POST', '/api/sidebar/:inbox/open', {
  summary: 'Whose chat it is; each look is put on record', permission: conversationReaders, params: ofInbox,
  input: z.strictObject(whose), output: sidebarContact, errors: looking,
})
/** Addresses in orders are masked. */
export const sidebarOrders = endpoint('POST', '/api/sidebar/:inbox/orders', {
  summary: 'The contact\'s latest orders, from the shop', permission: 'orders.read', readOnly: true, params: ofInbox,
  input: z.strictObject(whose), output: latestOrders, errors: [...looking, 'connector_failed'],
})
export const sidebarLogistics = endpoint('POST', '/api/sidebar/:inbox/logistics', {
  summary: 'Where the parcel of one of the orders is', permission: 'orders.read', readOnly: true, params: ofInbox,
  input: z.strictObject({ ...whose, order: z.string().max(64).regex(/^[\w-]+$/) }), output: logistics, errors: [...looking, 'connector_failed'],
})
export const sidebarConversations = endpoint('POST', '/api/sidebar/:inbox/conversations', {
  summary: 'The contact\'s conversations over all channels, latest first', permission: conversationReaders, readOnly: true, params: ofInbox,
  input: z.strictObject({ ...whose, cursor: cursor.exactOptional(), limit: z.int().min(1).max(50).exactOptional() }), output: pageOf(conversation), errors: looking,
})
export const sidebarMessages = endpoint('POST', '/api/sidebar/:inbox/messages', {
  summary: 'The last messages of one of them, or those before `before`, in order', permission: conversationReaders, readOnly: true, params: ofInbox,
  input: z.strictObject({ ...whose, conversation: id, before: z.int().min(1).exactOptional(), limit: z.int().min(1).max(100).exactOptional() }),
  output: z.strictObject({ messages: z.array(message) }), errors: looking,
})

/** What `sendChatMessage` of the vendor's script takes. Addresses are absolute; what has none goes as text. */
export const toolbarMessage = z.discriminatedUnion('msgtype', [
  z.strictObject({ msgtype: z.literal('text'), text: z.strictObject({ content: z.string().min(1) }) }),
  z.strictObject({ msgtype: z.literal('news'), news: z.strictObject({ link: z.string(), title: z.string(), desc: z.string(), imgUrl: z.string().exactOptional() }) }),
])
export type ToolbarMessage = z.infer<typeof toolbarMessage>
export const sidebarGoods = endpoint('POST', '/api/sidebar/:inbox/goods', {
  summary: 'Goods that fit the contact and the text: asked about, bought, in canned replies; 30 at most', permission: conversationReaders, readOnly: true, params: ofInbox,
  input: z.strictObject({ ...whose, text: z.string().max(100).exactOptional() }), output: z.strictObject({ items: z.array(goods) }), errors: looking,
})
export const sidebarCard = endpoint('POST', '/api/sidebar/:inbox/card', {
  summary: 'A card for the chat, of goods or of one of the contact\'s orders', permission: 'conversations.reply', readOnly: true, params: ofInbox,
  input: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('goods'), goods }), z.strictObject({ kind: z.literal('order'), ...whose, order: z.string().max(64).regex(/^[\w-]+$/) }),
  ]),
  output: toolbarMessage, errors: [...looking, 'connector_failed'],
})

/** The shop's own id of its customer. By hand it opens that customer's orders to agents, never to the bot. */
export const linkCustomer = endpoint('POST', '/api/sidebar/:inbox/customer', {
  summary: 'Say by hand which customer of the shop the contact is', permission: 'contacts.edit', params: ofInbox,
  input: z.strictObject({ ...whose, customer: z.string().trim().min(1).max(128).regex(/^[^\s/?#]+$/) }), output: sidebarContact, errors: [...looking, 'identity_taken', 'rule_refused'],
})
export const unlinkCustomer = endpoint('POST', '/api/sidebar/:inbox/customer/remove', {
  summary: 'Take back what was said by hand', permission: 'contacts.edit', params: ofInbox,
  input: z.strictObject(whose), output: sidebarContact, errors: looking,
})

/** Who at the vendor (`company`, `member`) is which person here. */
export const officeMember = z.strictObject({ id, company: z.string(), member: z.string(), person: z.strictObject({ id, name: z.string() }), boundAt: z.int() })
export type OfficeMember = z.infer<typeof officeMember>
export const listOfficeMembers = endpoint('GET', '/api/office-members', {
  summary: 'Accounts at vendors that people have bound', permission: 'people.read', output: z.strictObject({ items: z.array(officeMember) }),
})
export const removeOfficeMember = endpoint('DELETE', '/api/office-members/:id', {
  summary: 'Unbind one: who it was signs in anew, and sessions end', permission: 'people.manage', params: z.strictObject({ id }), output: done, errors: ['absent'],
})
