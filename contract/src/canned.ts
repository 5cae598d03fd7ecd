import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { goodsPart, imagePart, linkPart, menuPart, sentImage, textPart } from './messages.ts'
import { done, id, title } from './primitives.ts'

/** In a text, `{{contact}}` and its like stand for what the conversation knows. Where it is not known the agent is asked to fill it in. */
export const cannedVariables = ['contact', 'agent', 'brand', 'goods', 'order', 'time'] as const
export type CannedVariable = (typeof cannedVariables)[number]

/** Everybody's, the members' of one group, or its author's own. */
export const cannedScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }), z.strictObject({ kind: z.literal('group'), group: id }), z.strictObject({ kind: z.literal('own') }),
])
/** What is typed after `/`. */
export const shortcut = z.string().trim().toLowerCase().regex(/^[\p{L}\p{N}_-]{1,32}$/u)
const editable = {
  title, shortcut: shortcut.exactOptional(),
  /** A heading under which it stands; empty for none. */
  folder: z.string().trim().max(40),
  scope: cannedScope,
}
const cannedPart = z.discriminatedUnion('type', [textPart, imagePart, goodsPart, linkPart, menuPart])
const writtenPart = z.discriminatedUnion('type', [textPart, sentImage, goodsPart, linkPart, menuPart])
export const cannedPartsLimit = 5

export const canned = z.strictObject({
  id, ...editable, shortcut: z.string().exactOptional(), parts: z.array(cannedPart),
  /** The first letters of the title as it is spoken: 发货时间 → fhsj. */
  initials: z.string(),
  /** The reader may change it. */
  editable: z.boolean(),
})
export type Canned = z.infer<typeof canned>
const input = z.strictObject({ ...editable, parts: z.array(writtenPart).min(1).max(cannedPartsLimit) })
export type CannedInput = z.infer<typeof input>
const byId = z.strictObject({ id })

export const listCanned = endpoint('GET', '/api/canned', {
  summary: 'All canned replies that one may use; at most 2,000', permission: 'conversations.reply', output: z.strictObject({ items: z.array(canned) }),
})
export const makeCanned = endpoint('POST', '/api/canned', {
  summary: 'Make a canned reply: one\'s own, or with `canned.manage` for others', permission: 'conversations.reply', input, output: canned,
  errors: ['forbidden', 'shortcut_taken', 'absent', 'rule_refused', 'malformed'],
})
export const editCanned = endpoint('PUT', '/api/canned/:id', {
  summary: 'Change a canned reply', permission: 'conversations.reply', params: byId, input, output: canned, errors: ['absent', 'forbidden', 'shortcut_taken'],
})
export const removeCanned = endpoint('DELETE', '/api/canned/:id', {
  summary: 'Remove a canned reply', permission: 'conversations.reply', params: byId, output: done, errors: ['absent', 'forbidden'],
})
export const useCanned = endpoint('POST', '/api/canned/:id/use', {
  summary: 'Its parts ready to be sent: pictures are copied, so that they belong to whoever sends them', permission: 'conversations.reply', params: byId,
  output: z.strictObject({ parts: z.array(cannedPart) }), errors: ['absent'],
})
export const cannedFile = endpoint('GET', '/api/canned/:id/files/:file', {
  summary: 'The bytes of a picture of a canned reply', permission: 'conversations.reply', download: true, params: z.strictObject({ id, file: id }), output: z.unknown(), errors: ['absent'],
})
