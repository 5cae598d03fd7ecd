import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { agentPresence } from './realtime.ts'
import { done, id, name, pageOf, pageQuery, time } from './primitives.ts'

/** How well a person knows what the group is for: whoever has the higher value is given conversations first. */
export const skill = z.int().min(0).max(100)
const member = z.strictObject({ person: id, skill })
export const group = z.strictObject({
  id, name: z.string(),
  /** `lent`: drawn in from another group while the backlog is long. */
  members: z.array(member.extend({ lent: z.literal(true).exactOptional() })),
  inboxes: z.array(id), isDefault: z.boolean(),
})
export type Group = z.infer<typeof group>
const groupInput = z.strictObject({ name, members: z.array(member).max(500), inboxes: z.array(id).max(200), isDefault: z.boolean() })
const byId = z.strictObject({ id })

export const listGroups = endpoint('GET', '/api/groups', { summary: 'Skill groups', permission: 'signed-in', output: z.strictObject({ items: z.array(group) }) })
export const makeGroup = endpoint('POST', '/api/groups', { summary: 'Make a skill group', permission: 'groups.manage', input: groupInput, output: group, errors: ['name_taken'] })
export const editGroup = endpoint('PUT', '/api/groups/:id', { summary: 'Change a skill group', permission: 'groups.manage', params: byId, input: groupInput, output: group, errors: ['absent', 'name_taken', 'rule_refused'] })
export const removeGroup = endpoint('DELETE', '/api/groups/:id', { summary: 'Remove a skill group; its waiting conversations go to the default one', permission: 'groups.manage', params: byId, output: done, errors: ['absent', 'rule_refused'] })

/** How a group gives its conversations to its people. `manual`: they wait until somebody takes them. */
export const automaticModes = ['least_busy', 'round_robin', 'longest_idle'] as const
export const routingModes = [...automaticModes, 'sticky', 'manual'] as const
export type RoutingMode = (typeof routingModes)[number]
export type AutomaticMode = (typeof automaticModes)[number]

const planParts = {
  mode: z.enum(routingModes),
  /** Of mode `sticky`: how long a contact waits for the agent who knows it and has no free place, and what comes then. */
  stickyMinutes: z.int().min(0).max(60),
  stickyThen: z.enum(automaticModes),
  /** Whoever has the higher skill value comes first while free; without it the mode alone decides. */
  skillFirst: z.boolean(),
  /** Where conversations go that have waited so long, or that come when so many wait. */
  overflow: z.strictObject({ group: id, afterSeconds: z.int().min(5).max(86_400).exactOptional(), moreThan: z.int().min(0).max(999).exactOptional() })
    .refine((given) => given.afterSeconds !== undefined || given.moreThan !== undefined).exactOptional(),
  /** Groups whose agents help out once more than `above` wait, until no more than `below` have waited for `seconds`. */
  reserve: z.strictObject({ groups: z.array(id).min(1).max(10), above: z.int().min(1).max(999), below: z.int().min(0).max(998), seconds: z.int().min(1).max(3600) })
    .refine((given) => given.below < given.above).exactOptional(),
}
export const routingPlan = z.strictObject(planParts)
export type RoutingPlan = z.infer<typeof routingPlan>
const planOfGroup = z.strictObject({ group: id, plan: routingPlan })
export const listPlans = endpoint('GET', '/api/routing/plans', { summary: 'How each group gives its conversations out', permission: 'signed-in', output: z.strictObject({ items: z.array(planOfGroup) }) })
export const putPlan = endpoint('PUT', '/api/routing/plans/:id', {
  summary: 'Say how a group gives its conversations out', permission: 'groups.manage', params: byId, input: routingPlan, output: planOfGroup, errors: ['absent', 'rule_refused'],
})

const texts = z.array(z.string().trim().min(1).max(100)).min(1).max(50)
export const waitingReasons = ['asked', 'bot_failed', 'bot_off', 'complaint', 'angry', 'left_message', 'reopened'] as const
/** One thing that has to hold; of several values in it, one is enough. */
export const ruleCondition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inbox'), inboxes: z.array(id).min(1).max(50) }),
  /** The address of the page that the contact looks at. */
  z.strictObject({ kind: z.literal('page'), contains: texts }),
  /** What the contact wrote in this conversation. */
  z.strictObject({ kind: z.literal('words'), contains: texts }),
  z.strictObject({ kind: z.literal('vip'), is: z.boolean() }),
  z.strictObject({ kind: z.literal('known'), is: z.boolean() }),
  z.strictObject({ kind: z.literal('attribute'), name: z.string().trim().min(1).max(40), values: texts }),
  z.strictObject({ kind: z.literal('language'), is: z.enum(['zh-CN', 'en-US']) }),
  z.strictObject({ kind: z.literal('reason'), reasons: z.array(z.enum(waitingReasons)).min(1) }),
  z.strictObject({ kind: z.literal('hours'), schedule: id, open: z.boolean() }),
])
export type RuleCondition = z.infer<typeof ruleCondition>
/** What people may be asked to hold before they are given a conversation. */
export const requirablePermissions = ['finance.refund', 'contacts.edit', 'contacts.block', 'orders.read', 'knowledge.edit'] as const
export const priority = z.int().min(0).max(3)
const ruleParts = {
  name, on: z.boolean(),
  /** All must hold; none always does. */
  conditions: z.array(ruleCondition).max(10),
  group: id.exactOptional(), priority: priority.exactOptional(), permission: z.enum(requirablePermissions).exactOptional(),
  /** Put on beside those that the conversation has. One that was removed since is passed over. */
  labels: z.array(id).min(1).max(20).exactOptional(),
}
export const routingRule = z.strictObject({ id, ...ruleParts })
export type RoutingRule = z.infer<typeof routingRule>
const ruleInput = z.strictObject(ruleParts).refine((rule) => rule.group !== undefined || rule.priority !== undefined || rule.permission !== undefined || rule.labels !== undefined)
export type RuleInput = z.infer<typeof ruleInput>
export const listRules = endpoint('GET', '/api/routing/rules', { summary: 'Rules of routing, the first that matches decides', permission: 'groups.manage', output: z.strictObject({ items: z.array(routingRule) }) })
export const makeRule = endpoint('POST', '/api/routing/rules', { summary: 'Add a rule after the others', permission: 'groups.manage', input: ruleInput, output: routingRule })
export const editRule = endpoint('PUT', '/api/routing/rules/:id', { summary: 'Change a rule', permission: 'groups.manage', params: byId, input: ruleInput, output: routingRule, errors: ['absent'] })
export const removeRule = endpoint('DELETE', '/api/routing/rules/:id', { summary: 'Remove a rule', permission: 'groups.manage', params: byId, output: done, errors: ['absent'] })
export const orderRules = endpoint('PUT', '/api/routing/order', {
  summary: 'Put the rules into this order', permission: 'groups.manage', input: z.strictObject({ rules: z.array(id).max(200) }), output: done, errors: ['conflict'],
})

/** What the rules look at. */
export const routingFacts = z.strictObject({
  inbox: id, page: z.string().max(2000), words: z.string().max(5000), vip: z.boolean(), known: z.boolean(),
  attributes: z.record(z.string().max(40), z.string().max(200)), language: z.enum(['zh-CN', 'en-US']), reason: z.string().max(40),
})
export type RoutingFacts = z.infer<typeof routingFacts>
/** Why somebody is or is not given a conversation. */
export const candidateStates = ['free', 'full', 'busy', 'break', 'offline', 'unconnected', 'not_permitted'] as const
export type CandidateState = (typeof candidateStates)[number]
const candidate = z.strictObject({
  agent: id, name: z.string(), skill, load: z.int(), capacity: z.int(), fits: z.enum(candidateStates), lent: z.literal(true).exactOptional(),
})
export const tryRouting = endpoint('POST', '/api/routing/try', {
  summary: 'What would happen to a conversation, invented or real', permission: 'groups.manage', readOnly: true,
  input: z.union([z.strictObject({ conversation: id }), z.strictObject({ facts: routingFacts })]),
  output: z.strictObject({
    facts: routingFacts,
    /** Every rule in order; `fails` counts the conditions, from 0, that do not hold. */
    rules: z.array(z.strictObject({ id, name: z.string(), on: z.boolean(), fails: z.array(z.int()), decides: z.boolean() })),
    group: id, priority, permission: z.enum(requirablePermissions).exactOptional(), mode: z.enum(routingModes),
    /** Labels that the rule would put on, also those that are removed by now: nothing happens to them. */
    labels: z.array(id),
    open: z.boolean(), opensAt: time.exactOptional(), waiting: z.int(),
    /** Who comes first stands first. */
    candidates: z.array(candidate), agent: id.exactOptional(), reason: z.string(),
  }),
  errors: ['absent'],
})

export const routingDecision = z.strictObject({
  id, at: time, reason: z.string(), group: id.exactOptional(), mode: z.enum(routingModes).exactOptional(), priority,
  rule: z.strictObject({ id, name: z.string() }).exactOptional(),
  /** Labels that the rule put on, as they were called then. */
  labels: z.array(z.strictObject({ id, name: z.string() })).exactOptional(), agent: id.exactOptional(), agentName: z.string().exactOptional(),
  candidates: z.array(candidate),
})
export type RoutingDecision = z.infer<typeof routingDecision>
export const listDecisions = endpoint('GET', '/api/conversations/:id/decisions', {
  summary: 'Why a conversation went where it is, latest first', permission: ['conversations.own', 'conversations.groups', 'conversations.all'], params: byId,
  output: z.strictObject({ items: z.array(routingDecision) }), errors: ['absent'],
})

export const listPresence = endpoint('GET', '/api/presence', { summary: 'Chosen state, live connection and load of the agents', permission: 'signed-in', output: z.strictObject({ items: z.array(agentPresence) }) })
export const chooseState = endpoint('PUT', '/api/presence', {
  summary: 'Choose one\'s own state', permission: 'conversations.reply',
  input: z.strictObject({ state: z.enum(['online', 'busy', 'break', 'offline']), reason: z.string().trim().max(100).exactOptional() }), output: agentPresence,
})
export const listBreakReasons = endpoint('GET', '/api/presence/reasons', { summary: 'Reasons to choose from for a break; none: the console has its own', permission: 'signed-in', output: z.strictObject({ items: z.array(z.string()) }) })
const stateSpan = z.strictObject({ id, agent: id, state: z.enum(['online', 'busy', 'break', 'offline']), reason: z.string().exactOptional(), from: time, to: time.exactOptional() })
export type StateSpan = z.infer<typeof stateSpan>
export const listStates = endpoint('GET', '/api/presence/log', {
  summary: 'When agents were in which state, latest first; those who may not assign see their own', permission: ['conversations.reply', 'conversations.assign'],
  query: z.strictObject({ agent: id.exactOptional(), ...pageQuery }), output: pageOf(stateSpan),
})
const colleague = z.strictObject({ id, name: z.string(), groups: z.array(id) })
export const listColleagues = endpoint('GET', '/api/colleagues', {
  summary: 'Names and groups of those who answer conversations', permission: 'signed-in', output: z.strictObject({ items: z.array(colleague) }),
})

/** A conversation whose contact one lets wait; at `movesAt` it goes back to the queue. */
const silence = z.strictObject({ conversation: id, contact: z.string(), since: time, movesAt: time.exactOptional() })
export const listSilences = endpoint('GET', '/api/routing/silences', { summary: 'Contacts whom one lets wait too long', permission: 'conversations.reply', output: z.strictObject({ items: z.array(silence) }) })
export const reinforcement = z.strictObject({ id, group: id, groups: z.array(id), people: z.array(id), backlog: z.int(), from: time, to: time.exactOptional() })
export type Reinforcement = z.infer<typeof reinforcement>
export const listReinforcements = endpoint('GET', '/api/routing/reinforcements', {
  summary: 'Groups that others help out, now and lately, latest first', permission: 'signed-in', output: z.strictObject({ items: z.array(reinforcement) }),
})
