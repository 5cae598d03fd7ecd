import { useWords } from '../../../lib/language.ts'
import { percentText } from '../shares.ts'
import { useIntentName } from '../intent-names.ts'
import type { Tryout } from './reading.tsx'

/** Why the best intent is the best: the words that spoke for and against it, and the phrasings most like the text. */
export function Why({ reading }: { reading: Tryout }) {
  const words = useWords().trying
  const nameOfId = useIntentName()
  const best = reading.intents[0]
  if (best === undefined) return null
  const heaviest = Math.max(0.01, ...reading.words.map((each) => Math.abs(each.weight)))
  return (
    <section className="panel panel-body try-why" aria-label={words.why}>
      <div>
        <h2>{words.words}</h2>
        <p className="try-words">
          {reading.words.map((each, at) => (
            <span key={at} data-for={each.weight >= 0} style={{ backgroundColor: tintOf(each.weight / heaviest) }} title={`${each.weight >= 0 ? words.for : words.against} ${Math.abs(each.weight).toFixed(2)}`}>{each.text}</span>
          ))}
        </p>
        <p className="faint">{words.wordsHelp(nameOfId(best.id))}</p>
      </div>
      <div>
        <h2>{words.nearest}</h2>
        {reading.nearest.length === 0 && <p className="faint">{words.noNearest}</p>}
        <ol className="try-nearest">
          {reading.nearest.map((each) => (
            <li key={`${each.intent} ${each.text}`} data-same={each.intent === best.id}>
              <span>{each.text}</span><span className="chip" data-tone={each.intent === best.id ? 'good' : undefined}>{nameOfId(each.intent)}</span><b title={words.similar(percentText(each.similarity))}>{percentText(each.similarity)}</b>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

/** Green for, red against; what hardly counts stays bare. `weight` from -1 to 1. */
function tintOf(weight: number): string {
  const strength = Math.round(Math.abs(weight) * 42)
  return strength < 4 ? 'transparent' : `color-mix(in srgb, var(${weight >= 0 ? '--good' : '--bad'}) ${strength}%, transparent)`
}
