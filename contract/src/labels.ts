import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { done, id, name } from './primitives.ts'

/** A word that agents put on conversations, with a colour of the console's palette. */
export const labelColor = z.enum(['red', 'orange', 'gold', 'green', 'cyan', 'blue', 'purple', 'grey'])
const editable = { name, color: labelColor }
export const label = z.strictObject({ id, ...editable })
export type Label = z.infer<typeof label>
const byId = z.strictObject({ id })

export const listLabels = endpoint('GET', '/api/labels', { summary: 'Labels', permission: 'signed-in', output: z.strictObject({ items: z.array(label) }) })
export const makeLabel = endpoint('POST', '/api/labels', { summary: 'Make a label', permission: 'labels.manage', input: z.strictObject(editable), output: label, errors: ['name_taken'] })
export const editLabel = endpoint('PUT', '/api/labels/:id', { summary: 'Change a label', permission: 'labels.manage', params: byId, input: z.strictObject(editable), output: label, errors: ['absent', 'name_taken'] })
export const removeLabel = endpoint('DELETE', '/api/labels/:id', { summary: 'Remove a label, also from conversations', permission: 'labels.manage', params: byId, output: done, errors: ['absent'] })
