import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure } from './failure.tsx'
import { SkeletonRows } from './skeleton-rows.tsx'

/** The content of one query: grey lines while it is read, the error with a retry, or the data. */
export function Loaded<T>({ query, waiting, children }: { query: UseQueryResult<T>; waiting?: ReactNode; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) return <Failure error={query.error} retry={query.refetch} />
  return waiting ?? <SkeletonRows />
}
