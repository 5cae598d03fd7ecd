import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { done, id, title } from './primitives.ts'

/** What a field takes: one line, several lines, a choice, several choices, a phone number, an e-mail address, a number, a day (YYYY-MM-DD). */
export const fieldKind = z.enum(['text', 'paragraph', 'choice', 'choices', 'phone', 'email', 'number', 'day'])
export type FieldKind = z.infer<typeof fieldKind>
export const formField = z.strictObject({
  /** Names the value, unique in its form. */
  key: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/),
  kind: fieldKind,
  label: title,
  help: z.string().max(200).exactOptional(),
  required: z.boolean(),
  /** For `choice` and `choices`. */
  options: z.array(title).max(40).exactOptional(),
})
export type FormField = z.infer<typeof formField>
export const formFields = z.array(formField).min(1).max(20)
/** Text, or several chosen options. */
export const formValue = z.union([z.string().max(2000), z.array(z.string().max(200)).max(40)])
export const formValues = z.record(z.string().max(32), formValue)
export type FormValues = z.infer<typeof formValues>

/** `pre-chat` is asked before a conversation, `wrap-up` (小结) of the agent at its end, `message` is sent in a conversation. */
export const formUse = z.enum(['pre-chat', 'wrap-up', 'message'])
const editable = {
  title, use: formUse, fields: formFields, enabled: z.boolean(),
  /** Inboxes for which a pre-chat or wrap-up form holds; empty means all. */
  inboxes: z.array(id).max(200),
}
export const form = z.strictObject({ id, ...editable })
export type Form = z.infer<typeof form>
const byId = z.strictObject({ id })

export const listForms = endpoint('GET', '/api/forms', { summary: 'Forms', permission: 'signed-in', output: z.strictObject({ items: z.array(form) }) })
export const makeForm = endpoint('POST', '/api/forms', { summary: 'Make a form', permission: 'forms.manage', input: z.strictObject(editable), output: form, errors: ['name_taken'] })
export const editForm = endpoint('PUT', '/api/forms/:id', { summary: 'Change a form', permission: 'forms.manage', params: byId, input: z.strictObject(editable), output: form, errors: ['absent', 'name_taken'] })
export const removeForm = endpoint('DELETE', '/api/forms/:id', { summary: 'Remove a form; what was answered stays', permission: 'forms.manage', params: byId, output: done, errors: ['absent'] })
