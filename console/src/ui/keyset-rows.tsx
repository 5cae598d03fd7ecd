import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Keyset } from '../lib/keyset.ts'
import { useWords } from '../lib/language.ts'
import { Failure } from './failure.tsx'
import { SkeletonRows } from './skeleton-rows.tsx'

/** What a keyset list shows while it is read, when it is empty, when it failed, and the button for more. */
export function KeysetRows<T>({ list, blank, children }: { list: Keyset<T>; blank: ReactNode; children: (items: T[]) => ReactNode }) {
  if (list.items === undefined) return list.error === null ? <SkeletonRows /> : <div className="panel-body"><Failure error={list.error} retry={list.retry} /></div>
  if (list.items.length === 0) return blank
  return <>{children(list.items)}<More list={list} /></>
}

/** The end of a keyset list: a button for the next page. */
export function More<T>({ list }: { list: Keyset<T> }) {
  const words = useWords().act
  if (!list.hasMore) return null
  return <div className="more"><Button onClick={list.more} loading={list.loadingMore}>{words.more}</Button></div>
}
