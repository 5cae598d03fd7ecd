import type { ReactNode } from 'react'
import { useWords } from '../../../lib/language.ts'
import { LineChart } from '../charts/line-chart.tsx'
import type { Series } from '../charts/line-chart.tsx'
import { percentText, shareOf } from '../shares.ts'
import { containedShare, modelChanges } from './days.ts'
import type { Day } from './days.ts'

/** The curves over the days, with gaps where nothing happened: what became of messages, how many conversations the bot ended, how fast it was, alarms. */
export function Curves({ days }: { days: Day[] }) {
  const words = useWords().learning.metrics
  const places = days.map((each) => each.day.slice(5).replace('-', '/'))
  const marks = modelChanges(days).map(({ at, model }) => ({ at, name: words.newModel(model) }))
  const share = (of: (day: Day) => number) => days.map((day) => shareOf(of(day), day.messages))
  const outcome: Series[] = [
    { key: 'answered', name: words.answered, tone: 'good', values: share((day) => day.answered) },
    { key: 'offered', name: words.offered, tone: 'sky', values: share((day) => day.offered) },
    { key: 'asked', name: words.asked, tone: 'warn', values: share((day) => day.asked) },
    { key: 'unanswered', name: words.unanswered, tone: 'bad', values: share((day) => day.unanswered) },
  ]
  const contained: Series[] = [{ key: 'contained', name: words.contained, tone: 'good', values: days.map(containedShare) }]
  const busy = (value: (day: Day) => number) => days.map((day) => (day.messages === 0 ? undefined : value(day)))
  const speed: Series[] = [{ key: 'p50', name: words.p50, tone: 'brand', values: busy((day) => day.p50Ms) }, { key: 'p95', name: words.p95, tone: 'seal', dashed: true, values: busy((day) => day.p95Ms) }]
  // Alarms come from conversations with agents, too.
  const watched = (value: (day: Day) => number) => days.map((day) => (day.messages === 0 && day.alarms === 0 && day.falseAlarms === 0 ? undefined : value(day)))
  const alarms: Series[] = [{ key: 'alarms', name: words.alarms, tone: 'bad', values: watched((day) => day.alarms) }, { key: 'false', name: words.marked, tone: 'faint', dashed: true, values: watched((day) => day.falseAlarms) }]
  return (
    <div className="metrics-halves">
      <Curve title={words.outcome} help={marks.length > 0 ? words.marksHelp : undefined}><LineChart label={words.outcome} places={places} series={outcome} format={percentText} max={1} marks={marks} /></Curve>
      <Curve title={words.containment}><LineChart label={words.containment} places={places} series={contained} format={percentText} max={1} marks={marks} /></Curve>
      <Curve title={words.speed}><LineChart label={words.speed} places={places} series={speed} format={(value) => words.milliseconds(value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value)))} /></Curve>
      <Curve title={words.mood}><LineChart label={words.mood} places={places} series={alarms} format={String} whole /></Curve>
    </div>
  )
}

function Curve({ title, help, children }: { title: string; help?: string | undefined; children: ReactNode }) {
  return <section className="panel panel-body" aria-label={title}><h2 className="metric-title">{title}{help !== undefined && <small>{help}</small>}</h2>{children}</section>
}
