import type { SlaClock } from '@yanshu/contract/sla.ts'
import { durationText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useNow } from '../use-now.ts'
import { toneOf } from './clocks.ts'
import { useClock } from './use-clocks.ts'

/** How long a conversation has still to be answered or solved in time, or since when it is late; nothing where that is not measured. */
export function SlaChip({ conversation }: { conversation: string }) {
  const clock = useClock(conversation)
  return clock === undefined ? null : <SlaTime clock={clock} />
}

/** What is left of a time, or how long it is over. */
export function SlaTime({ clock }: { clock: SlaClock }) {
  const words = useWords().desk.sla
  const language = useLanguage()
  const now = useNow(1000)
  const left = clock.dueAt - now
  const text = left > 0 ? words.left(words.kinds[clock.kind], durationText(left, language)) : words.over(words.kinds[clock.kind], durationText(-left, language))
  return <span className="desk-sla" data-tone={toneOf(clock, now)} title={text}>{text}</span>
}
