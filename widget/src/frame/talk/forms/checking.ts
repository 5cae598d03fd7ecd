import type { FormField, FormValues } from '@yanshu/contract/forms.ts'

/** What is wrong with a field: nothing given, or not of its kind. */
export type Fault = 'needed' | 'phone' | 'email' | 'number'

/** The contract's own rule, which is not fetched here: its test compares the two. */
export const phoneShape = /^(1[3-9]\d([ -]?\d){8}|0\d{2,3}[ -]?\d{7,8}([ -]\d{1,6})?|[48]00([ -]?\d){7}|\+[1-9]([ -]?\d){6,14})$/
export const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** The fields that are to be put right. The server checks again. */
export function findFaults(fields: readonly FormField[], values: FormValues): Map<string, Fault> {
  const faults = fields.flatMap(field => {
    const fault = faultOf(field, values[field.key])
    return fault ? [[field.key, fault] as const] : []
  })
  return new Map(faults)
}

function faultOf({ kind, required }: FormField, value: FormValues[string] | undefined): Fault | undefined {
  if (value === undefined || value.length === 0) return required ? 'needed' : undefined
  if (typeof value !== 'string') return undefined
  if (kind === 'phone' && !phoneShape.test(value)) return 'phone'
  if (kind === 'email' && !emailShape.test(value)) return 'email'
  return kind === 'number' && !/^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? 'number' : undefined
}
