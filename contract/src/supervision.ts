import * as z from 'zod'
import { conversation, note } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { flagFromText, id, time } from './primitives.ts'
import { agentPresence } from './realtime.ts'

const watch = { permission: 'supervision.watch' } as const
const intervene = { permission: 'supervision.intervene', params: z.strictObject({ id }) } as const

export const floorAgent = agentPresence.extend({ name: z.string(), groups: z.array(id) })
export type FloorAgent = z.infer<typeof floorAgent>
/** One group's queue; `group` is absent for those who wait for no group in particular. */
export const floorQueue = z.strictObject({ group: id.exactOptional(), waiting: z.int(), longestSince: time.exactOptional(), assigned: z.int() })
export type FloorQueue = z.infer<typeof floorQueue>
export const readFloor = endpoint('GET', '/api/floor', {
  ...watch, summary: 'Agents with state and load, and how each group\'s queue stands', output: z.strictObject({ at: time, agents: z.array(floorAgent), queues: z.array(floorQueue) }),
})
export const listFloorChats = endpoint('GET', '/api/floor/chats', {
  ...watch, summary: 'Conversations that wait or that agents have, of those one may see; the longest unanswered first, up to 500',
  query: z.strictObject({ group: id.exactOptional(), agent: id.exactOptional(), inbox: id.exactOptional(), waiting: flagFromText.exactOptional() }),
  output: z.strictObject({ items: z.array(conversation), more: z.boolean() }),
})

export const watchConversation = endpoint('POST', '/api/conversations/:id/watch', {
  ...watch, summary: 'Look on, unseen by the contact; that somebody did is on record', params: z.strictObject({ id }), output: conversation, errors: ['absent'],
})
const reason = z.string().trim().min(1).max(500)
export const whisper = endpoint('POST', '/api/conversations/:id/whisper', {
  ...intervene, summary: 'Tell the agent something that the contact does not see', input: z.strictObject({ text: z.string().trim().min(1).max(1000) }), output: note, errors: ['absent', 'conversation_not_open'],
})
export const bargeIn = endpoint('POST', '/api/conversations/:id/barge-in', {
  ...intervene, summary: 'Come in and write to the contact beside the agent', output: conversation, errors: ['absent', 'conversation_not_open'],
})
export const stepBack = endpoint('POST', '/api/conversations/:id/step-back', { ...intervene, summary: 'Leave a conversation that one has come into', output: conversation, errors: ['absent'] })
export const takeOver = endpoint('POST', '/api/conversations/:id/take-over', {
  ...intervene, summary: 'Take a conversation from its agent, whatever one\'s capacity', input: z.strictObject({ reason: reason.exactOptional() }), output: conversation,
  errors: ['absent', 'conversation_not_open'],
})
export const forceClose = endpoint('POST', '/api/conversations/:id/force-close', {
  ...intervene, summary: 'Close a conversation that a colleague has, for a reason', input: z.strictObject({ reason }), output: conversation, errors: ['absent'],
})
