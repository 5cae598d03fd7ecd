import * as z from 'zod'
import { contactDetails } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { id, name, pageOf, pageQuery, time } from './primitives.ts'

/** What an enterprise keeps of a contact beside the usual, by name: 会员等级 → 金卡. */
export const attributes = z.record(z.string().trim().min(1).max(40), z.string().trim().min(1).max(200)).refine((given) => Object.keys(given).length <= 30)

export const contact = z.strictObject({
  id, name: z.string(),
  /** Signed in by the shop, so that `identities` can be trusted. */
  known: z.boolean(),
  blocked: z.boolean(),
  vip: z.boolean(),
  attributes,
  /** Why, since when and until when; of a contact that was blocked before reasons were kept only that it is. */
  block: z.strictObject({ at: time, by: z.string().exactOptional(), reason: z.string().exactOptional(), until: time.exactOptional() }).exactOptional(),
  /** `kind` is `web`, `shop`, `unionid`, or the channel whose vendor knows it by `value`. */
  identities: z.array(z.strictObject({ kind: z.string(), value: z.string(), verified: z.boolean() })),
  phone: z.string().exactOptional(), email: z.string().exactOptional(), note: z.string().exactOptional(),
  createdAt: time, seenAt: time,
})
export type Contact = z.infer<typeof contact>
const byId = z.strictObject({ id })

export const listContacts = endpoint('GET', '/api/contacts', {
  summary: 'Contacts of conversations that one may see', permission: 'contacts.read',
  query: z.strictObject({ text: z.string().max(100).exactOptional(), ...pageQuery }), output: pageOf(contact),
})
export const readContact = endpoint('GET', '/api/contacts/:id', { summary: 'One contact', permission: 'contacts.read', params: byId, output: contact, errors: ['absent'] })
export const editContact = endpoint('PATCH', '/api/contacts/:id', {
  summary: 'Change what is known of a contact', permission: 'contacts.edit', params: byId,
  input: z.strictObject({ name: name.exactOptional(), phone: contactDetails.shape.phone, email: contactDetails.shape.email, note: z.string().max(2000).exactOptional(), vip: z.boolean().exactOptional(), attributes: attributes.exactOptional() }),
  output: contact, errors: ['absent'],
})
export const blockContact = endpoint('POST', '/api/contacts/:id/block', {
  summary: 'Block a contact, for good or until a time, or unblock it', permission: 'contacts.block', params: byId,
  input: z.strictObject({ blocked: z.boolean(), reason: z.string().trim().min(1).max(200).exactOptional(), until: time.exactOptional() }), output: contact, errors: ['absent', 'rule_refused'],
})
export const listBlockedContacts = endpoint('GET', '/api/blocked-contacts', {
  summary: 'Blocked contacts of conversations that one may see, latest block first', permission: 'contacts.block', query: z.strictObject({ ...pageQuery }), output: pageOf(contact),
})
