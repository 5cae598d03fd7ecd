import { referenceTo } from './references.ts'

export interface Gathered { item: unknown; absent: { login: string; path: string }[] }

/** An item as it stands in a file, without those entries of its list `field` whose `person` is not among `known`; and who they are. */
export function leaveOutAbsent(item: unknown, field: string, known: ReadonlyMap<string, string>): Gathered {
  const list = (item as Record<string, unknown>)[field]
  if (!Array.isArray(list)) return { item, absent: [] }
  const logins = list.map((entry: unknown) => absentLogin(entry, known))
  const absent = logins.flatMap((login, index) => (login === undefined ? [] : [{ login, path: `${field}.${index}.person` }]))
  return absent.length === 0 ? { item, absent } : { item: { ...item as object, [field]: list.filter((_, index) => logins[index] === undefined) }, absent }
}

function absentLogin(entry: unknown, known: ReadonlyMap<string, string>): string | undefined {
  const person = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)['person'] : undefined
  const prefix = referenceTo('person', '')
  if (typeof person !== 'string' || !person.startsWith(prefix) || known.has(person)) return undefined
  return person.slice(prefix.length)
}
