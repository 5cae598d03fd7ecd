import { isDone } from '@yanshu/contract/primitives.ts'
import * as wire from '@yanshu/contract/satisfaction.ts'
import type { Module, Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Section } from '../settings/service.ts'
import { satisfactionFirst } from './migrations/20261129_satisfaction_first.ts'
import type { Satisfaction } from './service.ts'
import { satisfactionSettings, type SatisfactionSettings } from './settings.ts'

export interface SatisfactionModuleDeps {
  satisfaction: Satisfaction
  conversations: Pick<Conversations, 'see' | 'forContact'>
  settings: Section<SatisfactionSettings>
  transact: Transact
}

export function satisfactionModule({ satisfaction, conversations, settings, transact }: SatisfactionModuleDeps): Module {
  return {
    name: 'satisfaction',
    migrations: { '20261129_satisfaction_first': satisfactionFirst },
    settings: satisfactionSettings,
    routes(on) {
      on(wire.inviteRating, async ({ actor, params }) => {
        await conversations.see(actor, params.id)
        const asking = await settings.get()
        await transact(actor, 'satisfaction.invite', (tx) => satisfaction.invite(tx, actor, params.id, asking))
        return isDone
      })
      on(wire.rate, async ({ actor, params, input }) => {
        await conversations.see(actor, params.id)
        await transact(actor, 'satisfaction.rate', (tx) => satisfaction.rate(tx, actor, params.id, input))
        return conversations.forContact(actor, params.id)
      })
      on(wire.listRatings, ({ query }) =>
        satisfaction.list({ agent: query.agent, score: query.score === undefined ? undefined : Number(query.score), cursor: query.cursor, limit: query.limit ?? 50 }))
    },
    on: {
      'conversation.closed': async ({ payload }, actor) => {
        const asking = await settings.get()
        if (asking.askAtClose) await transact(actor, 'satisfaction.invite', (tx) => satisfaction.inviteAtClose(tx, payload.conversation.id, asking))
      },
    },
    live: { 'conversation.rated': (_event, live) => live.toAgents(['staff'], { type: 'changed', topic: 'ratings' }) },
  }
}
