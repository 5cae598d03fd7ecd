import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { clientId, done, id, pageOf, pageQuery, time } from './primitives.ts'

/** A page of the shop that a contact looked at (访客轨迹). Secrets in its address were removed before it was stored. */
export const pageView = z.strictObject({ id, url: z.string(), title: z.string(), at: time, conversation: id.exactOptional() })
export type PageView = z.infer<typeof pageView>

/** How old a visit to a page may be when it is told, and how many are told at once. */
export const trailMs = 24 * 3_600_000
export const trailLimit = 30

export const tellPages = endpoint('POST', '/api/visitor/pages', {
  summary: 'Tell which pages the contact has looked at; kept only of contacts who have a conversation',
  permission: 'visitor',
  input: z.strictObject({
    pages: z.array(z.strictObject({
      /** Makes a repeat harmless. */
      clientId, url: z.string().min(1).max(2000), title: z.string().max(200),
      /** How long ago, by the contact's clock. */
      agoMs: z.int().min(0).max(trailMs),
    })).min(1).max(trailLimit),
  }),
  output: done, errors: ['absent'],
})
export const listPageViews = endpoint('GET', '/api/contacts/:id/pages', {
  summary: 'Pages of the shop that a contact looked at, latest first', permission: 'contacts.read', params: z.strictObject({ id }),
  query: z.strictObject({ ...pageQuery }), output: pageOf(pageView), errors: ['absent'],
})
