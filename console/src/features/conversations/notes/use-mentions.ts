import { useQuery } from '@tanstack/react-query'
import { listMentions, readMentions } from '@yanshu/contract/conversations.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { call } from '../../../lib/api.ts'
import { useAct } from '../../../ui/use-act.ts'

export type Mention = Answered<typeof listMentions.shape>['items'][number]

const shown = 30

/** The latest notes that name me, how many of them I have not seen, and the word that I have. */
export function useMentions() {
  const query = useQuery({ queryKey: ['mentions'], queryFn: () => call(listMentions, { query: { limit: shown } }), staleTime: 60_000 })
  const read = useAct({ do: () => call(readMentions), changes: ['mentions'] })
  const items = query.data?.items.filter((each) => each.note.removedAt === undefined) ?? []
  return { query, items, unread: items.filter((each) => each.readAt === undefined).length, read: () => read.mutate() }
}
