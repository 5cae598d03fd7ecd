import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { readThresholds, setThresholds } from '@yanshu/contract/models.ts'
import type { ModelReport } from '@yanshu/contract/models.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { useLeaveGuard } from '../../../ui/leave-guard.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { useUndo } from '../../../ui/undo.tsx'
import { percentText } from '../shares.ts'
import { CoverageChart } from './coverage-chart.tsx'
import { answerLimits, moved, pointAt, thresholdFor } from './curve.ts'
import type { Thresholds } from './curve.ts'

/** So many answers are to be right: what the suggestion aims at. */
const aim = 0.95
type Held = Thresholds & { revision: number }

/** The curve with both thresholds; moving them says at once what it would mean, saving puts it in force. `live`: the model shown is in use. */
export function ThresholdPanel({ report, live }: { report: ModelReport; live: boolean }) {
  const words = useWords().learning.quality
  const held = useQuery({ queryKey: ['understanding', 'thresholds'], queryFn: () => call(readThresholds) })
  return (
    <section className="panel panel-body" aria-label={words.curve}>
      <header className="quality-head"><h2>{words.curve}</h2><p className="faint">{words.curveHelp}</p></header>
      <Loaded query={held}>{(data) => <Moving key={data.revision} held={data} report={report} live={live} />}</Loaded>
    </section>
  )
}

function Moving({ held, report, live }: { held: Held; report: ModelReport; live: boolean }) {
  const words = useWords()
  const own = words.learning.quality
  const may = useMay('understanding.edit') && live
  const [now, setNow] = useState<Thresholds>(held)
  const changed = now.answer !== held.answer || now.offer !== held.offer
  useLeaveGuard(changed)
  const save = useSave(held)
  const suggested = thresholdFor(report.curve, aim, answerLimits)
  const at = pointAt(report.curve, now.answer)
  const offered = pointAt(report.curve, now.offer)
  return (
    <>
      <CoverageChart curve={report.curve} thresholds={now} onMove={may ? (which, to) => setNow((old) => moved(old, which, to)) : undefined} />
      {at !== undefined && (
        <dl className="quality-figures" aria-live="polite">
          <div data-tone="good"><dt>{own.answeredRight}</dt><dd>{percentText(at.coverage * at.precision)}</dd></div>
          <div data-tone="bad"><dt>{own.answeredWrong}</dt><dd>{percentText(at.coverage * (1 - at.precision))}</dd></div>
          <div data-tone="warn"><dt>{own.offered}</dt><dd>{percentText(Math.max(0, (offered?.coverage ?? at.coverage) - at.coverage))}</dd></div>
          <div><dt>{own.searched}</dt><dd>{percentText(1 - (offered?.coverage ?? at.coverage))}</dd></div>
        </dl>
      )}
      {!live && <p className="faint">{own.onlyLive}</p>}
      {may && (
        <div className="quality-acts">
          {suggested !== undefined && suggested !== now.answer && <Button type="link" onClick={() => setNow((old) => moved(old, 'answer', suggested))}>{own.suggest(percentText(aim), percentText(suggested), percentText(pointAt(report.curve, suggested)?.coverage ?? 0))}</Button>}
          <span className="toolbar-space" />
          {changed && <Button onClick={() => setNow(held)}>{words.act.undo}</Button>}
          <Button type="primary" disabled={!changed} loading={save.isPending} onClick={() => save.mutate(now)}>{own.set}</Button>
        </div>
      )}
    </>
  )
}

/** Sets the thresholds, and offers to set them back. */
function useSave(held: Held) {
  const words = useWords()
  const undo = useUndo()
  const changes = ['understanding']
  const back = useAct({
    do: async () => {
      const { revision } = await call(readThresholds)
      return call(setThresholds, { input: { answer: held.answer, offer: held.offer, revision } })
    },
    changes, said: words.act.restored,
  })
  return useAct({
    do: ({ answer, offer }: Thresholds) => call(setThresholds, { input: { answer, offer, revision: held.revision } }), changes,
    then: (_, { answer }) => undo(words.learning.quality.isSet(percentText(answer)), () => back.mutate()),
  })
}
