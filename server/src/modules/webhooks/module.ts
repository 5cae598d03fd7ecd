import type { Logger } from 'pino'
import type { Clock } from '../../base/clock.ts'
import type { Actor } from '../../host/actor.ts'
import type { Event } from '../../host/events/list.ts'
import type { Module, Transact } from '../../host/module.ts'
import type { Brands } from '../brands/service.ts'
import { told, type Told } from './bodies.ts'
import { webhooksFirst } from './migrations/20261129_webhooks_first.ts'
import { webhookRoutes } from './routes.ts'
import { createSending } from './sending.ts'
import type { Webhooks } from './service.ts'
import { webhookSettings } from './settings.ts'

export interface WebhooksModuleDeps {
  webhooks: Webhooks
  brands: Brands
  transact: Transact
  clock: Clock
  log: Logger
}

export function webhooksModule({ webhooks, brands, transact, clock, log }: WebhooksModuleDeps): Module {
  const sending = createSending({ webhooks, transact, clock, log })

  async function queue(event: Event, tell: (event: Event) => Told | undefined, actor: Actor): Promise<void> {
    const what = tell(event)
    const wanting = what && await webhooks.wanting(what, event.at)
    if (!what || !wanting || wanting.length === 0) return
    await transact(actor, 'webhook.queue', (tx) => webhooks.queue(tx, wanting, event, what))
    sending.wake()
  }

  return {
    name: 'webhooks',
    migrations: { '20261129_webhooks_first': webhooksFirst },
    settings: webhookSettings,
    routes: (on) => webhookRoutes(on, webhooks, brands, transact),
    on: Object.fromEntries((Object.keys(told) as (keyof typeof told)[]).map((name) =>
      [name, (event: Event, actor: Actor) => queue(event, told[name] as (event: Event) => Told | undefined, actor)])) as Module['on'] & {},
    live: {
      'webhook.changed': ({ payload }, live) => {
        webhooks.forget()
        sending.forgive(payload.webhook)
        sending.wake()
        live.toAgents(['staff'], { type: 'changed', topic: 'webhooks' })
      },
      'webhook.switched_off': ({ payload }) => log.error({ webhook: payload.webhook, reason: payload.reason }, 'a webhook failed for so long that it was switched off'),
    },
    jobs: { trim: { everyMs: 3_600_000, run: (actor) => webhooks.trim((work) => transact(actor, 'webhook.trim', work)) } },
    async start() {
      sending.start()
      return () => sending.stop()
    },
  }
}
