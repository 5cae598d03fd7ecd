import { Tooltip } from 'antd'
import type { SlaClock } from '@yanshu/contract/sla.ts'
import { spanText } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { fullTime } from '../../lib/times.ts'

/** How a conversation stands to its service level: time left, or how long it is over. */
export function SlaChip({ clock, now }: { clock: SlaClock; now: number }) {
  const words = useWords().sla
  const language = useLanguage()
  const late = clock.dueAt <= now
  const tone = late ? 'bad' : clock.state === 'warned' || clock.warnAt <= now ? 'warn' : undefined
  const text = (late ? words.late : words.left)(words.kinds[clock.kind], spanText(Math.abs(clock.dueAt - now), language))
  return <Tooltip title={fullTime(clock.dueAt, language)}><span className="chip sla-chip" data-tone={tone}>{text}</span></Tooltip>
}
