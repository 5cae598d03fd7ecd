import * as z from 'zod'
import { contactDetails } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { id, name, pageOf, pageQuery, time } from './primitives.ts'

export const contact = z.strictObject({
  id, name: z.string(),
  /** Signed in by the shop, so that `identities` can be trusted. */
  known: z.boolean(),
  blocked: z.boolean(),
  identities: z.array(z.strictObject({ kind: z.enum(['web', 'shop']), value: z.string(), verified: z.boolean() })),
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
  input: z.strictObject({ name: name.exactOptional(), phone: contactDetails.shape.phone, email: contactDetails.shape.email, note: z.string().max(2000).exactOptional() }),
  output: contact, errors: ['absent'],
})
export const blockContact = endpoint('POST', '/api/contacts/:id/block', {
  summary: 'Block or unblock a contact', permission: 'contacts.block', params: byId, input: z.strictObject({ blocked: z.boolean() }), output: contact, errors: ['absent'],
})
