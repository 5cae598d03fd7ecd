import type { Line } from '../sheet.ts'
import type { MeasureKey } from './measures.ts'

/** What is wanted of the product as a whole; percent. */
export const productSheet: Record<MeasureKey, Line> = {
  resolved: { title: 'resolved without a person and correct', unit: '%', better: 'more', accept: 80, aim: 85 },
  'messages-resolved': { title: '  first messages', unit: '%', better: 'more' },
  'turns-resolved': { title: '  turns of dialogues', unit: '%', better: 'more' },
  wrong: { title: 'wrong answers', unit: '%', better: 'less', accept: 4 },
  'handed-over': { title: 'conversations handed over', unit: '%', better: 'less', accept: 15 },
  needless: { title: '  where nobody was needed', unit: '%', better: 'less' },
  missed: { title: 'missed hand-overs', unit: '%', better: 'less', accept: 2 },
  completed: { title: 'elliptical turns completed', unit: '%', better: 'more', accept: 90 },
  slots: { title: '  values known where they must be', unit: '%', better: 'more' },
  alarm: { title: 'alarm within a turn of the first anger', unit: '%', better: 'more', accept: 100 },
  'false-alarm': { title: 'false alarms per 100 calm dialogues', unit: '%', better: 'less', accept: 2 },
}
