import { useInfiniteQuery } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'

interface KeysetPage<T> { items: T[]; next?: string }

export interface Keyset<T> {
  /** All rows read so far; undefined before the first page. */
  items: T[] | undefined
  error: unknown
  /** The rows of an earlier question are shown while the new ones are read. */
  stale: boolean
  hasMore: boolean
  loadingMore: boolean
  more: () => void
  retry: () => void
}

/** A keyset list, page by page. `read` gets the cursor of the page, undefined for the first. */
export function useKeyset<T>(key: QueryKey, read: (cursor: string | undefined) => Promise<KeysetPage<T>>): Keyset<T> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  })
  return {
    items: query.data?.pages.flatMap((page) => page.items),
    error: query.data === undefined ? query.error : null,
    stale: query.isPlaceholderData,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  }
}

/** All rows of a keyset list, one page after the other. */
export async function readEvery<T>(read: (cursor: string | undefined) => Promise<KeysetPage<T>>): Promise<T[]> {
  const all: T[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await read(cursor)
    all.push(...page.items)
    cursor = page.next
  }
  return all
}
