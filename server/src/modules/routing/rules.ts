import type { AutomaticMode, CandidateState, RoutingMode, RoutingPlan } from '@yanshu/contract/routing.ts'
import type { Absence } from '../conversations/absence.ts'

/** An agent as a decision sees it. */
export interface Candidate {
  id: string
  state: string
  connected: boolean
  load: number
  capacity: number
  /** When a conversation was last given to this agent, and when one was last given or ended, ms UTC. */
  assignedAt: number
  idleSince: number
  /** Grows with every conversation that the agent was given for this group. */
  turn: number
  /** How well the agent knows what the group is for, 0 to 100. */
  skill: number
  /** Drawn in from another group. */
  lent: boolean
  /** Holds what the conversation asks for. */
  permitted: boolean
}

/** Why the agent can, or cannot, be given a conversation now. */
export function fitOf(agent: Candidate): CandidateState {
  if (!agent.permitted) return 'not_permitted'
  if (agent.state !== 'online' && agent.state !== 'busy' && agent.state !== 'break') return 'offline'
  if (!agent.connected) return 'unconnected'
  if (agent.state === 'busy' || agent.state === 'break') return agent.state
  return agent.load < agent.capacity ? 'free' : 'full'
}

/** Whether the agent can be given a conversation: chose to be online, has a live connection and a free place. */
export function isFree(agent: Candidate): boolean {
  return fitOf(agent) === 'free'
}

/** Whether the agent takes conversations now, though perhaps with no free place. */
export function takesMore(agent: Candidate): boolean {
  return agent.state === 'online' && isHere(agent)
}

/** Whether the agent is at work: whoever is busy takes nothing new yet, but waiting for them is not in vain. */
export function isHere(agent: Candidate): boolean {
  return (agent.state === 'online' || agent.state === 'busy') && agent.connected && agent.capacity > 0 && agent.permitted
}

/** What those who wait are told of these people. */
export function absenceOf(agents: readonly Candidate[]): Absence {
  if (agents.some(takesMore)) return 0
  return agents.some(isHere) ? 2 : 1
}

const byId = (a: Candidate, b: Candidate): number => (a.id < b.id ? -1 : 1)
const share = ({ load, capacity }: Candidate): number => load / capacity
const comparing: Record<AutomaticMode, (a: Candidate, b: Candidate) => number> = {
  /** The smallest share of places taken; among equals the one to whom nothing was given longest. */
  least_busy: (a, b) => share(a) - share(b) || a.assignedAt - b.assignedAt || a.turn - b.turn,
  /** In turn, whatever each has to do. */
  round_robin: (a, b) => a.turn - b.turn,
  /** To whom nothing happened longest: nothing given, nothing ended. */
  longest_idle: (a, b) => a.idleSince - b.idleSince || share(a) - share(b),
}

/**
 * The free agents, who comes first first: the group's own before those drawn in, then with `skillFirst` the higher skill
 * value, then as the mode says, then by id.
 */
export function inOrder(agents: readonly Candidate[], mode: AutomaticMode, skillFirst: boolean): Candidate[] {
  const compare = comparing[mode]
  return agents.filter(isFree).sort((a, b) => Number(a.lent) - Number(b.lent) || (skillFirst ? b.skill - a.skill : 0) || compare(a, b) || byId(a, b))
}

export interface Choosing {
  plan: Pick<RoutingPlan, 'mode' | 'stickyMinutes' | 'stickyThen' | 'skillFirst'>
  agents: readonly Candidate[]
  /** Whether it is within business hours. */
  open: boolean
  /** Who served the contact last. */
  knownAgent: string | null
  /** Since when the contact waits, and now, ms UTC. */
  since: number
  now: number
}
export type WaitReason = 'waits_closed' | 'waits_nobody' | 'waits_manual' | 'waits_known' | 'waits_busy'
/** Who gets a conversation and why, or why it waits; `until` when it should be looked at again, `occupied` when whoever is here is busy. */
export type Choice = { agent: string; reason: RoutingMode } | { agent?: undefined; reason: WaitReason; occupied?: true; until?: number }

/** Who gets a conversation of this group now. */
export function choose({ plan, agents, open, knownAgent, since, now }: Choosing): Choice {
  if (!open) return { reason: 'waits_closed' }
  if (!agents.some(isHere)) return { reason: 'waits_nobody' }
  const busy = absenceOf(agents) === 2 ? { occupied: true as const } : {}
  if (plan.mode === 'manual') return { reason: 'waits_manual', ...busy }
  const mode = plan.mode === 'sticky' ? plan.stickyThen : plan.mode
  if (plan.mode === 'sticky') {
    const known = agents.find((each) => each.id === knownAgent)
    if (known && isFree(known)) return { agent: known.id, reason: 'sticky' }
    const until = since + plan.stickyMinutes * 60_000
    if (known && isHere(known) && now < until) return { reason: 'waits_known', until, ...busy }
  }
  const [best] = inOrder(agents, mode, plan.skillFirst)
  return best ? { agent: best.id, reason: mode } : { reason: 'waits_busy', ...busy }
}
