import { useQuery } from '@tanstack/react-query'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { listDecisions } from '@yanshu/contract/routing.ts'
import type { RoutingDecision } from '@yanshu/contract/routing.ts'
import { call } from '../../lib/api.ts'
import { momentText } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useGroups } from '../../lib/reading.ts'
import { useLabelNames } from './routing-queries.ts'
import { CandidateList } from './candidate-list.tsx'
import './why-assigned.css'

/** Why a conversation went where it is, latest first. Read anew when it goes elsewhere, not with every message. */
export function WhyAssigned({ conversation: { id, state, group, agent, priority, assignedAt, waitingSince } }: { conversation: Conversation }) {
  const words = useWords().routing.why
  const decisions = useQuery({
    queryKey: ['decisions', id, state, group, agent, priority, assignedAt, waitingSince], queryFn: () => call(listDecisions, { params: { id } }),
    // Never another conversation's.
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  })
  const items = decisions.data?.items
  if (items === undefined || items.length === 0) return null
  return (
    <section className="desk-section">
      <h3>{words.title}</h3>
      <ol className="why">{items.map((each) => <Decision key={each.id} decision={each} />)}</ol>
    </section>
  )
}

function Decision({ decision }: { decision: RoutingDecision }) {
  const { why, reasons, priorities } = useWords().routing
  const language = useLanguage()
  const group = useGroups().data?.items.find((each) => each.id === decision.group)?.name
  const labels = useLabelNames()
  // As it was called then; of one that is removed since it is said so.
  const put = decision.labels?.map((each) => (labels === undefined || labels.has(each.id) ? each.name : `${each.name}${why.gone}`))
  const more = [decision.rule && why.rule(decision.rule.name), group, decision.priority > 0 ? priorities[decision.priority] : undefined, put && why.labels(put.join(why.between))].filter((each) => each !== undefined)
  return (
    <li>
      <p><b>{reasons[decision.reason] ?? decision.reason}</b>{decision.agentName !== undefined && ` ${why.to(decision.agentName)}`}</p>
      <p className="faint">{[momentText(decision.at, language), ...more].join(' · ')}</p>
      {decision.candidates.length > 1 && <details><summary>{why.candidates(decision.candidates.length)}</summary><CandidateList candidates={decision.candidates} chosen={decision.agent} /></details>}
    </li>
  )
}
