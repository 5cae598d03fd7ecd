import * as z from 'zod'
import { conversationViews } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { conversationReaders } from './permissions.ts'
import { done, id } from './primitives.ts'

/** What narrows a list of conversations down; all of it at once. */
export const listFilter = z.strictObject({
  label: id.exactOptional(), priority: z.int().min(0).max(3).exactOptional(), group: id.exactOptional(), agent: id.exactOptional(), inbox: id.exactOptional(),
})
export type ListFilter = z.infer<typeof listFilter>

/** Its maker's own, or shared: with everybody, or with the members of one group. */
export const savedViewScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own') }), z.strictObject({ kind: z.literal('everyone') }), z.strictObject({ kind: z.literal('group'), group: id }),
])
export type SavedViewScope = z.infer<typeof savedViewScope>
/** As many as one person has of its own, as all share, and as one group has. */
export const savedViewsLimit = 30
export const savedViewNameLimit = 40

const input = z.strictObject({
  name: z.string().trim().min(1).max(savedViewNameLimit),
  view: z.enum(conversationViews),
  filter: listFilter.refine((filter) => Object.keys(filter).length > 0),
  scope: savedViewScope,
})
export type SavedViewInput = z.infer<typeof input>
export const savedView = z.strictObject({
  id, name: z.string(), view: z.enum(conversationViews), filter: listFilter, scope: savedViewScope,
  /** The reader may change it. */
  editable: z.boolean(),
})
export type SavedView = z.infer<typeof savedView>
const byId = z.strictObject({ id })

export const listSavedViews = endpoint('GET', '/api/saved-views', {
  summary: 'Saved views: one\'s own, those of everybody and of one\'s groups, each in the order given to them', permission: conversationReaders, output: z.strictObject({ items: z.array(savedView) }),
})
export const makeSavedView = endpoint('POST', '/api/saved-views', {
  summary: 'Save a view with its filter: for oneself, or with `conversations.assign` for others', permission: conversationReaders, input, output: savedView,
  errors: ['forbidden', 'absent', 'name_taken', 'saved_views_full'],
})
export const editSavedView = endpoint('PUT', '/api/saved-views/:id', {
  summary: 'Change a saved view', permission: conversationReaders, params: byId, input, output: savedView, errors: ['forbidden', 'absent', 'name_taken', 'saved_views_full'],
})
export const removeSavedView = endpoint('DELETE', '/api/saved-views/:id', {
  summary: 'Remove a saved view', permission: conversationReaders, params: byId, output: done, errors: ['forbidden', 'absent'],
})
export const orderSavedViews = endpoint('POST', '/api/saved-views/order', {
  summary: 'Put saved views that stand together (one\'s own, everybody\'s, a group\'s) into this order; those left out stay behind them', permission: conversationReaders,
  input: z.strictObject({ ids: z.array(id).min(1).max(savedViewsLimit) }), output: done, errors: ['forbidden', 'absent'],
})
