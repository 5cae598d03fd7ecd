import { useWords } from '../../../lib/language.ts'
import { useIntentName } from '../intent-names.ts'
import { percentText, pointsText, shareOf } from '../shares.ts'
import { driftTone, isComparable, sumDays } from './days.ts'
import type { Metrics } from './days.ts'

const shownIntents = 12

/** Why conversations went to a person. */
export function HandOvers({ metrics }: { metrics: Metrics }) {
  const words = useWords()
  const own = words.learning.metrics
  const { handedOver } = sumDays(metrics.days)
  const all = handedOver.reduce((sum, each) => sum + each.count, 0)
  const reasons: Record<string, string> = words.routing.waitingReasons
  return (
    <section className="panel panel-body" aria-label={own.handOvers}>
      <h2 className="metric-title">{own.handOvers}</h2>
      {all === 0 ? <p className="faint">{own.noHandOvers}</p> : (
        <ol className="metric-bars">
          {handedOver.map((each) => (
            <li key={each.reason}>
              <span>{own.reasons[each.reason] ?? reasons[each.reason] ?? each.reason}</span>
              <span className="metric-bar" aria-hidden="true"><i style={{ width: `${(each.count / (handedOver[0]?.count ?? 1)) * 100}%` }} /></span>
              <b>{own.times(each.count, percentText(shareOf(each.count, all)))}</b>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** What people ask for now, and as many days before: two dots on a line for each intent, with the drift of the whole. */
export function Mix({ metrics: { mix, drift } }: { metrics: Metrics }) {
  const words = useWords().learning.metrics
  const nameOfId = useIntentName()
  const shown = mix.toSorted((one, other) => Math.max(other.share, other.before) - Math.max(one.share, one.before)).slice(0, shownIntents)
  const most = Math.max(0.01, ...shown.flatMap((each) => [each.share, each.before]))
  const tone = driftTone(drift)
  const comparable = isComparable(mix)
  return (
    <section className="panel panel-body" aria-label={words.mix}>
      <h2 className="metric-title">{words.mix}{shown.length > 0 && (comparable ? <small className="metric-drift" data-tone={tone}>{words.drift(drift.toFixed(2), words.drifts[tone])}</small> : <small>{words.nothingBefore}</small>)}</h2>
      {shown.length === 0 ? <p className="faint">{words.noMix}</p> : (
        <>
          {comparable && <p className="mix-legend"><span><i data-old="true" />{words.before}</span><span><i />{words.now}</span></p>}
          <ol className="metric-bars">
            {shown.map((each) => (
              <li key={each.intent}>
                <span>{nameOfMix(each, nameOfId)}</span>
                <span className="mix-line" aria-hidden="true">
                  {comparable && <s style={{ left: `${(Math.min(each.share, each.before) / most) * 100}%`, width: `${(Math.abs(each.share - each.before) / most) * 100}%` }} />}
                  {comparable && <i data-old="true" style={{ left: `${(each.before / most) * 100}%` }} />}<i style={{ left: `${(each.share / most) * 100}%` }} />
                </span>
                <b>{percentText(each.share)}{comparable && <small> {pointsText(each.share - each.before)}</small>}</b>
              </li>
            ))}
          </ol>
          <p className="faint mix-help">{words.mixHelp}</p>
        </>
      )}
    </section>
  )
}

/** What is no intent of ours, such as messages that none fitted, goes by the name that came with it. */
function nameOfMix(each: Metrics['mix'][number], nameOfId: (id: string) => string): string {
  return /^[a-z0-9][a-z0-9.-]*$/.test(each.intent) && each.intent !== each.name ? nameOfId(each.intent) : each.name
}
