import { useQuery } from '@tanstack/react-query'
import { listNotes } from '@yanshu/contract/conversations.ts'
import type { Note } from '@yanshu/contract/conversations.ts'
import { useSyncExternalStore } from 'react'
import { call } from '../../../lib/api.ts'
import { useWorkspace } from '../workspace.ts'
import { putNotes } from './note-shelf.ts'

/** The notes of a conversation: read when it is first shown, kept right by live frames. */
export function useNotes(conversation: string): readonly Note[] {
  const { notes } = useWorkspace()
  useQuery({
    queryKey: ['conversations', 'notes', conversation], refetchOnWindowFocus: false,
    queryFn: async () => {
      const { items } = await call(listNotes, { params: { id: conversation } })
      notes.update((held) => putNotes(held, items))
      return items.length
    },
  })
  return useSyncExternalStore(notes.subscribe, () => notes.get().get(conversation) ?? none)
}

const none: readonly never[] = []
