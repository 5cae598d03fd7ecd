import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { RoutingFacts, RoutingRule } from '@yanshu/contract/routing.ts'
import type { Hours } from '../../hours/service.ts'
import type { Roster } from '../floor.ts'
import type { Queries } from '../queries.ts'
import { decide, type Deciding } from '../rules/decide.ts'
import type { Plans } from '../rules/plans.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import type { QueueRow } from '../tables.ts'

export const mostUrgent = 3
/** Where somebody, or the conversation's past, has said for which people it waits: rules do not send it elsewhere. */
const settledReasons = new Set(['transferred', 'agent_lost', 'agent_silent'])

interface LineParts {
  queries: Queries
  plans: Plans
  rules: RuleBook
  hours: Hours
  roster: Roster
  factsOf(conversation: Conversation): Promise<RoutingFacts>
  listLabels(): Promise<readonly { id: string; name: string }[]>
}

/** Where a conversation that begins to wait stands in line, by the rules. */
export function createLine({ queries, plans, rules, hours, roster, factsOf, listLabels }: LineParts) {
  const decidingAt = (facts: RoutingFacts, now: number): Deciding => ({ ...facts, isScheduleOpen: (id) => hours.known.isScheduleOpen(id, now) })

  /** The group whose people it waits for: the rule's, its own while there is such a group, else its inbox's. */
  async function groupFor(rule: RoutingRule | undefined, own: string | undefined, inbox: string): Promise<string> {
    const found = [rule?.group, own].find((each) => each !== undefined && roster.hasGroup(each))
    return found ?? roster.groupForInbox(inbox)
  }

  /** What the rule puts on, as JSON: those that there still are. */
  async function labelsOf(rule: RoutingRule | undefined): Promise<string | null> {
    if (rule?.labels === undefined) return null
    const there = (await listLabels()).filter((each) => rule.labels?.includes(each.id)).map(({ id, name }) => ({ id, name }))
    return there.length === 0 ? null : JSON.stringify(there)
  }

  return {
    decidingAt,
    groupFor,
    /** As it enters the queue. Reads; writes nothing. */
    async enter(conversation: Conversation, now: number): Promise<QueueRow> {
      await Promise.all([roster.load(), plans.load(), rules.load(), hours.load()])
      // An angry contact waits for the group that its brand has for that; where there is none, the rules say.
      const isSettled = settledReasons.has(conversation.reason ?? '') || (conversation.reason === 'angry' && conversation.group !== undefined)
      const handedOn = conversation.reason === 'transferred'
      const rule = handedOn || rules.all().length === 0 ? undefined : decide(rules.all(), decidingAt(await factsOf(conversation), now))
      const group = await groupFor(isSettled ? undefined : rule, conversation.group, conversation.inbox)
      return {
        conversation: conversation.id, inbox: conversation.inbox, contact: conversation.contact.id, group_id: group,
        place: mostUrgent - Math.max(conversation.priority, rule?.priority ?? 0), since: conversation.waitingSince ?? now, permission: rule?.permission ?? null,
        rule: rule?.id ?? null, rule_name: rule?.name ?? null, labels: isSettled ? null : await labelsOf(rule),
        known_agent: plans.of(group).mode === 'sticky' ? await queries.servedBy(conversation.contact.id) : null,
        reserved_until: null, visited: JSON.stringify([group]), nobody: 0,
      }
    },
  }
}
export type Line = ReturnType<typeof createLine>
