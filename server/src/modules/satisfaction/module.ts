import { isDone } from '@yanshu/contract/primitives.ts'
import * as wire from '@yanshu/contract/satisfaction.ts'
import type { Rating } from '@yanshu/contract/satisfaction.ts'
import type { Actor } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Settings } from '../settings/service.ts'
import { satisfactionFirst } from './migrations/20261129_satisfaction_first.ts'
import type { Satisfaction } from './service.ts'
import { satisfactionSettings } from './settings.ts'

export interface SatisfactionModuleDeps {
  satisfaction: Satisfaction
  conversations: Pick<Conversations, 'see' | 'forContact' | 'contactNameOf'>
  settings: Pick<Settings, 'section'>
  transact: Transact
}

export function satisfactionModule({ satisfaction, conversations, settings, transact }: SatisfactionModuleDeps): Module {
  const section = settings.section('satisfaction', satisfactionSettings)

  /** How the contacts of conversations are called, as far as the actor sees these. */
  async function namesOf(actor: Actor, ids: ReadonlySet<string>): Promise<Map<string, string>> {
    const named = await Promise.all([...ids].map(async (id) => [id, await conversations.contactNameOf(actor, id)] as const))
    return new Map(named.filter((each): each is [string, string] => each[1] !== undefined))
  }

  return {
    name: 'satisfaction',
    migrations: { '20261129_satisfaction_first': satisfactionFirst },
    settings: satisfactionSettings,
    routes(on) {
      on(wire.inviteRating, async ({ actor, params }) => {
        await conversations.see(actor, params.id)
        const asking = await section.get()
        await transact(actor, 'satisfaction.invite', (tx) => satisfaction.invite(tx, actor, params.id, asking))
        return isDone
      })
      on(wire.rate, async ({ actor, params, input }) => {
        await conversations.see(actor, params.id)
        await transact(actor, 'satisfaction.rate', (tx) => satisfaction.rate(tx, actor, params.id, input))
        return conversations.forContact(actor, params.id)
      })
      on(wire.listRatings, async ({ actor, query }) => {
        const page = await satisfaction.list({ agent: query.agent, score: query.score === undefined ? undefined : Number(query.score), cursor: query.cursor, limit: query.limit ?? 50 })
        const names = await namesOf(actor, new Set(page.items.map((each) => each.conversation)))
        // Whom the key does not reach, it hears nothing from.
        const items = actor.brands ? page.items.filter((each) => names.has(each.conversation)) : page.items
        return { ...page, items: items.map((each) => withName(each, names.get(each.conversation))) }
      })
    },
    on: {
      'line.rated': async ({ payload: { contact, invitation, score } }, actor) => {
        await transact(actor, 'satisfaction.rate', (tx) => satisfaction.rateByMenu(tx, { ...actor, type: 'visitor', id: contact }, invitation, score))
      },
      'conversation.closed': async ({ payload }, actor) => {
        const asking = await section.get()
        if (asking.askAtClose) await transact(actor, 'satisfaction.invite', (tx) => satisfaction.inviteAtClose(tx, payload.conversation.id, asking))
      },
    },
    live: { 'conversation.rated': (_event, live) => live.toAgents(['staff'], { type: 'changed', topic: 'ratings' }) },
  }
}

function withName(rating: Rating, contactName: string | undefined) {
  return { ...rating, ...(contactName !== undefined && { contactName }) }
}
