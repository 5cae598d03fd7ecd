import { MutationCache, QueryCache, QueryClient, type Query } from '@tanstack/react-query'
import { ApiError, isRefusal } from './api-error.ts'

/** The key of the signed-in person; `null` in the cache means signed out. */
export const sessionKey = ['session'] as const

/**
 * The cache of everything read from the server. Keys begin with the topic that a `changed` frame names. A session that has
 * ended empties it, whichever request noticed.
 */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSessionEnd }),
  mutationCache: new MutationCache({ onError: noticeSessionEnd }),
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: 10 * 60_000, retry: isWorthRetrying, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Forgets everything that was read and shows the sign-in page. */
export function forgetSession(): void {
  queries.setQueryData(sessionKey, null)
  queries.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] })
}

/** Marks everything whose key begins with `topic` as old, so that what is on screen is read again. */
export function refresh(...topics: string[]): Promise<void[]> {
  return Promise.all(topics.map((topic) => {
    for (const query of queries.getQueryCache().findAll({ queryKey: [topic], fetchStatus: 'fetching' })) if (query.state.data === undefined) readOnceMore(query)
    return queries.invalidateQueries({ queryKey: [topic] })
  }))
}

const comingFirst = new WeakSet<Query>()

/** What is read for the first time is not begun anew by the cache: what comes may be from before the change, so it is read again then. */
function readOnceMore(query: Query): void {
  if (comingFirst.has(query)) return
  comingFirst.add(query)
  const again = () => {
    comingFirst.delete(query)
    return queries.invalidateQueries({ queryKey: query.queryKey, exact: true })
  }
  void query.promise?.then(again, () => comingFirst.delete(query))
}

function noticeSessionEnd(error: unknown): void {
  if (!isRefusal(error, 'unauthenticated', 'other_person') || queries.getQueryData(sessionKey) === null) return
  // Not at once: a query that is removed while it fails never tells the one who waits for it.
  setTimeout(forgetSession)
}

/** Two more tries when the server stumbled or could not be reached; a refusal stays a refusal. */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  if (failures >= 2) return false
  return error instanceof ApiError && (error.status === 0 || error.status >= 500)
}
