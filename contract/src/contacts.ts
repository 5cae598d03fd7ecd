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
  /** `kind` is `web`, `shop`, `shop-by-hand` (what an agent said), `unionid`, or the channel whose vendor knows it by `value`. */
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

/** Two contacts that became one. `kept` stayed; `other` went over into it. */
export const contactMerge = z.strictObject({
  id, kept: id, other: z.strictObject({ id, name: z.string() }),
  /** WeChat's unionid or the shop said that it is one person, or somebody decided it. */
  why: z.enum(['unionid', 'shop', 'by_hand']),
  note: z.string().exactOptional(), at: time, by: z.string().exactOptional(), undoneAt: time.exactOptional(), undoneBy: z.string().exactOptional(),
})
export type ContactMerge = z.infer<typeof contactMerge>
/** `result` is what the contact would be; `conversations` how many come over, 999 at most. `refused`: why it cannot be done. */
export const mergePreview = z.strictObject({ kept: contact, other: contact, result: contact, conversations: z.int(), refused: z.enum(['same', 'other_brand', 'merged_before']).exactOptional() })
export type MergePreview = z.infer<typeof mergePreview>

export const previewMerge = endpoint('GET', '/api/contacts/:id/merge', {
  summary: 'What a contact would be after another went over into it', permission: 'contacts.edit', params: byId, query: z.strictObject({ other: id }), output: mergePreview, errors: ['absent'],
})
export const mergeContacts = endpoint('POST', '/api/contacts/:id/merge', {
  summary: 'Another contact goes over into this one, with its conversations', permission: 'contacts.edit', params: byId,
  input: z.strictObject({ other: id, note: z.string().trim().min(1).max(200).exactOptional() }), output: z.strictObject({ merge: id, contact }), errors: ['absent', 'rule_refused'],
})
export const listMerges = endpoint('GET', '/api/contacts/:id/merges', { summary: 'Merges that a contact is part of', permission: 'contacts.read', params: byId, output: z.strictObject({ items: z.array(contactMerge) }), errors: ['absent'] })
export const undoMerge = endpoint('POST', '/api/contact-merges/:id/undo', { summary: 'Make two contacts of a merged one again', permission: 'contacts.edit', params: byId, output: contact, errors: ['absent', 'rule_refused'] })
