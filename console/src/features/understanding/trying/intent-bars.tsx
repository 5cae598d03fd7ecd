import { Link } from 'react-router'
import { useWords } from '../../../lib/language.ts'
import { clampedShare, percentText } from '../shares.ts'
import { useIntentName } from '../intent-names.ts'
import { measured } from './deed.ts'
import type { Tryout } from './reading.tsx'

/** The likely intents as bars, with lines where the bot answers and where it offers. */
export function IntentBars({ reading, thresholds }: { reading: Tryout; thresholds: { answer: number; offer: number } | undefined }) {
  const words = useWords().trying
  const nameOfId = useIntentName()
  return (
    <div className="try-bars">
      <ol>
        {measured(reading).map((each, at) => (
          <li key={each.id} data-first={at === 0} data-sure={at === 0 && reading.would === 'answer'}>
            <Link to={`/understanding?intent=${encodeURIComponent(each.id)}`}>{nameOfId(each.id)}</Link>
            <span className="try-bar" aria-hidden="true">
              <i style={{ width: `${clampedShare(each.probability) * 100}%` }} />
              {thresholds !== undefined && [thresholds.offer, thresholds.answer].map((line) => <s key={line} style={{ left: `${clampedShare(line) * 100}%` }} />)}
            </span>
            <b>{percentText(each.probability)}</b>
          </li>
        ))}
      </ol>
      {thresholds !== undefined && (
        <p className="try-lines faint" aria-hidden="true">
          <span style={{ left: `${clampedShare(thresholds.offer) * 100}%` }}>{words.offerLine(percentText(thresholds.offer))}</span>
          <span style={{ left: `${clampedShare(thresholds.answer) * 100}%` }}>{words.answerLine(percentText(thresholds.answer))}</span>
        </p>
      )}
    </div>
  )
}
