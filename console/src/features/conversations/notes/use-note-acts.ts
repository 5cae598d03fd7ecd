import { editNote } from '@yanshu/contract/conversations.ts'
import type { Note } from '@yanshu/contract/conversations.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { useWorkspace } from '../workspace.ts'
import { putNotes } from './note-shelf.ts'

/** Changes and removes one's own note. */
export function useNoteActs(note: Note) {
  const words = useWords().desk.notes
  const { notes } = useWorkspace()
  const params = { id: note.conversation, note: note.id }
  const show = (next: Note): void => notes.update((held) => putNotes(held, [next]))
  const edit = useAct({ do: (text: string) => call(editNote, { params, input: { text } }), then: show })
  const remove = useAct({ do: () => call(editNote, { params, input: { removed: true } }), then: show, said: words.removedNow })
  return { edit, remove }
}
