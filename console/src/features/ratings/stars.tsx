import { StarFilled } from '@ant-design/icons'
import { useWords } from '../../lib/language.ts'

const all = [1, 2, 3, 4, 5]

/** A score as stars; read out as its number and word. */
export function Stars({ score }: { score: number }) {
  const words = useWords().ratings
  const text = `${words.scoreOf(score)} · ${words.names[score - 1] ?? ''}`
  return <span className="stars" role="img" aria-label={text} title={text}>{all.map((each) => <StarFilled key={each} data-on={each <= score} />)}</span>
}
