import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { countConversations } from '@yanshu/contract/conversations.ts'
import type { Conversation, ConversationView } from '@yanshu/contract/conversations.ts'
import { useMemo } from 'react'
import { call } from '../../lib/api.ts'
import { loadFound, loadViewPage } from './loading.ts'
import type { Listed } from './loading.ts'
import { snapshotOf } from './shelf.ts'
import { listView } from './views.ts'
import { useObserved, useWorkspace } from './workspace.ts'

interface Position { cursor: string; upper: number }

export interface ViewList {
  readonly rows: readonly Conversation[]
  readonly loading: boolean
  readonly error: unknown
  readonly more: boolean
  readonly loadMore: () => void
  readonly retry: () => void
}

/** The conversations of a view as they are now, or what a search in it finds (`text` not empty). */
export function useViewList(listed: Listed, text: string): ViewList {
  const { view, filter } = listed
  const workspace = useWorkspace()
  const query = useInfiniteQuery({
    queryKey: ['conversations', 'list', workspace.viewer.id, view, filter, text],
    initialPageParam: undefined as Position | undefined,
    queryFn: ({ pageParam }) => text === ''
      ? loadViewPage(workspace, listed, pageParam?.cursor, pageParam?.upper ?? Infinity)
      : loadFound(workspace, listed, text, pageParam?.cursor),
    getNextPageParam: (last) => last.next === undefined ? undefined : { cursor: last.next, upper: last.reach.boundary },
  })
  const shelf = useObserved(workspace.shelf)
  const { data } = query
  const rows = useMemo(() => {
    const last = data?.pages.at(-1)
    if (data === undefined || last === undefined) return []
    if (text === '') return listView(shelf, { view, viewer: workspace.viewer, filter, reach: last.reach })
    return data.pages.flatMap((page) => page.ids).flatMap((id) => snapshotOf(shelf, id) ?? [])
  }, [data, shelf, text, view, filter, workspace])
  return {
    rows, loading: query.isPending, error: data === undefined ? query.error : undefined, more: query.hasNextPage,
    loadMore: () => { if (query.hasNextPage && !query.isFetching) void query.fetchNextPage() },
    retry: () => void query.refetch(),
  }
}

/** How many conversations the views hold; absent while unknown or without a number. */
export function useCounts(): Partial<Record<ConversationView, number>> {
  const { data } = useQuery({ queryKey: ['conversations', 'counts'], queryFn: () => call(countConversations) })
  if (data === undefined) return {}
  return { mine: data.mine, waiting: data.waiting, groups: data.groups, bot: data.bot, 'follow-up': data.followUp }
}
