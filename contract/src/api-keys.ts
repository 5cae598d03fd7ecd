import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { permissions, type Permission } from './permissions.ts'
import { done, id, name, time } from './primitives.ts'

/** What no key may do: a program makes neither people, powers nor further keys, and does not read what the audit says of it. */
export const neverInKeys: readonly Permission[] = ['people.manage', 'roles.manage', 'audit.read', 'api-keys.manage', 'modules.manage', 'supervision.intervene']
export const keyScopes = permissions.filter((each) => !neverInKeys.includes(each))
export const keyPrefix = 'ysk_'

/**
 * What a key that is limited to brands may call: each of these sees and touches nothing of other brands. Everything else is refused,
 * also what comes to the API later and is not written here.
 */
export const brandKeyRoutes: readonly string[] = [
  'GET /api/brands', 'PUT /api/brands/:id',
  'GET /api/inboxes', 'POST /api/inboxes', 'PUT /api/inboxes/:id', 'POST /api/inboxes/:id/customer-keys', 'DELETE /api/inboxes/:id/customer-keys/:kid',
  'GET /api/conversations', 'GET /api/conversations/counts', 'GET /api/conversations/:id', 'GET /api/conversations/:id/messages',
  'POST /api/conversations/:id/close', 'POST /api/conversations/:id/followed-up', 'PUT /api/conversations/:id/labels', 'PUT /api/conversations/:id/priority',
  'GET /api/conversations/:id/notes', 'POST /api/conversations/:id/notes', 'PATCH /api/conversations/:id/notes/:note',
  'GET /api/conversations/:id/wrap-up', 'PUT /api/conversations/:id/wrap-up', 'POST /api/conversations/:id/satisfaction',
  'GET /api/conversations/:id/mood', 'GET /api/emotion/moods', 'GET /api/emotion/alarms', 'POST /api/emotion/alarms/:id/false', 'DELETE /api/emotion/alarms/:id/false',
  'GET /api/messages/search', 'GET /api/files/:id', 'GET /api/ratings',
  'GET /api/contacts', 'GET /api/contacts/:id', 'PATCH /api/contacts/:id', 'POST /api/contacts/:id/block', 'GET /api/blocked-contacts',
  'GET /api/contacts/:id/pages', 'GET /api/contacts/:id/orders', 'GET /api/contacts/:id/orders/:order/logistics',
  'GET /api/knowledge', 'GET /api/knowledge/categories', 'GET /api/knowledge/:id', 'POST /api/knowledge', 'PUT /api/knowledge/:id', 'DELETE /api/knowledge/:id',
  'GET /api/stores', 'GET /api/stores/:id', 'POST /api/stores', 'PUT /api/stores/:id', 'DELETE /api/stores/:id', 'POST /api/stores/nearest',
]

const brands = z.array(id).min(1).max(200)
export const apiKey = z.strictObject({
  id, name: z.string(), scopes: z.array(z.enum(permissions)),
  /** The only brands that it sees and touches; all where it is absent. */
  brands: brands.exactOptional(),
  /** The end of the key, by which it is known again. */
  ending: z.string(),
  createdAt: time, expiresAt: time.exactOptional(),
  /** Up to a minute late. */
  usedAt: time.exactOptional(),
})
export type ApiKey = z.infer<typeof apiKey>

const permission = 'api-keys.manage'
export const listApiKeys = endpoint('GET', '/api/api-keys', { summary: 'API keys that are not revoked', permission, output: z.strictObject({ items: z.array(apiKey) }) })
export const makeApiKey = endpoint('POST', '/api/api-keys', {
  summary: 'Make an API key; it is shown once. One gives away only what one may do oneself', permission,
  input: z.strictObject({ name, scopes: z.array(z.enum(permissions)).min(1).max(permissions.length), brands: brands.exactOptional(), expiresAt: time.exactOptional() }),
  output: z.strictObject({ key: apiKey, secret: z.string() }), errors: ['forbidden', 'name_taken'],
})
export const revokeApiKey = endpoint('DELETE', '/api/api-keys/:id', { summary: 'Revoke an API key, at once and for good', permission, params: z.strictObject({ id }), output: done, errors: ['absent'] })
