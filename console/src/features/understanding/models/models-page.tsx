import { ExperimentOutlined, SwapOutlined } from '@ant-design/icons'
import { Alert, App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { trainModel } from '@yanshu/contract/models.ts'
import type { listModels } from '@yanshu/contract/models.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { refresh } from '../../../lib/queries.ts'
import { useMay } from '../../../lib/session.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { UnderstandingTabs } from '../understanding-tabs.tsx'
import { Compare } from './compare.tsx'
import { ModelCard } from './model-card.tsx'
import { modelName } from './model-words.ts'
import { TrainingStrip } from './training-strip.tsx'
import { useModels } from './use-models.ts'
import './models.css'

type Listed = Answered<typeof listModels.shape>

/** `/understanding/models`: train, see what came of it, compare, go back. */
export function ModelsPage() {
  const words = useWords()
  const models = useModels()
  useOutcomeNotice(models.data)
  return (
    <Page title={words.understanding.tabs.models} about={words.learning.models.about} tabs={<UnderstandingTabs />}>
      <Loaded query={models}>{(data) => <><TrainPanel listed={data} /><Versions listed={data} /></>}</Loaded>
    </Page>
  )
}

/** What changed since the last training with the button to train; while that is under way, how far it is. */
function TrainPanel({ listed }: { listed: Listed }) {
  const words = useWords().learning.models
  const may = useMay('understanding.edit')
  const train = useAct({ do: () => call(trainModel), changes: ['understanding'] })
  const failed = listed.failed
  return (
    <section className="panel panel-body train" aria-label={words.train}>
      {listed.training === undefined ? (
        <div className="train-now">
          <div>
            <h2>{listed.changes === 0 ? words.upToDate : words.changes(listed.changes)}</h2>
            <p className="soft">{listed.changes === 0 ? words.upToDateHelp : words.changesHelp}</p>
          </div>
          {may && <Button type={listed.changes === 0 ? 'default' : 'primary'} icon={<ExperimentOutlined />} loading={train.isPending} onClick={() => train.mutate()}>{words.train}</Button>}
        </div>
      ) : <TrainingStrip training={listed.training} may={may} />}
      {failed !== undefined && listed.training === undefined && <Alert className="train-failed" type="error" showIcon title={words.failed} description={words.failures[failed.code] ?? words.failedHelp} />}
    </section>
  )
}

function Versions({ listed }: { listed: Listed }) {
  const words = useWords().learning.models
  const [chosen, setChosen] = useState<string[]>([])
  const [comparing, setComparing] = useState(false)
  const live = listed.items.find((each) => each.state === 'live')
  // The two that were chosen last; the older one stands first.
  const toggle = (id: string): void => setChosen((old) => (old.includes(id) ? old.filter((each) => each !== id) : [...old, id].slice(-2)))
  const pair = listed.items.filter((each) => chosen.includes(each.id)).toSorted((one, other) => one.madeAt - other.madeAt)
  if (listed.items.length === 0) return <div className="panel"><Blank icon={<ExperimentOutlined />} title={words.none} help={words.noneHelp} /></div>
  return (
    <section className="panel" aria-label={words.versions}>
      <header className="panel-head">
        <h2>{words.versions}</h2>
        {listed.items.length > 1 && <Button size="small" icon={<SwapOutlined />} disabled={pair.length !== 2} onClick={() => setComparing(true)}>{pair.length === 2 ? words.compareTwo : words.chooseTwo}</Button>}
      </header>
      <dl className="models-words"><div><dt>{words.accuracy}</dt><dd>{words.accuracyHelp}</dd></div><div><dt>{words.frozen}</dt><dd>{words.frozenMeans}</dd></div></dl>
      <ol className="models">{listed.items.map((each) => <ModelCard key={each.id} model={each} live={live} alone={listed.items.length === 1} chosen={chosen.includes(each.id)} onChoose={() => toggle(each.id)} />)}</ol>
      {comparing && pair[0] !== undefined && pair[1] !== undefined && <Compare before={pair[0]} after={pair[1]} onClose={() => setComparing(false)} />}
    </section>
  )
}

/** Says what came of a training that ended while this page was open. */
function useOutcomeNotice(listed: Listed | undefined): void {
  const words = useWords().learning.models
  const { message } = App.useApp()
  const before = useRef<Listed>(undefined)
  useEffect(() => {
    const ended = before.current?.training !== undefined && listed !== undefined && listed.training === undefined
    const newest = listed?.items[0]
    const made = newest !== undefined && before.current?.items.every((each) => each.id !== newest.id) === true
    before.current = listed
    if (!ended) return
    void refresh('understanding')
    if (!made) return
    if (newest.state === 'refused') void message.warning(words.wasRefused(modelName(newest, words)))
    else void message.success(words.isLive(modelName(newest, words)))
  }, [listed, message, words])
}
