import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { cardUrl, done, id, name, origin, title } from './primitives.ts'
import { widgetLook } from './visitor.ts'

/** An IANA time zone such as Asia/Shanghai. */
export const timeZone = z.string().max(64).regex(/^[A-Za-z]+(\/[A-Za-z0-9_+-]+){0,2}$/)
/** Host names of a brand's sites, such as shop.example.cn. The widget of its inboxes may be embedded at `https://` each of them. */
const domains = z.array(z.string().trim().min(1).max(253)).max(20)
/** How widgets of a brand's inboxes look where an inbox says nothing of its own, and where its privacy policy stands. */
export const brandTheme = widgetLook.pick({ color: true, logo: true, privacy: true })
export type BrandTheme = z.infer<typeof brandTheme>
/** Bytes of an uploaded logo. */
export const logoBytesLimit = 64 * 1024
/** A picture within the theme itself; it is stored and served from an address of its own. */
const logoData = z.string().max(logoBytesLimit * 4 / 3 + 100).regex(/^data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/)
export const brandThemeInput = brandTheme.extend({ logo: z.union([cardUrl, logoData]).exactOptional() })
export type BrandThemeInput = z.infer<typeof brandThemeInput>
export const brand = z.strictObject({ id, name: z.string(), timeZone, domains, theme: brandTheme, isDefault: z.boolean() })
export type Brand = z.infer<typeof brand>
/** Without domains or theme those that are there stay. */
const brandInput = { name, timeZone, domains: domains.exactOptional(), theme: brandThemeInput.exactOptional() }
const byId = z.strictObject({ id })

export const listBrands = endpoint('GET', '/api/brands', { summary: 'Brands', permission: 'signed-in', output: z.strictObject({ items: z.array(brand) }) })
export const makeBrand = endpoint('POST', '/api/brands', { summary: 'Make a brand', permission: 'brands.manage', input: z.strictObject(brandInput), output: brand, errors: ['name_taken', 'domain_taken'] })
export const editBrand = endpoint('PUT', '/api/brands/:id', { summary: 'Change a brand', permission: 'brands.manage', params: byId, input: z.strictObject(brandInput), output: brand, errors: ['absent', 'name_taken', 'domain_taken'] })
export const brandLogo = endpoint('GET', '/api/brand-logos/:id', { summary: 'The bytes of a logo uploaded for a brand', permission: 'public', download: true, params: byId, output: z.unknown(), errors: ['absent'] })

const words = { title, welcome: z.string().trim().min(1).max(500), quickQuestions: z.array(z.string().trim().min(1).max(60)).max(6), botName: name }
/** The name of a channel: `web`, `wechat-official` … */
export const channelName = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/)
/** An inbox is a configured channel. */
const editable = {
  name,
  brand: id,
  enabled: z.boolean(),
  /** Exact origins that may embed the widget; empty refuses all but this installation's own. */
  origins: z.array(origin).max(50),
  look: widgetLook.omit({ brandName: true, botOn: true, preview: true }).extend({
    ...words,
    /** Colour, logo and privacy policy are the brand's where they are left out. */
    color: widgetLook.shape.color.exactOptional(),
    /** The same for readers of English; they read the others where it is left out. */
    english: z.strictObject(words).exactOptional(),
  }),
  botOn: z.boolean(),
  /** A closed conversation takes a new message within this time; later a new one begins. */
  reopenMinutes: z.int().min(0).max(60 * 24 * 30),
}
export const inbox = z.strictObject({
  id, channel: channelName, ...editable, customerKeys: z.array(z.string()),
  /** An account at a vendor is connected; absent where none is needed. */
  connected: z.boolean().exactOptional(),
})
export type Inbox = z.infer<typeof inbox>

export const listInboxes = endpoint('GET', '/api/inboxes', { summary: 'Inboxes', permission: 'signed-in', output: z.strictObject({ items: z.array(inbox) }) })
export const makeInbox = endpoint('POST', '/api/inboxes', { summary: 'Make an inbox', permission: 'inboxes.manage', input: z.strictObject({ channel: channelName.exactOptional(), ...editable }), output: inbox, errors: ['name_taken'] })
export const editInbox = endpoint('PUT', '/api/inboxes/:id', { summary: 'Change an inbox', permission: 'inboxes.manage', params: byId, input: z.strictObject(editable), output: inbox, errors: ['absent', 'name_taken'] })
export const makeCustomerKey = endpoint('POST', '/api/inboxes/:id/customer-keys', {
  summary: 'A new key with which the shop signs in its customers; shown once; two are live at most', permission: 'inboxes.manage', params: byId,
  output: z.strictObject({ kid: z.string(), secret: z.string() }), errors: ['absent'],
})
export const removeCustomerKey = endpoint('DELETE', '/api/inboxes/:id/customer-keys/:kid', {
  summary: 'Revoke such a key', permission: 'inboxes.manage', params: z.strictObject({ id, kid: z.string().max(40) }), output: done, errors: ['absent'],
})
