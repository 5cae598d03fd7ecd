import type { FloorQueue } from '@yanshu/contract/supervision.ts'
import { durationText, waitTone } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useGroups } from '../../lib/reading.ts'
import { useNow } from '../conversations/use-now.ts'

interface QueuesProps { queues: FloorQueue[]; chosen: string | undefined; onChoose: (group: string | undefined) => void }

/** Each group's queue; choosing one narrows the chats below. */
export function FloorQueues({ queues, chosen, onChoose }: QueuesProps) {
  const words = useWords().floor
  const language = useLanguage()
  const now = useNow(1000)
  const groups = useGroups().data?.items ?? []
  const nameOf = (id: string | undefined): string => groups.find((each) => each.id === id)?.name ?? words.noGroup
  const rows = queues.toSorted((a, b) => b.waiting - a.waiting || b.assigned - a.assigned)
  return (
    <section className="panel">
      <div className="panel-head"><h2>{words.queues}</h2></div>
      {rows.length === 0 ? <p className="panel-body soft">{words.noQueues}</p> : (
        <ul className="floor-list">
          {rows.map((each) => {
            const wait = each.longestSince === undefined ? undefined : Math.max(0, now - each.longestSince)
            return (
              <li key={each.group ?? '-'}>
                <button type="button" className="floor-row" aria-pressed={each.group !== undefined && chosen === each.group} disabled={each.group === undefined} onClick={() => onChoose(chosen === each.group ? undefined : each.group)}>
                  <strong>{nameOf(each.group)}</strong>
                  <span className="chip" data-tone={each.waiting > 0 ? 'warn' : undefined}>{words.waiting} {each.waiting}</span>
                  {wait !== undefined && <span className="chip" data-tone={waitTone(wait) === 'late' ? 'bad' : undefined}>{words.longest} {durationText(wait, language)}</span>}
                  <span className="faint">{words.assigned} {each.assigned}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
