import { useQueries } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { readReport } from '@yanshu/contract/models.ts'
import type { Model, ModelReport } from '@yanshu/contract/models.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Failure } from '../../../ui/failure.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { LineChart } from '../charts/line-chart.tsx'
import { useIntentName } from '../intent-names.ts'
import { pointAt } from '../quality/curve.ts'
import { clampedShare, exactPercentText, percentText, pointsText } from '../shares.ts'
import { intentChanges, measureChanges } from './changes.ts'
import type { MeasureChange } from './changes.ts'
import { modelName } from './model-words.ts'

const shownIntents = 12
const steps = Array.from({ length: 20 }, (_, at) => at / 20)

/** Two models side by side: their measures, how right they are at each confidence, and the intents that changed most. */
export function Compare({ before, after, onClose }: { before: Model; after: Model; onClose: () => void }) {
  const words = useWords().learning.models
  const reports = useQueries({ queries: [before, after].map((each) => ({ queryKey: ['understanding-report', each.id], queryFn: () => call(readReport, { params: { id: each.id } }), staleTime: 5 * 60_000 })) })
  const [one, other] = reports
  const failed = reports.find((each) => each.error !== null)
  return (
    <Drawer open title={words.comparing(modelName(before, words), modelName(after, words))} size={720} onClose={onClose}>
      <dl className="compare-measures">{measureChanges(before.scores, after.scores).map((each) => <MeasureLine key={each.measure} change={each} />)}</dl>
      {failed !== undefined ? <Failure error={failed.error} retry={failed.refetch} /> : one?.data === undefined || other?.data === undefined ? <SkeletonRows /> : <Reports before={one.data} after={other.data} names={[modelName(before, words), modelName(after, words)]} />}
    </Drawer>
  )
}

function MeasureLine({ change: { measure, before, after, better } }: { change: MeasureChange }) {
  const words = useWords().learning.models
  const text = (value: number | undefined): string => (value === undefined ? '—' : measure === 'p95Ms' ? words.milliseconds(value.toFixed(1)) : exactPercentText(value))
  return (
    <div data-better={better}>
      <dt>{words.measures[measure]}</dt>
      <dd><span className="faint">{text(before)}</span><span aria-hidden="true">→</span><b>{text(after)}</b></dd>
    </div>
  )
}

function Reports({ before, after, names }: { before: ModelReport; after: ModelReport; names: [string, string] }) {
  const words = useWords().learning
  const series = (['seal', 'brand'] as const).map((tone, at) => {
    const curve = (at === 0 ? before : after).curve
    return { key: tone, name: names[at] ?? '', tone, dashed: at === 0, values: steps.map((step) => pointAt(curve, step)?.precision) }
  })
  // Models that are worth comparing are right most of the time: only the upper part tells them apart.
  const lowest = Math.min(1, ...series.flatMap((each) => each.values.filter((value) => value !== undefined)))
  return (
    <>
      <h3 className="compare-head">{words.models.precisionBy}</h3>
      <LineChart label={words.models.precisionBy} places={steps.map(percentText)} series={series} format={percentText} min={Math.min(0.8, Math.floor(lowest * 5) / 5)} max={1} />
      <h3 className="compare-head">{words.models.intentChanges}</h3>
      <p className="faint">{words.models.intentChangesHelp}</p>
      <IntentChanges before={before} after={after} />
    </>
  )
}

function IntentChanges({ before, after }: { before: ModelReport; after: ModelReport }) {
  const words = useWords().learning.models
  const nameOfId = useIntentName()
  const changes = intentChanges(before, after).slice(0, shownIntents)
  if (changes.length === 0) return <p className="faint">{words.noIntentChanges}</p>
  return (
    <ol className="compare-intents">
      {changes.map((each) => {
        const up = each.after >= each.before
        return (
          <li key={each.intent} data-up={up}>
            <span>{nameOfId(each.intent)}</span>
            <span className="compare-line" aria-hidden="true">
              <s style={{ left: `${clampedShare(Math.min(each.before, each.after)) * 100}%`, width: `${Math.abs(each.after - each.before) * 100}%` }} />
              <i data-old="true" style={{ left: `${clampedShare(each.before) * 100}%` }} /><i style={{ left: `${clampedShare(each.after) * 100}%` }} />
            </span>
            <b>{pointsText(each.after - each.before)}</b>
          </li>
        )
      })}
    </ol>
  )
}
