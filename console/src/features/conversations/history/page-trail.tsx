import { useInfiniteQuery } from '@tanstack/react-query'
import { listPageViews } from '@yanshu/contract/page-views.ts'
import { Button, Skeleton } from 'antd'
import { call } from '../../../lib/api.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { safeAddress } from '../linkify.ts'
import './history.css'

/** The pages of the shop that a contact has looked at, the latest above. */
export function PageTrail({ contact }: { contact: string }) {
  const words = useWords().desk.history
  const language = useLanguage()
  const query = useInfiniteQuery({
    queryKey: ['pages', contact], initialPageParam: undefined as string | undefined, staleTime: 10_000,
    queryFn: ({ pageParam }) => call(listPageViews, { params: { id: contact }, query: { limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) } }),
    getNextPageParam: (last) => last.next,
  })
  if (query.isPending) return <Skeleton active paragraph={{ rows: 3 }} />
  if (query.isError) return <Failure error={query.error} retry={() => query.refetch()} />
  const pages = query.data.pages.flatMap((page) => page.items)
  if (pages.length === 0) return <Blank title={words.noPages} help={words.noPagesHelp} />
  return (
    <ol className="desk-pages">
      {pages.map((each) => {
        const address = safeAddress(each.url)
        const title = each.title === '' ? each.url : each.title
        return (
          <li key={each.id}>
            {address === undefined ? <span>{title}</span> : <a href={address} target="_blank" rel="noopener noreferrer" title={each.url}>{title}</a>}
            <time className="faint">{momentText(each.at, language)}</time>
          </li>
        )
      })}
      {query.hasNextPage && <li><Button type="link" size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{words.more}</Button></li>}
    </ol>
  )
}
