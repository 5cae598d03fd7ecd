import { fieldKind } from '@yanshu/contract/forms.ts'
import type { FieldKind, Form, FormField } from '@yanshu/contract/forms.ts'

export type FormUse = Form['use']
export const formUses: readonly FormUse[] = ['pre-chat', 'message', 'wrap-up']
export const fieldKinds: readonly FieldKind[] = fieldKind.options
export const mostFields = 20
const mostOptions = 40
const longestOption = 200

/** A field while it is edited. */
export interface FieldDraft {
  /** Names it on this page alone. */
  place: string
  key: string
  kind: FieldKind
  label: string
  help: string
  required: boolean
  /** The options as they are typed: one per line. */
  options: string
}
export interface FormDraft { title: string; use: FormUse; fields: FieldDraft[]; enabled: boolean; inboxes: string[] }
/** Fields that are asked so often that one click adds them. */
export type ReadyField = 'name' | 'phone' | 'email' | 'order'
export const readyFields: readonly { key: ReadyField; kind: FieldKind }[] = [{ key: 'name', kind: 'text' }, { key: 'phone', kind: 'phone' }, { key: 'email', kind: 'email' }, { key: 'order', kind: 'text' }]

/** What is edited of `form`; of a new one for `use` where there is none. */
export function draftOf(form: Form | undefined, use: FormUse): FormDraft {
  if (form === undefined) return { title: '', use, fields: [], enabled: true, inboxes: [] }
  const { title, enabled, inboxes } = form
  return { title, use: form.use, enabled, inboxes, fields: form.fields.map((field) => ({ ...field, place: newPlace(), help: field.help ?? '', options: (field.options ?? []).join('\n') })) }
}

/** Another field, with a key that none of `fields` has. */
export function freshField(fields: readonly FieldDraft[], { key, kind = 'text', label = '' }: { key?: string; kind?: FieldKind; label?: string } = {}): FieldDraft {
  const taken = new Set(fields.map((each) => each.key))
  let number = fields.length + 1
  while (taken.has(`field_${number}`)) number++
  return { place: newPlace(), key: key !== undefined && !taken.has(key) ? key : `field_${number}`, kind, label, help: '', required: false, options: '' }
}

/** The fields with the one at `from` moved to `to`; a place beyond the ends is the end. */
export function moved<T>(fields: readonly T[], from: number, to: number): T[] {
  const one = fields[from]
  if (one === undefined) return [...fields]
  return fields.toSpliced(from, 1).toSpliced(Math.max(0, Math.min(fields.length - 1, to)), 0, one)
}

/** The draft as the server takes it. What a field's kind has no use for is left out. */
export function inputOf({ title, use, fields, enabled, inboxes }: FormDraft): Omit<Form, 'id'> {
  return { title: title.trim(), use, enabled, inboxes, fields: fields.map(fieldOf) }
}

/** A field as it is asked. */
export function fieldOf({ key, kind, label, help, required, options }: FieldDraft): FormField {
  return { key, kind, label: label.trim(), required, ...(help.trim() !== '' && { help: help.trim() }), ...(hasOptions(kind) && { options: optionsIn(options) }) }
}

export function hasOptions(kind: FieldKind): boolean {
  return kind === 'choice' || kind === 'choices'
}

export type FieldProblem = 'label' | 'options' | 'sameOption' | 'tooLong' | 'tooMany' | 'key' | 'sameKey'
/** What is to be put right in a field, by the part of it that is wrong. */
export interface FieldProblems { label?: FieldProblem; options?: FieldProblem; key?: FieldProblem }

/** What the server would refuse, in the order of the fields. */
export function problemsOf(fields: readonly FieldDraft[]): FieldProblems[] {
  return fields.map((field, at) => {
    const options = hasOptions(field.kind) ? optionProblem(optionsIn(field.options)) : undefined
    const key = !/^[a-z][a-z0-9_]{0,31}$/.test(field.key) ? 'key' : fields.findIndex((each) => each.key === field.key) < at ? 'sameKey' : undefined
    return { ...(field.label.trim() === '' && { label: 'label' as const }), ...(options && { options }), ...(key && { key }) }
  })
}

function optionProblem(options: readonly string[]): FieldProblem | undefined {
  if (options.length === 0) return 'options'
  if (new Set(options).size < options.length) return 'sameOption'
  if (options.length > mostOptions) return 'tooMany'
  return options.some((each) => each.length > longestOption) ? 'tooLong' : undefined
}

function optionsIn(text: string): string[] {
  return text.split('\n').map((each) => each.trim()).filter((each) => each !== '')
}

let places = 0

function newPlace(): string {
  return `f${++places}`
}
