import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { permissions, type Permission } from './permissions.ts'
import { done, id, name, time } from './primitives.ts'

/** What no key may do: a program makes neither people, powers nor further keys, and does not read what the audit says of it. */
export const neverInKeys: readonly Permission[] = ['people.manage', 'roles.manage', 'audit.read', 'api-keys.manage', 'modules.manage', 'supervision.intervene']
export const keyScopes = permissions.filter((each) => !neverInKeys.includes(each))
export const keyPrefix = 'ysk_'

export const apiKey = z.strictObject({
  id, name: z.string(), scopes: z.array(z.enum(permissions)),
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
  input: z.strictObject({ name, scopes: z.array(z.enum(permissions)).min(1).max(permissions.length), expiresAt: time.exactOptional() }),
  output: z.strictObject({ key: apiKey, secret: z.string() }), errors: ['forbidden', 'name_taken'],
})
export const revokeApiKey = endpoint('DELETE', '/api/api-keys/:id', { summary: 'Revoke an API key, at once and for good', permission, params: z.strictObject({ id }), output: done, errors: ['absent'] })
