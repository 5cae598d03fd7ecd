import type { ChatRow } from './chat-rows.ts'

/** A place in a conversation: a message, or the note after it. */
export interface Target { readonly seq: number; readonly note?: string }

/** The place that the query of an address names; undefined without one. */
export function targetIn(search: string): Target | undefined {
  const query = new URLSearchParams(search)
  const seq = Number(query.get('at') ?? '')
  const note = query.get('note')
  return Number.isSafeInteger(seq) && seq > 0 ? { seq, ...(note === null ? {} : { note }) } : undefined
}

/** The key of the row at a place, if it is among the rows. */
export function rowOfTarget(rows: readonly ChatRow[], { seq, note }: Target): string | undefined {
  return rows.find((row) => (note === undefined ? (row.kind === 'message' || row.kind === 'notice') && row.message.seq === seq : row.kind === 'note' && row.note.id === note))?.key
}
