import { useWords } from '../../lib/language.ts'
import type { ListedRating } from './rating-rows.tsx'
import { summarise } from './summary.ts'

/** Mean and distribution of the ratings on the page, saying that it counts only these. With one score chosen there is nothing to sum up. */
export function RatingSummary({ ratings, hasMore, scored }: { ratings: readonly ListedRating[]; hasMore: boolean; scored: boolean }) {
  const words = useWords().ratings
  const { count, mean, shares } = summarise(ratings)
  if (scored || mean === undefined) return null
  return (
    <section className="rating-summary" aria-label={words.summary}>
      <p className="rating-mean"><span className="only-read">{words.mean} </span><b>{mean.toFixed(1)}</b><small>{words.out}</small></p>
      <ul>
        {shares.map((each) => (
          <li key={each.score} aria-label={words.share(each.score, each.count)}>
            <span aria-hidden="true">{each.score}</span>
            <span className="rating-bar" aria-hidden="true"><i data-score={each.score} style={{ width: `${each.share * 100}%` }} /></span>
            <span aria-hidden="true">{each.count}</span>
          </li>
        ))}
      </ul>
      <p className="faint">{words.counted(count, hasMore)}</p>
    </section>
  )
}
