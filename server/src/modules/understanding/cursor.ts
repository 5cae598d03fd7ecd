import { fail } from '../../base/errors.ts'

/** A place in a keyset list: a number (a time, a count), then the id. */
export function writePlace(at: number, id: string): string {
  return `${at}.${id}`
}

/** Reads what `writePlace` gave; fails with `malformed`. */
export function readPlace(text: string | undefined): { at: number; id: string } | undefined {
  if (text === undefined) return undefined
  const [at = '', id = ''] = text.split('.')
  if (!/^\d{1,15}$/.test(at) || id === '') throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at: Number(at), id }
}
