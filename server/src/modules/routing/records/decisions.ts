import type { CandidateState, RoutingDecision, RoutingMode } from '@yanshu/contract/routing.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import { fitOf, type Candidate } from '../rules.ts'

/** What is put on record of a decision. */
export interface Decided {
  conversation: string
  reason: string
  priority: number
  group?: string | undefined
  mode?: RoutingMode | undefined
  rule?: string | null | undefined
  ruleName?: string | null | undefined
  /** JSON, as the queue keeps them. */
  labels?: string | null | undefined
  agent?: string | undefined
  candidates?: readonly Candidate[]
}
interface Looked { agent: string; skill: number; load: number; capacity: number; fits: CandidateState; lent?: true }

/** Of so many who were looked at it is kept how they stood; the chosen one among them. */
const keptCandidates = 8
const shown = 50

/** Why conversations went where they are. */
export function createDecisions(db: Db, nameOf: (person: string) => string | undefined) {
  return {
    async note(tx: Tx, decided: Decided): Promise<void> {
      await tx.kysely.insertInto('routing_decisions').values({
        id: newId(), conversation: decided.conversation, at: tx.now, reason: decided.reason, group_id: decided.group ?? null, mode: decided.mode ?? null, priority: decided.priority,
        rule: decided.rule ?? null, rule_name: decided.ruleName ?? null, labels: decided.labels ?? null, agent: decided.agent ?? null, candidates: JSON.stringify(short(decided)),
      }).execute()
    },

    /** Latest first. */
    async list(conversation: string): Promise<RoutingDecision[]> {
      const rows = await db.selectFrom('routing_decisions').selectAll().where('conversation', '=', conversation).orderBy('at', 'desc').orderBy('id', 'desc').limit(shown).execute()
      return rows.map((row) => ({
        id: row.id, at: row.at, reason: row.reason, priority: row.priority,
        ...(row.group_id !== null && { group: row.group_id }),
        ...(row.mode !== null && { mode: row.mode as RoutingMode }),
        ...(row.rule !== null && { rule: { id: row.rule, name: row.rule_name ?? '' } }),
        ...(row.labels !== null && { labels: JSON.parse(row.labels) as { id: string; name: string }[] }),
        ...(row.agent !== null && { agent: row.agent, agentName: nameOf(row.agent) ?? '' }),
        candidates: (JSON.parse(row.candidates) as Looked[]).map((each) => ({ ...each, name: nameOf(each.agent) ?? '' })),
      }))
    },
  }
}
export type Decisions = ReturnType<typeof createDecisions>

/** The chosen one first, then who could have been, then the others. */
function short({ agent, candidates = [] }: Decided): Looked[] {
  const worth = (each: Candidate): number => (each.id === agent ? 0 : fitOf(each) === 'free' ? 1 : 2)
  return candidates.toSorted((a, b) => worth(a) - worth(b)).slice(0, keptCandidates).map(look)
}

/** A candidate as the console sees it, less the name. */
export function look(each: Candidate): Looked {
  return { agent: each.id, skill: each.skill, load: each.load, capacity: each.capacity, fits: fitOf(each), ...(each.lent && { lent: true as const }) }
}
