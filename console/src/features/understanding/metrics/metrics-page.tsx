import { DashboardOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { readMetrics } from '@yanshu/contract/understanding-metrics.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { countText, percentText, shareOf } from '../shares.ts'
import { UnderstandingTabs } from '../understanding-tabs.tsx'
import { Curves } from './curves.tsx'
import { sumDays } from './days.ts'
import type { Metrics } from './days.ts'
import { HandOvers, Mix } from './shares-panels.tsx'
import './metrics.css'

const spans = [7, 30, 90] as const

/** `/understanding/metrics`: how the bot does day by day, and whether people ask for other things than before. */
export function MetricsPage() {
  const words = useWords()
  const own = words.learning.metrics
  const [days, setDays] = useState<(typeof spans)[number]>(30)
  const metrics = useQuery({ queryKey: ['understanding', 'metrics', days], queryFn: () => call(readMetrics, { query: { days } }), placeholderData: (before) => before, refetchInterval: 60_000 })
  const choice = <Segmented value={days} onChange={setDays} options={spans.map((each) => ({ value: each, label: own.lastDays(each) }))} aria-label={own.span} />
  return (
    <Page title={words.understanding.tabs.metrics} about={own.about} tabs={<UnderstandingTabs />} actions={choice}>
      <Loaded query={metrics}>
        {(data) => (data.days.every((each) => each.messages === 0)
          ? <div className="panel"><Blank icon={<DashboardOutlined />} title={own.none} help={own.noneHelp} /></div>
          : <div className="metrics" data-stale={metrics.isPlaceholderData}><Figures metrics={data} /><Curves days={data.days} /><div className="metrics-halves"><HandOvers metrics={data} /><Mix metrics={data} /></div></div>)}
      </Loaded>
    </Page>
  )
}

function Figures({ metrics }: { metrics: Metrics }) {
  const words = useWords().learning.metrics
  const sums = sumDays(metrics.days)
  const { queue } = metrics
  return (
    <dl className="metric-figures">
      <div><dt>{words.messages}</dt><dd>{countText(sums.messages)}</dd></div>
      <div data-tone={sums.contained * 2 >= sums.conversations && sums.contained > 0 ? 'good' : undefined}><dt>{words.contained}</dt><dd>{percentText(shareOf(sums.contained, sums.conversations))}</dd><small>{words.ofConversations(sums.contained, sums.conversations)}</small></div>
      <div><dt>{words.answered}</dt><dd>{percentText(shareOf(sums.answered, sums.messages))}</dd></div>
      <div data-tone={(shareOf(sums.unanswered, sums.messages) ?? 0) > 0.2 ? 'warn' : undefined}><dt>{words.unanswered}</dt><dd>{percentText(shareOf(sums.unanswered, sums.messages))}</dd></div>
      <div><dt>{words.alarms}</dt><dd>{countText(sums.alarms)}</dd>{sums.alarms > 0 && <small>{words.falseAlarms(sums.falseAlarms)}</small>}</div>
      <div data-tone={queue.refused > 0 ? 'bad' : queue.waiting > 20 ? 'warn' : undefined}><dt>{words.queue}</dt><dd>{countText(queue.waiting)}</dd><small>{words.queueHelp(queue.refused, queue.restarts)}</small></div>
    </dl>
  )
}
