import type { Note } from '@yanshu/contract/conversations.ts'

/** The notes that the console holds, per conversation in the order in which they were written. */
export type NoteShelf = ReadonlyMap<string, readonly Note[]>

/** Takes in notes, from a list or one by one; a later version of one replaces it. Gives the same shelf when nothing is new. */
export function putNotes(shelf: NoteShelf, incoming: readonly Note[]): NoteShelf {
  let next = shelf
  for (const note of incoming) {
    const held = next.get(note.conversation) ?? []
    const same = held.find((each) => each.id === note.id)
    if (same !== undefined && versionOf(same) >= versionOf(note)) continue
    next = new Map(next).set(note.conversation, [...held.filter((each) => each.id !== note.id), note].sort(byPlace))
  }
  return next
}

/** Notes after the same message stand in the order of their times; ids break ties. */
function byPlace(a: Note, b: Note): number {
  return a.afterSeq - b.afterSeq || a.at - b.at || (a.id < b.id ? -1 : 1)
}

function versionOf(note: Note): number {
  return Math.max(note.at, note.editedAt ?? 0, note.removedAt ?? 0)
}
