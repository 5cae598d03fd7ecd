import { Link, useNavigate } from 'react-router'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { listRatings } from '@yanshu/contract/satisfaction.ts'
import { useWords } from '../../lib/language.ts'
import { useColleagues } from '../../lib/reading.ts'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { When } from '../../ui/when.tsx'
import { Stars } from './stars.tsx'

export type ListedRating = Answered<typeof listRatings.shape>['items'][number]

/** Ratings line by line; each leads to its conversation. */
export function RatingRows({ ratings, stale }: { ratings: readonly ListedRating[]; stale: boolean }) {
  const words = useWords().ratings
  const navigate = useNavigate()
  const colleagues = useColleagues().data?.items
  const agentName = (id: string | undefined): string => {
    if (id === undefined) return words.noAgent
    return colleagues === undefined ? '…' : colleagues.find((each) => each.id === id)?.name ?? words.leftAgent
  }
  const pathOf = (each: ListedRating): string => `/workspace/all/${each.conversation}`
  const columns: Column<ListedRating>[] = [
    { key: 'score', title: words.score, width: 120, phone: 'head', cell: (each) => <Stars score={each.score} /> },
    { key: 'said', title: words.comment, phone: 'plain', cell: (each) => (each.comment !== undefined || each.tags.length > 0) && <Said rating={each} /> },
    { key: 'contact', title: words.contact, width: 150, cell: (each) => <Link to={pathOf(each)} title={words.open}>{each.contactName ?? words.unknownContact}</Link> },
    { key: 'agent', title: words.agent, width: 130, cell: (each) => <span className={each.agent === undefined ? 'faint' : ''}>{agentName(each.agent)}</span> },
    { key: 'at', title: words.at, width: 130, cell: (each) => <span className="soft"><When at={each.at} ago /></span> },
  ]
  return <Rows label={words.title} columns={columns} rows={ratings} rowKey={(each) => each.invitation} stale={stale} onOpen={(each) => void navigate(pathOf(each))} />
}

function Said({ rating }: { rating: ListedRating }) {
  return (
    <div className="rating-said">
      {rating.comment !== undefined && <p>{rating.comment}</p>}
      {rating.tags.length > 0 && <p className="chips">{rating.tags.map((each) => <span key={each} className="chip">{each}</span>)}</p>}
    </div>
  )
}
