import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { visitorConversation } from './visitor.ts'
import { done, id, pageOf, pageQuery, time } from './primitives.ts'

const score = z.int().min(1).max(5)
const byId = z.strictObject({ id })
/** What the contact said of a conversation. */
export const rating = z.strictObject({
  conversation: id, contact: id, agent: id.exactOptional(), invitation: id, score, tags: z.array(z.string()), comment: z.string().exactOptional(), at: time,
})
export type Rating = z.infer<typeof rating>
/** In a list also how the contact is called, where the conversation can be seen. */
const listedRating = rating.extend({ contactName: z.string().exactOptional() })

export const inviteRating = endpoint('POST', '/api/conversations/:id/satisfaction', {
  summary: 'Ask the contact how it was', permission: 'conversations.reply', params: byId, output: done, errors: ['absent', 'not_yours', 'already_invited'],
})
export const rate = endpoint('POST', '/api/visitor/conversation/:id/rating', {
  summary: 'Say how it was; once, and changed within the hour', permission: 'visitor', params: byId,
  input: z.strictObject({ invitation: id, score, tags: z.array(z.string().max(30)).max(12), comment: z.string().trim().min(1).max(500).exactOptional() }),
  output: visitorConversation, errors: ['absent', 'rating_too_late', 'words_blocked'],
})
export const listRatings = endpoint('GET', '/api/ratings', {
  summary: 'Ratings, latest first', permission: 'conversations.all',
  query: z.strictObject({ agent: id.exactOptional(), score: z.enum(['1', '2', '3', '4', '5']).exactOptional(), ...pageQuery }), output: pageOf(listedRating),
})
