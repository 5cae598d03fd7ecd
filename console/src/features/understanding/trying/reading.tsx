import { useQuery } from '@tanstack/react-query'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { readThresholds } from '@yanshu/contract/models.ts'
import type { tryUnderstanding } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { clampedShare, percentText } from '../shares.ts'
import { useIntents } from '../intent-names.ts'
import { deedOf } from './deed.ts'
import { IntentBars } from './intent-bars.tsx'
import { segmentsOf } from './segments.ts'
import { Teach } from './teach.tsx'
import { valueText } from './value-text.ts'
import { Why } from './why.tsx'
import { WouldReply } from './would-reply.tsx'

export type Tryout = Answered<typeof tryUnderstanding.shape>

/** All that was made of a text: its parts, the likely intents, what the bot would do, the mood, and why. */
export function Reading({ text, reading, stale }: { text: string; reading: Tryout; stale: boolean }) {
  const words = useWords().trying
  const action = useIntents().data?.items.find((each) => each.id === reading.intents[0]?.id)?.action
  const { does, because } = deedOf(reading, action)
  const may = useMay('understanding.edit')
  const knows = useMay('knowledge.read')
  const thresholds = useQuery({ queryKey: ['understanding', 'thresholds'], queryFn: () => call(readThresholds) })
  return (
    <div className="try-result" data-stale={stale} aria-busy={stale} aria-live="polite">
      {knows && <WouldReply text={text} />}
      <Said reading={reading} />
      <section className="panel panel-body" aria-label={words.intents}>
        <header className="try-head">
          <h2>{words.intents}</h2>
          {!knows && <span className="chip" data-tone={does === 'search' ? undefined : does === 'offer' ? 'warn' : 'good'}>{words.would[does]}</span>}
          <span className="faint">{words.because[because]}</span>
        </header>
        {reading.intents.length === 0 ? <p className="faint">{words.noIntents}</p> : <IntentBars reading={reading} thresholds={thresholds.data} />}
        {may && <Teach key={text} text={text} guess={reading.intents[0]?.id} />}
      </section>
      <Why reading={reading} />
      <p className="faint try-model" title={reading.model}>{words.took(reading.ms < 10 ? reading.ms.toFixed(1) : String(Math.round(reading.ms)))}</p>
    </div>
  )
}

function Said({ reading }: { reading: Tryout }) {
  const words = useWords()
  const own = words.trying
  const language = useLanguage()
  return (
    <section className="panel panel-body try-said" aria-label={own.said}>
      <p className="try-text">
        {segmentsOf(reading.said, reading.entities).map((each, at) => (each.entity === undefined
          ? <span key={at}>{each.text}</span>
          : <mark key={at} data-type={each.entity.type}>{each.text}<small>{words.understanding.slots[each.entity.type]}</small></mark>))}
      </p>
      {reading.normalised !== reading.said && <p className="faint">{own.normalised}<q>{reading.normalised}</q></p>}
      <ul className="chips">
        <li className="chip" data-tone={reading.wish === 'question' ? undefined : 'brand'}>{own.wishes[reading.wish] ?? reading.wish}</li>
        {reading.entities.map((each, at) => <li key={at} className="chip" data-slot={each.type}>{own.is(words.understanding.slots[each.type], valueText(each, language))}</li>)}
      </ul>
      {reading.entities.length === 0 && <p className="faint">{own.noEntities}</p>}
      <dl className="try-gauges">
        <Gauge name={own.confidence} share={reading.confidence} tone="brand" />
        <Gauge name={own.scope} share={reading.outOfScope} tone="warn" />
        <Gauge name={own.anger} share={reading.anger} tone="bad" beside={own.emotions[reading.emotion]} />
      </dl>
    </section>
  )
}

function Gauge({ name, share, tone, beside }: { name: string; share: number; tone: string; beside?: string | undefined }) {
  return (
    <div>
      <dt>{name}{beside !== undefined && <span className="faint">{beside}</span>}</dt>
      <dd><span className="try-gauge" data-tone={tone} aria-hidden="true"><i style={{ width: `${clampedShare(share) * 100}%` }} /></span><b>{percentText(share)}</b></dd>
    </div>
  )
}
