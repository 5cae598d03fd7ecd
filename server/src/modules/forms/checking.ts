import { phone } from '@yanshu/contract/conversations.ts'
import type { FormField, FormValues } from '@yanshu/contract/forms.ts'
import * as z from 'zod'

/** One answer as it is stored and shown: what was asked beside what was said. */
export interface Answer { key: string; label: string; value: string | string[] }
export type ProblemCode = 'needed' | 'malformed' | 'unknown'
export interface Problem { key: string; code: ProblemCode }
export type Checked = { good: true; answers: Answer[] } | { good: false; problems: Problem[] }

/**
 * Whether the values answer the fields: what is required is there, each value is of its field's kind, and nothing else was
 * sent. Values are trimmed; what is left empty is left out of the answers. Problems name the field, never what was typed.
 */
export function checkValues(fields: readonly FormField[], values: FormValues): Checked {
  const known = new Set(fields.map((field) => field.key))
  const problems: Problem[] = Object.keys(values).filter((key) => !known.has(key)).map((key) => ({ key, code: 'unknown' }))
  const answers: Answer[] = []
  for (const field of fields) {
    const value = tidy(Object.hasOwn(values, field.key) ? values[field.key] : undefined)
    if (value === undefined) {
      if (field.required) problems.push({ key: field.key, code: 'needed' })
    } else if (fits(field, value)) answers.push({ key: field.key, label: field.label, value })
    else problems.push({ key: field.key, code: 'malformed' })
  }
  return problems.length === 0 ? { good: true, answers } : { good: false, problems }
}

/** Trimmed; undefined for what says nothing. */
function tidy(value: string | string[] | undefined): string | string[] | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'string') return value.length === 0 ? undefined : value
  return value.trim() === '' ? undefined : value.trim()
}

const email = z.email().max(200)
const oneLine = 200

function fits(field: FormField, value: string | string[]): boolean {
  const options = field.options ?? []
  if (field.kind === 'choices') return typeof value !== 'string' && new Set(value).size === value.length && value.every((each) => options.includes(each))
  if (typeof value !== 'string') return false
  switch (field.kind) {
    case 'text': return value.length <= oneLine && !/[\r\n]/.test(value)
    case 'paragraph': return true
    case 'choice': return options.includes(value)
    case 'phone': return phone.safeParse(value).success
    case 'email': return email.safeParse(value).success
    case 'number': return /^-?\d{1,15}(\.\d{1,10})?$/.test(value)
    case 'day': return isDay(value)
  }
}

/** YYYY-MM-DD of a day that there is. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** What is wrong with a form's fields themselves: keys given twice, or choices without anything to choose. */
export function faultsOf(fields: readonly FormField[]): { path: string; code: string }[] {
  return fields.flatMap((field, at) => {
    const isChoice = field.kind === 'choice' || field.kind === 'choices'
    const options = field.options ?? []
    return [
      ...(fields.findIndex((each) => each.key === field.key) < at ? [{ path: `input.fields.${at}.key`, code: 'taken' }] : []),
      ...(isChoice && (options.length === 0 || new Set(options).size < options.length) ? [{ path: `input.fields.${at}.options`, code: 'needed' }] : []),
    ]
  })
}
