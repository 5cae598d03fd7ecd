import { SmileOutlined, StarFilled } from '@ant-design/icons'
import type { Part } from '@yanshu/contract/messages.ts'
import { momentText } from '../../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../../lib/language.ts'

/** The question how it was, as it was sent. */
export function SatisfactionCard({ asked }: { asked: Extract<Part, { type: 'satisfaction' }> }) {
  const words = useWords().desk.cards
  const language = useLanguage()
  return (
    <div className="desk-card">
      <span className="desk-card-mark"><SmileOutlined /></span>
      <span className="desk-card-body"><strong>{words.invitation}</strong><span className="faint">{words.until(momentText(asked.expiresAt, language))}</span></span>
    </div>
  )
}

/** What the contact said: stars, words to choose from, words of its own. */
export function RatingCard({ rating }: { rating: Extract<Part, { type: 'rating' }> }) {
  const words = useWords().desk.cards
  return (
    <div className="desk-rating">
      <Stars score={rating.score} /> <strong>{words.scores[rating.score - 1]}</strong>
      {rating.tags.length > 0 && <p className="chips">{rating.tags.map((tag) => <span key={tag} className="chip">{tag}</span>)}</p>}
      {rating.comment !== undefined && <p className="desk-text">{rating.comment}</p>}
    </div>
  )
}

/** A score of 1 to 5 as stars. */
export function Stars({ score }: { score: number }) {
  const words = useWords().desk.cards
  return <span className="desk-stars" role="img" aria-label={words.stars(score)}>{[1, 2, 3, 4, 5].map((each) => <StarFilled key={each} data-lit={each <= score} />)}</span>
}
