import { LineChartOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { readReport } from '@yanshu/contract/models.ts'
import type { Model } from '@yanshu/contract/models.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { modelName } from '../models/model-words.ts'
import { useModels } from '../models/use-models.ts'
import { UnderstandingTabs } from '../understanding-tabs.tsx'
import { ConfusionMap } from './confusion-map.tsx'
import { IntentScores } from './intent-scores.tsx'
import { ThresholdPanel } from './threshold-panel.tsx'
import './quality.css'

/** `/understanding/quality`: how a model does on texts that it had not seen, and from which confidence on the bot answers. */
export function QualityPage() {
  const words = useWords()
  const own = words.learning.quality
  const models = useModels()
  const [chosen, setChosen] = useState<string>()
  const items = models.data?.items ?? []
  const shown = items.find((each) => each.id === chosen) ?? items.find((each) => each.state === 'live') ?? items[0]
  const choice = items.length > 1 && shown !== undefined && (
    <Select className="quality-model" value={shown.id} onChange={setChosen} aria-label={own.model} options={items.map((each) => ({ value: each.id, label: `${modelName(each, words.learning.models)} · ${words.learning.models.states[each.state]}` }))} />
  )
  return (
    <Page title={words.understanding.tabs.quality} about={own.about} tabs={<UnderstandingTabs />} actions={choice}>
      <Loaded query={models}>{() => (shown === undefined ? <div className="panel"><Blank icon={<LineChartOutlined />} title={own.none} help={own.noneHelp} /></div> : <Report key={shown.id} model={shown} />)}</Loaded>
    </Page>
  )
}

function Report({ model }: { model: Model }) {
  const own = useWords().learning.quality
  const report = useQuery({ queryKey: ['understanding-report', model.id], queryFn: () => call(readReport, { params: { id: model.id } }), staleTime: 5 * 60_000 })
  return (
    <Loaded query={report}>
      {(data) => (data.curve.length === 0 && data.intents.length === 0
        ? <div className="panel"><Blank icon={<LineChartOutlined />} title={own.unmeasured} help={own.unmeasuredHelp} /></div>
        : <div className="quality"><ThresholdPanel report={data} live={model.state === 'live'} /><ConfusionMap report={data} /><IntentScores report={data} /></div>)}
    </Loaded>
  )
}
