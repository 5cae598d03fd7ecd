import type { RoutingFacts, RoutingRule, RuleCondition } from '@yanshu/contract/routing.ts'

/** What rules look at; whether a schedule is open now stands beside the facts. */
export interface Deciding extends RoutingFacts {
  /** Undefined when there is no such schedule. */
  isScheduleOpen(schedule: string): boolean | undefined
}
/** Which conditions of a rule do not hold, by their place. */
export interface RuleTrace { rule: RoutingRule; fails: number[] }

/** The first rule that is on and holds. */
export function decide(rules: readonly RoutingRule[], facts: Deciding): RoutingRule | undefined {
  return rules.find((rule) => rule.on && rule.conditions.every((condition) => holds(condition, facts)))
}

/** Why each rule holds or not, for whoever wonders. */
export function explain(rules: readonly RoutingRule[], facts: Deciding): RuleTrace[] {
  return rules.map((rule) => ({ rule, fails: rule.conditions.flatMap((condition, at) => (holds(condition, facts) ? [] : [at])) }))
}

function holds(condition: RuleCondition, facts: Deciding): boolean {
  switch (condition.kind) {
    case 'inbox': return condition.inboxes.includes(facts.inbox)
    case 'page': return containsOne(facts.page, condition.contains)
    case 'words': return containsOne(facts.words, condition.contains)
    case 'vip': return facts.vip === condition.is
    case 'known': return facts.known === condition.is
    case 'attribute': return condition.values.some((value) => fold(value) === fold(facts.attributes[condition.name] ?? ''))
    case 'language': return facts.language === condition.is
    case 'reason': return (condition.reasons as readonly string[]).includes(facts.reason)
    case 'hours': return facts.isScheduleOpen(condition.schedule) === condition.open
  }
}

function containsOne(text: string, parts: readonly string[]): boolean {
  const folded = fold(text)
  return parts.some((part) => folded.includes(fold(part)))
}

/** Wide and narrow letters, small and large ones are the same. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
