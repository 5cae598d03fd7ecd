import { addNote } from '@yanshu/contract/conversations.ts'
import { useRef } from 'react'
import { call } from '../../../lib/api.ts'
import { useAct } from '../../../ui/use-act.ts'
import { makeClientId } from '../client-id.ts'
import { useColleagues } from '../use-colleagues.ts'
import { useWorkspace } from '../workspace.ts'
import { mentionsIn } from './mention-text.ts'
import { putNotes } from './note-shelf.ts'

/** Writes a note. A second try of the same text has the same id, so that it is written once. */
export function useAddNote(conversation: string, done: () => void) {
  const { notes } = useWorkspace()
  const colleagues = useColleagues()
  const tried = useRef<{ text: string; clientId: string }>(undefined)
  return useAct({
    do: (text: string) => {
      if (tried.current?.text !== text) tried.current = { text, clientId: makeClientId() }
      return call(addNote, { params: { id: conversation }, input: { clientId: tried.current.clientId, text, mentions: mentionsIn(text, colleagues).slice(0, 20) } })
    },
    then: (note) => {
      tried.current = undefined
      notes.update((held) => putNotes(held, [note]))
      done()
    },
  })
}
