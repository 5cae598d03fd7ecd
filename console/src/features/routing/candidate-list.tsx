import type { RoutingDecision } from '@yanshu/contract/routing.ts'
import { useWords } from '../../lib/language.ts'
import { Face } from '../../ui/face.tsx'
import './candidates.css'

const tones = { free: 'good', full: 'warn', busy: 'warn', break: 'warn', offline: undefined, unconnected: 'bad', not_permitted: 'bad' } as const

/** Agents as a decision saw them, the chosen one marked. */
export function CandidateList({ candidates, chosen }: { candidates: RoutingDecision['candidates']; chosen: string | undefined }) {
  const words = useWords()
  const { test, fits } = words.routing
  return (
    <ul className="candidates">
      {candidates.map((each) => (
        <li key={each.agent} data-chosen={each.agent === chosen}>
          <Face id={each.agent} name={each.name} size={26} />
          <span className="candidates-name">{each.name}{each.lent === true && <span className="chip" data-tone="warn">{words.groups.lent}</span>}</span>
          <span className="faint">{words.groups.skill} {each.skill}</span>
          <span className="faint">{test.load} {each.load}/{each.capacity}</span>
          <span className="chip" data-tone={each.agent === chosen ? 'brand' : tones[each.fits]}>{each.agent === chosen ? test.chosen : fits[each.fits]}</span>
        </li>
      ))}
    </ul>
  )
}
