import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { RoutingPlan } from '@yanshu/contract/routing.ts'

/** Since when the agent has let the contact wait, ms UTC: a conversation that has just come gives the agent the whole time. */
export function silenceSince({ state, unansweredSince, assignedAt, snoozedUntil }: Pick<Conversation, 'state' | 'unansweredSince' | 'assignedAt' | 'snoozedUntil'>): number | undefined {
  if (state !== 'assigned' || unansweredSince === undefined || snoozedUntil !== undefined) return undefined
  return Math.max(unansweredSince, assignedAt ?? 0)
}

/** What becomes of an agent's silence. Limits in seconds, 0 for never; `now` in ms UTC. */
export function verdictOn(
  conversation: Pick<Conversation, 'state' | 'unansweredSince' | 'assignedAt' | 'snoozedUntil'>, limits: { silenceWarnSeconds: number; silenceMoveSeconds: number }, now: number,
): 'warn' | 'move' | undefined {
  const since = silenceSince(conversation)
  if (since === undefined) return undefined
  const seconds = (now - since) / 1000
  if (limits.silenceMoveSeconds > 0 && seconds >= limits.silenceMoveSeconds) return 'move'
  return limits.silenceWarnSeconds > 0 && seconds >= limits.silenceWarnSeconds ? 'warn' : undefined
}

/**
 * Whether others are drawn in or given back. `calmSince`: since when no more than `below` have waited, null while more do. Two
 * limits and a time between them, so that a queue about one limit does not send people to and fro.
 */
export function reinforces(
  reserve: RoutingPlan['reserve'], standing: { active: boolean; backlog: number; calmSince: number | null }, now: number,
): 'begin' | 'end' | 'calm' | 'busy' | undefined {
  const { active, backlog, calmSince } = standing
  if (!reserve) return active ? 'end' : undefined
  if (!active) return backlog > reserve.above ? 'begin' : undefined
  if (backlog > reserve.below) return calmSince === null ? undefined : 'busy'
  if (calmSince === null) return 'calm'
  return now - calmSince >= reserve.seconds * 1000 ? 'end' : undefined
}
