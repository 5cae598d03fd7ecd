import { isAnonymousName } from '../names.ts'
import type { ContactRow } from '../tables.ts'

/** What of a contact can come from another one. */
export type Details = Pick<ContactRow, 'name' | 'known' | 'vip' | 'phone' | 'email' | 'note' | 'attributes'>

/** What `kept` takes over: what it lacks, and what is true of either. What it has stays. */
export function takenOver(kept: ContactRow, gone: ContactRow): Partial<Details> {
  const attributes = { ...readAttributes(gone), ...readAttributes(kept) }
  const notes = [kept.note, gone.note].filter((note) => note !== null && note !== '')
  const all: Details = {
    name: isAnonymousName(kept.name, kept.id) && !isAnonymousName(gone.name, gone.id) ? gone.name : kept.name,
    known: Math.max(kept.known, gone.known), vip: Math.max(kept.vip, gone.vip), phone: kept.phone ?? gone.phone, email: kept.email ?? gone.email,
    note: notes.length === 0 ? null : [...new Set(notes)].join('\n').slice(0, 2000),
    attributes: Object.keys(attributes).length === 0 ? null : JSON.stringify(attributes),
  }
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => kept[name as keyof Details] !== value))
}

/** What a merge changed is put back where nobody has changed it since. */
export function givenBack(now: ContactRow, before: Partial<Details>, after: Partial<Details>): Partial<Details> {
  return Object.fromEntries(Object.entries(before).filter(([name]) => now[name as keyof Details] === after[name as keyof Details]))
}

function readAttributes({ attributes }: ContactRow): Record<string, string> {
  return attributes === null ? {} : JSON.parse(attributes) as Record<string, string>
}
