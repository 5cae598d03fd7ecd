import type { Clock } from '../../base/clock.ts'
import type { Event } from '../../host/events/list.ts'
import type { Live, Module, Transact } from '../../host/module.ts'
import { audienceOf } from '../conversations/access.ts'
import type { Conversations } from '../conversations/service.ts'
import { supervisionSla } from './migrations/20261129_supervision_sla.ts'
import { supervisionOver } from './migrations/20261130_supervision_over.ts'
import { supervisionRoutes } from './routes.ts'
import type { Supervision } from './service.ts'
import { forgetPolicy, lookAtClocks, slaHandlers } from './sla/measuring.ts'

export interface SupervisionModuleDeps { supervision: Supervision; conversations: Conversations; transact: Transact; clock: Clock }
const lookMs = 3000

export function supervisionModule({ supervision, conversations, transact, clock }: SupervisionModuleDeps): Module {
  const { clocks, policies } = supervision
  const measuring = { clocks, conversations, transact, clock }
  return {
    name: 'supervision',
    migrations: { '20261129_supervision_sla': supervisionSla, '20261130_supervision_over': supervisionOver },
    routes: (on) => supervisionRoutes(on, { supervision, conversations, transact, clock }),
    on: {
      ...slaHandlers(measuring),
      'sla.policies_changed': async ({ payload }, actor) => {
        const there = await policies.list()
        if (payload.policy !== '' && !there.some((each) => each.id === payload.policy)) await forgetPolicy(actor, payload.policy, measuring)
      },
    },
    live: {
      'sla.policies_changed': (_event, live) => {
        policies.forget()
        live.toAgents(['staff'], { type: 'changed', topic: 'sla' })
      },
      'sla.changed': tellClock,
      'sla.warned': tellClock,
      'sla.breached': tellClock,
    },
    jobs: { clocks: { everyMs: lookMs, isDue: async () => (await clocks.due(clock.now())).length > 0, run: (actor) => lookAtClocks(actor, measuring) } },
    async start() {
      await policies.list()
      return () => undefined
    },
  }
}

function tellClock({ payload: { clock, conversation } }: Event<'sla.changed' | 'sla.warned' | 'sla.breached'>, live: Live): void {
  live.toAgents(audienceOf(conversation), { type: 'sla', clock })
}
