import type { AccountValue } from '@yanshu/contract/accounts.ts'
import type { ConfigField } from '@yanshu/channels/config-form.ts'
import type { Channel } from '@yanshu/channels/port.ts'
import { fail } from '../../../base/errors.ts'

/** What an administrator entered, by the names of the form. */
export type Values = Readonly<Record<string, AccountValue>>

/** What is there with what was entered over it; an empty text takes away. Fails with `malformed` for names that the form has not. */
export function mergeValues(form: readonly ConfigField[], there: Values, entered: Values): Values {
  const named = new Map(form.map((field) => [field.name, field]))
  const unknown = Object.keys(entered).filter((name) => !named.has(name))
  if (unknown.length > 0) throw refuseLines(unknown.map((name) => ({ path: [name.slice(0, 64)], code: 'unrecognized_keys' })))
  return Object.fromEntries(Object.entries({ ...there, ...entered }).filter(([, value]) => value !== ''))
}

/**
 * Stored secrets do not follow to another address: who enters one enters the secret too, so that nobody has a stored one sent to
 * a machine of their own. Fails with `malformed`.
 */
export function insistOnSecret(form: readonly ConfigField[], there: Values, values: Values, entered: Values): void {
  const hostIn = (given: Values) => given['host'] ?? form.find(({ name }) => name === 'host')?.preset
  if (there['secret'] !== undefined && entered['secret'] === undefined && hostIn(there) !== hostIn(values)) throw refuseLines([{ path: ['secret'], code: 'needed_again' }])
}

/** The channel's configuration. Fails with `malformed`, which names the lines. */
export function checkedConfig(channel: Channel, values: Values): unknown {
  const read = channel.config.safeParse(values)
  if (!read.success) throw refuseLines(read.error.issues)
  return read.data
}

/** What may be shown, and what is sealed. */
export function partValues(form: readonly ConfigField[], values: Values): { shown: Values; secret: Values } {
  const secrets = new Set(form.filter(({ kind }) => kind === 'secret').map(({ name }) => name))
  const pick = (isWanted: (name: string) => boolean) => Object.fromEntries(Object.entries(values).filter(([name]) => isWanted(name)))
  return { shown: pick((name) => !secrets.has(name)), secret: pick((name) => secrets.has(name)) }
}

/** `malformed`, which names lines of the form. */
export function refuseLines(issues: readonly { path: readonly PropertyKey[]; code?: string }[]) {
  return fail.malformed('malformed', { issues: issues.map(({ path, code }) => ({ path: ['input', 'values', ...path].map(String).join('.'), code: code ?? 'invalid' })) })
}
