import type { MoodAlarm } from '@yanshu/contract/emotion.ts'
import { useWords } from '../../lib/language.ts'

const tones = { raised: 'bad', calmed: 'good', closed: undefined, false: undefined } as const

/** Whether an alarm stands, or how it ended. */
export function AlarmState({ alarm }: { alarm: Pick<MoodAlarm, 'state' | 'markedBy'> }) {
  const words = useWords().emotion.alarm
  const by = alarm.state === 'false' && alarm.markedBy !== undefined ? words.by(alarm.markedBy.name) : undefined
  return <span className="chip" data-tone={tones[alarm.state]} title={by}>{words[alarm.state]}</span>
}
