import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ModelReport } from '@yanshu/contract/models.ts'
import { useWords } from '../../../lib/language.ts'
import { useIntentName } from '../intent-names.ts'
import { clampedShare, percentText } from '../shares.ts'
import { harmonic } from './matrix.ts'

const few = 15

/** Precision and recall of each intent as two dots on a line, the weakest first. */
export function IntentScores({ report }: { report: ModelReport }) {
  const words = useWords().learning.quality
  const nameOfId = useIntentName()
  const [all, setAll] = useState(false)
  const sorted = report.intents.toSorted((one, other) => harmonic(one) - harmonic(other) || other.texts - one.texts)
  const shown = all ? sorted : sorted.slice(0, few)
  return (
    <section className="panel panel-body" aria-label={words.scores}>
      <header className="quality-head"><h2>{words.scores}</h2><p className="faint">{words.scoresHelp}</p></header>
      <p className="score-legend"><span><i data-tone="good" />{words.precision}</span><span><i data-tone="brand" />{words.recall}</span></p>
      <ol className="scores">
        {shown.map((each) => (
          <li key={each.intent}>
            <Link to={`/understanding?intent=${encodeURIComponent(each.intent)}`}>{nameOfId(each.intent)}</Link>
            <span className="score-line" role="img" aria-label={words.scoreOf(percentText(each.precision), percentText(each.recall), each.texts)} title={words.scoreOf(percentText(each.precision), percentText(each.recall), each.texts)}>
              <s style={{ left: `${Math.min(each.precision, each.recall) * 100}%`, width: `${Math.abs(each.precision - each.recall) * 100}%` }} />
              <i data-tone="good" style={{ left: `${clampedShare(each.precision) * 100}%` }} />
              <i data-tone="brand" style={{ left: `${clampedShare(each.recall) * 100}%` }} />
            </span>
            <b>{percentText(harmonic(each))}</b>
          </li>
        ))}
      </ol>
      {sorted.length > few && <p className="more"><Button size="small" onClick={() => setAll(!all)}>{all ? words.fewer : words.allIntents(sorted.length)}</Button></p>}
    </section>
  )
}
