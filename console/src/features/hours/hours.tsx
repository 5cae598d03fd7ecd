import { ClockCircleOutlined, DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { removeSchedule } from '@yanshu/contract/hours.ts'
import type { listSchedules } from '@yanshu/contract/hours.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useGroups, useInboxes } from '../../lib/reading.ts'
import { Blank } from '../../ui/blank.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useSchedules } from '../routing/routing-queries.ts'
import { minuteText } from './clock-minutes.ts'
import { HoursDrawer } from './hours-drawer.tsx'
import { zoneMoment } from './zone-moment.ts'
import './hours.css'

type Shown = Answered<typeof listSchedules.shape>['items'][number]

/** Business hours: who keeps them, and whether each is open now. */
export function HoursPage() {
  const words = useWords().hours
  const schedules = useSchedules()
  const [edited, setEdited] = useState<Shown | 'new'>()
  const add = <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>{words.add}</Button>
  return (
    <Page title={words.title} about={words.about} actions={add}>
      <Loaded query={schedules}>
        {({ items }) => (items.length === 0
          ? <div className="panel"><Blank icon={<ClockCircleOutlined />} title={words.none} help={words.noneHelp} action={add} /></div>
          : <ul className="cards">{items.map((each) => <li key={each.id}><ScheduleCard schedule={each} onEdit={() => setEdited(each)} /></li>)}</ul>)}
      </Loaded>
      {edited !== undefined && <HoursDrawer schedule={edited === 'new' ? undefined : withoutStanding(edited)} onClose={() => setEdited(undefined)} />}
    </Page>
  )
}

/** What is edited, less whether it is open now. */
function withoutStanding({ open: _open, opensAt: _opensAt, ...schedule }: Shown) {
  return schedule
}

function ScheduleCard({ schedule, onEdit }: { schedule: Shown; onEdit: () => void }) {
  const words = useWords()
  const text = words.hours
  const language = useLanguage()
  const { modal } = App.useApp()
  const groups = useGroups().data?.items
  const inboxes = useInboxes().data?.items
  const remove = useAct({ do: () => call(removeSchedule, { params: { id: schedule.id } }), changes: ['schedules'], said: words.act.removed })
  const ask = (): void => void modal.confirm({
    title: text.removeAsk(schedule.name), content: text.removeHelp, okText: words.act.remove, okButtonProps: { danger: true }, cancelText: words.act.cancel, onOk: () => remove.mutateAsync().catch(() => undefined),
  })
  const keepers = [...schedule.groups.map((id) => groups?.find((each) => each.id === id)?.name), ...schedule.inboxes.map((id) => inboxes?.find((each) => each.id === id)?.name)].filter((each) => each !== undefined)
  return (
    <article className="panel card">
      <header className="card-head">
        <h2>{schedule.name}</h2>
        <span className="chip" data-tone={schedule.open ? 'good' : 'warn'}>{schedule.open ? text.open : text.closed}</span>
        <span className="toolbar-space" />
        <Button type="text" size="small" icon={<EditOutlined />} aria-label={`${words.act.edit} ${schedule.name}`} onClick={onEdit} />
        <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${words.act.remove} ${schedule.name}`} onClick={ask} />
      </header>
      {!schedule.open && <p className="faint">{schedule.opensAt === undefined ? text.neverOpens : text.opensAt(zoneMoment(schedule.opensAt, schedule.timeZone, language))}</p>}
      <dl className="week-lines">{schedule.week.map((slots, day) => (
        <div key={text.days[day]}><dt>{text.days[day]}</dt><dd>{slots.length === 0 ? <span className="faint">{text.closedDay}</span> : slots.map((slot) => (slot.from === 0 && slot.to === 1440 ? text.allDay : `${minuteText(slot.from)}–${minuteText(slot.to)}`)).join(' · ')}</dd></div>
      ))}</dl>
      <p className="chips">
        <span className="chip">{schedule.timeZone}</span>
        {schedule.exceptions.length > 0 && <span className="chip">{text.exceptionsCount(schedule.exceptions.length)}</span>}
        {keepers.length === 0 ? <span className="chip" data-tone="warn">{text.nobody}</span> : keepers.map((each) => <span key={each} className="chip" data-tone="brand">{each}</span>)}
      </p>
    </article>
  )
}
