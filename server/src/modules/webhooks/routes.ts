import * as wire from '@yanshu/contract/webhooks.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import { fail } from '../../base/errors.ts'
import type { On, Transact } from '../../host/module.ts'
import type { Brands } from '../brands/service.ts'
import type { WebhookInput, Webhooks } from './service.ts'

/** Administering webhooks, and looking after what they were sent. */
export function webhookRoutes(on: On, webhooks: Webhooks, brands: Brands, transact: Transact): void {
  async function checked(input: WebhookInput): Promise<WebhookInput> {
    const known = new Set((await brands.list()).map((each) => each.id))
    const at = input.brands.findIndex((each) => !known.has(each))
    if (at >= 0) throw fail.malformed('malformed', { issues: [{ path: `input.brands.${at}`, code: 'absent' }] })
    return { ...input, url: await webhooks.insistOnAddress(input.url) }
  }

  on(wire.listWebhooks, async () => ({ items: await webhooks.list() }))
  on(wire.makeWebhook, async ({ actor, input }) => {
    const good = await checked(input)
    return transact(actor, 'webhook.make', (tx) => webhooks.make(tx, good))
  })
  on(wire.editWebhook, async ({ actor, params, input }) => {
    const good = await checked(input)
    return transact(actor, 'webhook.edit', (tx) => webhooks.edit(tx, params.id, good))
  })
  on(wire.removeWebhook, async ({ actor, params }) => {
    await transact(actor, 'webhook.remove', (tx) => webhooks.remove(tx, params.id))
    return isDone
  })
  on(wire.rotateWebhook, ({ actor, params }) => transact(actor, 'webhook.rotate', (tx) => webhooks.rotate(tx, params.id)))
  on(wire.dropOldSecret, ({ actor, params }) => transact(actor, 'webhook.drop_old_secret', (tx) => webhooks.dropOldSecret(tx, params.id)))
  on(wire.pingWebhook, async ({ actor, params }) => {
    const { attempt, row } = await webhooks.ping(params.id)
    await transact(actor, 'webhook.ping', async (tx) => {
      await webhooks.queries.addDeliveries(tx, [row])
      tx.about('webhook', params.id)
    })
    return attempt
  })

  on(wire.listDeliveries, ({ params, query }) => webhooks.deliveries(params.id, { state: query.state, type: query.type, before: query.cursor, limit: query.limit ?? 50 }))
  on(wire.readDelivery, ({ params }) => webhooks.delivery(params.id, params.delivery))
  on(wire.replayDelivery, ({ actor, params }) => transact(actor, 'webhook.replay', (tx) => webhooks.replay(tx, params.id, params.delivery)))
  on(wire.replayDeliveries, ({ actor, params, input }) => transact(actor, 'webhook.replay', (tx) => webhooks.replayBetween(tx, params.id, input)))
}
