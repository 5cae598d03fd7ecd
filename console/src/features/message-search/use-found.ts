import { useInfiniteQuery } from '@tanstack/react-query'
import { searchMessages } from '@yanshu/contract/message-search.ts'
import type { Found } from '@yanshu/contract/message-search.ts'
import { call } from '../../lib/api.ts'
import { narrowing } from './question.ts'
import type { Question } from './question.ts'

export interface Finding {
  readonly items: readonly Found[] | undefined
  readonly error: unknown
  readonly stale: boolean
  readonly indexing: boolean
  readonly more: boolean
  readonly loadingMore: boolean
  readonly loadMore: () => void
  readonly retry: () => void
}

/** What a question finds, page by page; nothing is asked while its text is empty. */
export function useFound(question: Question): Finding {
  const { text } = question
  const narrowed = narrowing(question)
  const query = useInfiniteQuery({
    queryKey: ['message-search', text, narrowed], enabled: text !== '', initialPageParam: undefined as string | undefined, staleTime: 0,
    queryFn: ({ pageParam }) => call(searchMessages, { query: { text, ...narrowed, limit: 30, ...(pageParam === undefined ? {} : { cursor: pageParam }) } }),
    getNextPageParam: (last) => last.next, placeholderData: (before) => before,
  })
  return {
    items: text === '' ? undefined : query.data?.pages.flatMap((page) => page.items), error: query.data === undefined ? query.error : null, stale: query.isPlaceholderData,
    indexing: query.data?.pages.some((page) => page.indexing) ?? false, more: query.hasNextPage, loadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(), retry: () => void query.refetch(),
  }
}
