import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { RoutingFacts, tryRouting } from '@yanshu/contract/routing.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { look } from '../records/decisions.ts'
import { choose, fitOf, inOrder } from '../rules.ts'
import type { Routing } from '../service.ts'
import { explain } from './decide.ts'

export type Trial = Answered<typeof tryRouting.shape>
/** A real conversation keeps its own group where no rule says otherwise, and the agent who knows its contact. */
interface Asked { facts: RoutingFacts; conversation?: Conversation | undefined; knownAgent: string | null }

/** What would happen to a conversation now, by the same functions that decide. Writes nothing. */
export async function tryOut(routing: Routing, { facts, conversation, knownAgent }: Asked, now: number): Promise<Trial> {
  await routing.load()
  const { hours, roster, plans, floor, queue, line } = routing
  const traces = explain(routing.rules.all(), line.decidingAt(facts, now))
  const rule = traces.find((each) => each.rule.on && each.fails.length === 0)?.rule
  const group = await line.groupFor(rule, conversation?.group, facts.inbox)
  const plan = plans.of(group)
  const permission = rule?.permission ?? null
  const agents = await floor.candidates({ group, permission })
  const opening = hours.known.opening({ group, inbox: facts.inbox }, now)
  const choice = choose({ plan, agents, open: opening.open, knownAgent, since: now, now })
  const free = inOrder(agents, plan.mode === 'sticky' ? plan.stickyThen : plan.mode === 'manual' ? 'least_busy' : plan.mode, plan.skillFirst)
  const chosenFirst = free.toSorted((a, b) => Number(b.id === choice.agent) - Number(a.id === choice.agent))
  const others = agents.filter((each) => fitOf(each) !== 'free')
  return {
    facts,
    rules: traces.map(({ rule: { id, name, on }, fails }) => ({ id, name, on, fails, decides: id === rule?.id })),
    group, priority: Math.max(rule?.priority ?? 0, conversation?.priority ?? 0), mode: plan.mode, ...(rule?.permission !== undefined && { permission: rule.permission }),
    labels: rule?.labels ?? [], ...opening, waiting: await queue.lengthBeside(group, conversation?.id ?? '-'),
    candidates: [...chosenFirst, ...others].slice(0, 50).map((each) => ({ ...look(each), name: roster.nameOf(each.id) ?? '' })),
    ...(choice.agent !== undefined && { agent: choice.agent }), reason: choice.reason,
  }
}
