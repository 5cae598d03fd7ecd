import { useQuery } from '@tanstack/react-query'
import { listAlarms } from '@yanshu/contract/emotion.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMe } from '../../lib/session.ts'
import { When } from '../../ui/when.tsx'
import { Why } from './alarms-page.tsx'
import { MoodChip } from './mood-mark.tsx'
import { useMoods } from './use-moods.ts'
import './emotion.css'

const most = 20

/** On the floor: contacts who are angry now, the angriest first. Nothing while there is none. */
export function StandingAlarms({ onWatch }: { onWatch: (id: string) => void }) {
  const words = useWords().emotion.list
  const enabled = useMe().modules.includes('emotion')
  const moods = useMoods()
  const { data } = useQuery({ queryKey: ['alarms', 'raised', 'standing'], queryFn: () => call(listAlarms, { query: { state: 'raised', limit: most } }), enabled })
  const alarms = data?.items ?? []
  if (alarms.length === 0) return null
  // What drove it up since it was raised counts, too.
  const now = alarms.map((alarm) => ({ alarm, mood: moods.find((each) => each.conversation === alarm.conversation) ?? alarm }))
  return (
    <section className="panel mood-standing" aria-label={words.now}>
      <div className="panel-head"><h2>{words.now}</h2><span className="faint">{words.nowHelp}</span></div>
      <ul className="floor-list">
        {now.toSorted((a, b) => b.mood.index - a.mood.index).map(({ alarm, mood: { index, reasons } }) => (
          <li key={alarm.id}>
            <button type="button" className="floor-row" aria-label={words.watch(alarm.contactName)} onClick={() => onWatch(alarm.conversation)}>
              <MoodChip mood={{ conversation: alarm.conversation, level: 'alarm', index, emotion: 'angry', seq: alarm.seq, at: alarm.raisedAt, reasons }} />
              <strong>{alarm.contactName}</strong><Why alarm={{ reasons }} /><span className="faint"><When at={alarm.raisedAt} ago /></span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
