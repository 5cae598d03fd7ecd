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
}

/** Where a conversation that begins to wait stands in line, by the rules. */
export function createLine({ queries, plans, rules, hours, roster, factsOf }: LineParts) {
  const decidingAt = (facts: RoutingFacts, now: number): Deciding => ({ ...facts, isScheduleOpen: (id) => hours.known.isScheduleOpen(id, now) })

  /** The group whose people it waits for: the rule's, its own while there is such a group, else its inbox's. */
  async function groupFor(rule: RoutingRule | undefined, own: string | undefined, inbox: string): Promise<string> {
    const found = [rule?.group, own].find((each) => each !== undefined && roster.hasGroup(each))
    return found ?? roster.groupForInbox(inbox)
  }

  return {
    decidingAt,
    groupFor,
    /** As it enters the queue. Reads; writes nothing. */
    async enter(conversation: Conversation, now: number): Promise<QueueRow> {
      await Promise.all([roster.load(), plans.load(), rules.load(), hours.load()])
      const isSettled = settledReasons.has(conversation.reason ?? '')
      const handedOn = conversation.reason === 'transferred'
      const rule = handedOn || rules.all().length === 0 ? undefined : decide(rules.all(), decidingAt(await factsOf(conversation), now))
      const group = await groupFor(isSettled ? undefined : rule, conversation.group, conversation.inbox)
      return {
        conversation: conversation.id, inbox: conversation.inbox, contact: conversation.contact.id, group_id: group,
        place: mostUrgent - Math.max(conversation.priority, rule?.priority ?? 0), since: conversation.waitingSince ?? now, permission: rule?.permission ?? null,
        rule: rule?.id ?? null, rule_name: rule?.name ?? null,
        known_agent: plans.of(group).mode === 'sticky' ? await queries.servedBy(conversation.contact.id) : null,
        reserved_until: null, visited: JSON.stringify([group]), nobody: 0,
      }
    },
  }
}
export type Line = ReturnType<typeof createLine>
