import { Alert, Button, Progress } from 'antd'
import { useEncoder as chooseEncoder } from '@yanshu/contract/models.ts'
import type { EncoderState } from '@yanshu/contract/models.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { useAct } from '../../../ui/use-act.ts'
import { When } from '../../../ui/when.tsx'
import { measureChanges } from '../models/changes.ts'
import { clampedShare, exactPercentText } from '../shares.ts'
import { FactLine } from './encoder-page.tsx'

type Check = NonNullable<EncoderState['check']>

/** How the last encoder that was measured compares with what is in use: under way, failed, or both scores side by side. */
export function CheckResult({ check, current }: { check: Check; current: EncoderState['current'] }) {
  const words = useWords().learning.encoder
  return (
    <section className="panel panel-body" aria-label={words.result} aria-live="polite">
      <header className="encoder-head"><h2 className="encoder-title">{check.facts?.name ?? check.directory}</h2><span className="faint"><When at={check.at} ago /></span></header>
      {check.state === 'running' && <><p className="soft">{words.running}</p><Progress percent={Math.round(clampedShare(check.all === 0 ? 0 : check.done / check.all) * 100)} format={() => `${check.done}/${check.all}`} /></>}
      {check.state === 'failed' && <Alert type="error" showIcon title={words.failed} description={words.unfit[check.code ?? ''] ?? words.failedHelp} />}
      {check.state === 'done' && <Compared check={check} current={current} />}
    </section>
  )
}

function Compared({ check, current }: { check: Check; current: EncoderState['current'] }) {
  const words = useWords().learning
  const own = words.encoder
  const may = useMay('settings.manage')
  const { facts, present, candidate } = check
  const use = useAct({ do: () => call(chooseEncoder, { input: { directory: check.directory } }), changes: ['understanding'], said: own.chosen })
  const inUse = facts !== undefined && facts.id === current?.id
  return (
    <>
      {facts !== undefined && <FactLine facts={facts} />}
      {present !== undefined && candidate !== undefined && (
        <dl className="encoder-bars">
          {measureChanges(present, candidate).map(({ measure, before, after, better }) => {
            const text = (value: number | undefined): string => (value === undefined ? '—' : measure === 'p95Ms' ? words.models.milliseconds(value.toFixed(1)) : exactPercentText(value))
            const most = measure === 'p95Ms' || measure === 'calibrationError' ? Math.max(before ?? 0, after ?? 0, 1e-9) : 1
            return (
              <div key={measure} data-better={better}>
                <dt>{words.models.measures[measure]}</dt>
                {[before, after].map((value, at) => <dd key={at}><small>{at === 0 ? own.inUse : own.candidate}</small><span className="encoder-bar" data-new={at === 1} aria-hidden="true"><i style={{ width: `${clampedShare((value ?? 0) / most) * 100}%` }} /></span><b>{text(value)}</b></dd>)}
              </div>
            )
          })}
        </dl>
      )}
      {inUse ? <p className="faint">{own.isInUse}</p> : may && <div className="encoder-act"><p className="soft">{own.useHelp}</p><Button type="primary" loading={use.isPending} onClick={() => use.mutate()}>{own.use}</Button></div>}
    </>
  )
}
