import type { Account, AccountField, AccountValue } from '@yanshu/contract/accounts.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { madeValue } from './made-value.ts'

/** What stands in the form, by the names of its lines; a secret only when somebody typed one. */
export type Entered = Record<string, AccountValue | undefined>
type Values = Record<string, AccountValue>

/** What the first step asks; the rarely needed; and what is made here and handed to the platform. */
export function partFields(form: readonly AccountField[]): { asked: AccountField[]; rare: AccountField[]; made: AccountField[] } {
  const isMade = (field: AccountField): boolean => field.made !== undefined
  return {
    asked: form.filter((field) => !isMade(field) && field.rare !== true),
    rare: form.filter((field) => !isMade(field) && field.rare === true),
    made: form.filter(isMade),
  }
}

/** What the form shows at first: what is stored, else what the channel proposes. */
export function firstEntered(form: readonly AccountField[], stored: Account | undefined): Entered {
  return Object.fromEntries(form.filter(({ kind }) => kind !== 'secret').map(({ name, preset }) => [name, stored?.values[name] ?? preset]))
}

/** Only what differs from what is stored, without stray blanks; an empty text takes away what may be absent. */
export function changedValues(form: readonly AccountField[], entered: Entered, stored: Account | undefined): Values {
  return Object.fromEntries(form.flatMap(({ name, kind }) => {
    const given = entered[name]
    const value = typeof given === 'string' ? given.trim() : given
    const before = stored?.values[name]
    const isNothing = value === undefined || value === null || (value === '' && (kind === 'secret' || before === undefined))
    return isNothing || value === before ? [] : [[name, value]]
  }))
}

/** A line is empty that the vendor can be asked for: it may be saved so, and is chosen as soon as the vendor answers. */
export function isLacking(form: readonly AccountField[], stored: Account | undefined): boolean {
  return stored !== undefined && form.some(({ name, asked }) => asked === true && (stored.values[name] ?? '') === '')
}

/** New random values for all that is made here. */
export function madeValues(form: readonly AccountField[]): Record<string, string> {
  return Object.fromEntries(form.flatMap(({ name, made }) => (made === undefined ? [] : [[name, madeValue(made.length)]])))
}

/** The lines of the form that the server refused. */
export function refusedLines(error: unknown): string[] {
  if (!(error instanceof ApiError) || error.code !== 'malformed' || !Array.isArray(error.details['issues'])) return []
  const paths = (error.details['issues'] as { path?: unknown }[]).map(({ path }) => (typeof path === 'string' ? path.split('.') : []))
  return [...new Set(paths.flatMap(([first, second, name]) => (first === 'input' && second === 'values' && name !== undefined ? [name] : [])))]
}
