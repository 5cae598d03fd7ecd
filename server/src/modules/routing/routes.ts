import * as wire from '@yanshu/contract/conversations.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import * as routes from '@yanshu/contract/routing.ts'
import type { Clock } from '../../base/clock.ts'
import { fail } from '../../base/errors.ts'
import { may } from '../../host/actor.ts'
import type { On, Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Section } from '../settings/service.ts'
import { tryOut } from './rules/trying.ts'
import type { Routing } from './service.ts'
import type { RoutingSettings } from './settings.ts'
import type { Reserve } from './watching/reserve.ts'
import type { Silence } from './watching/silence.ts'

export interface RoutingRoutes {
  routing: Routing
  conversations: Conversations
  silence: Silence
  reserve: Reserve
  settings: Section<RoutingSettings>
  transact: Transact
  clock: Clock
}

/** Taking, handing on, reopening; the agents' states; rules and plans. */
export function routingRoutes(on: On, parts: RoutingRoutes): void {
  conversationRoutes(on, parts)
  stateRoutes(on, parts)
  ruleRoutes(on, parts)
}

function conversationRoutes(on: On, { routing, conversations, silence, transact }: RoutingRoutes): void {
  on(wire.takeConversation, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.take', (tx) => routing.take(tx, actor, params.id))
  })

  on(wire.transferConversation, async ({ actor, params, input }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.transfer', (tx) => 'agent' in input
      ? routing.handTo(tx, actor, params.id, input.agent, input.note) : routing.handToGroup(tx, actor, params.id, input.group, input.note))
  })

  on(wire.answerTransfer, async ({ actor, params, input }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.answer_offer', (tx) => routing.answerOffer(tx, actor, params.id, input.accept, input.reason))
  })

  on(wire.reopenConversation, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.reopen', (tx) => routing.reopen(tx, actor, params.id))
  })

  on(routes.listDecisions, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    await routing.load()
    return { items: await routing.decisions.list(params.id) }
  })
  on(routes.listSilences, async ({ actor }) => ({ items: await silence.of(actor.id) }))
}

function stateRoutes(on: On, { routing, reserve, settings, transact }: RoutingRoutes): void {
  on(routes.listPresence, async () => ({ items: await routing.presence() }))
  on(routes.chooseState, ({ actor, input }) => transact(actor, 'agent.choose_state', (tx) => routing.choose(tx, actor.id, input.state, input.reason)))
  on(routes.listBreakReasons, async () => ({ items: (await settings.get()).breakReasons }))
  on(routes.listStates, ({ actor, query }) => {
    const agent = may(actor, 'conversations.assign') ? query.agent : actor.id
    if (query.agent !== undefined && query.agent !== agent) throw fail.absent('absent')
    return routing.states.list(agent, query.cursor, query.limit ?? 50)
  })
  on(routes.listReinforcements, async () => ({ items: await reserve.list() }))
}

function ruleRoutes(on: On, { routing, conversations, transact, clock }: RoutingRoutes): void {
  on(routes.listPlans, async () => {
    await routing.load()
    return { items: [...routing.plans.all()].map(([group, plan]) => ({ group, plan })) }
  })
  on(routes.putPlan, async ({ actor, params, input }) => {
    await routing.load()
    if (!routing.roster.hasGroup(params.id)) throw fail.absent('absent')
    await transact(actor, 'routing.plan', (tx) => routing.plans.put(tx, params.id, input))
    return { group: params.id, plan: input }
  })

  on(routes.listRules, async () => ({ items: await routing.rules.list() }))
  on(routes.makeRule, ({ actor, input }) => transact(actor, 'routing_rule.make', (tx) => routing.rules.make(tx, input)))
  on(routes.editRule, ({ actor, params, input }) => transact(actor, 'routing_rule.edit', (tx) => routing.rules.edit(tx, params.id, input)))
  on(routes.removeRule, async ({ actor, params }) => {
    await transact(actor, 'routing_rule.remove', (tx) => routing.rules.remove(tx, params.id))
    return isDone
  })
  on(routes.orderRules, async ({ actor, input }) => {
    await transact(actor, 'routing_rule.order', (tx) => routing.rules.order(tx, input.rules))
    return isDone
  })
  on(routes.tryRouting, async ({ actor, input }) => {
    if ('facts' in input) return tryOut(routing, { facts: input.facts, knownAgent: null }, clock.now())
    const conversation = await conversations.see(actor, input.conversation)
    return tryOut(routing, { facts: await routing.factsOf(conversation), conversation, knownAgent: await routing.servedBy(conversation.contact.id) }, clock.now())
  })
}
