import type { SlaClock } from '@yanshu/contract/sla.ts'
import type { FloorAgent, FloorQueue } from '@yanshu/contract/supervision.ts'
import { durationText, waitTone } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useNow } from '../conversations/use-now.ts'

/** The floor in five figures. */
export function FloorFigures({ agents, queues, clocks }: { agents: FloorAgent[]; queues: FloorQueue[]; clocks: readonly SlaClock[] }) {
  const words = useWords().floor.figures
  const language = useLanguage()
  const now = useNow(1000)
  const sum = (of: (queue: FloorQueue) => number): number => queues.reduce((all, each) => all + of(each), 0)
  const since = queues.flatMap((each) => each.longestSince ?? [])
  const longest = since.length === 0 ? undefined : Math.max(0, now - Math.min(...since))
  const late = new Set(clocks.filter((each) => each.dueAt <= now).map((each) => each.conversation)).size
  return (
    <dl className="floor-figures">
      <div data-tone={sum((each) => each.waiting) > 0 ? 'warn' : undefined}><dt>{words.waiting}</dt><dd>{sum((each) => each.waiting)}</dd></div>
      <div data-tone={longest !== undefined && waitTone(longest) === 'late' ? 'bad' : undefined}><dt>{words.longest}</dt><dd>{longest === undefined ? '—' : durationText(longest, language)}</dd></div>
      <div><dt>{words.serving}</dt><dd>{sum((each) => each.assigned)}</dd></div>
      <div><dt>{words.here}</dt><dd>{agents.filter((each) => each.connected && each.state === 'online').length}</dd></div>
      <div data-tone={late > 0 ? 'bad' : undefined}><dt>{words.late}</dt><dd>{late}</dd></div>
    </dl>
  )
}
