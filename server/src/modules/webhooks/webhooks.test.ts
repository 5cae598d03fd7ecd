import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { putSettings } from '@yanshu/contract/administration.ts'
import { webhookBody, webhookData, type WebhookEvent } from '@yanshu/contract/webhooks.ts'
import * as wire from '@yanshu/contract/webhooks.ts'
import { closeConversation } from '@yanshu/contract/conversations.ts'
import { visitorSend } from '@yanshu/contract/visitor.ts'
import { eachApp } from '../../../testkit/open-app.ts'
import { until } from '../../../testkit/stories/until.ts'
import { beginAVisit } from '../../../testkit/visit.ts'
import { openReceiver } from './testkit/receiver.ts'

const every = [...wire.webhookEvents]

eachApp((_name, open) => {
  test('what happens in a conversation reaches another system in the shape that is promised', async () => {
    const app = await open()
    const receiver = await openReceiver()
    after(() => receiver.close())
    const token = await app.signIn('admin')
    const input = { description: '数据仓库', url: `${receiver.origin}/in`, events: every, brands: [], on: true }

    await assert.rejects(app.call(wire.makeWebhook, { input }, token), { code: 'address_refused', status: 422 })
    const answer = await app.api('POST', '/api/webhooks', input, token)
    assert.deepEqual(answer.body.details, { why: 'not_https' })
    await app.call(putSettings, { params: { name: 'webhooks' }, input: { values: { listed: [receiver.origin] }, revision: 0 } }, token)
    const { webhook, secret } = await app.call(wire.makeWebhook, { input }, token)
    assert.ok(!JSON.stringify(await app.call(wire.listWebhooks, {}, token)).includes(secret))

    const visit = await beginAVisit(app.call, app.inbox.id)
    await app.call(visitorSend, { params: { id: visit.conversation }, input: { clientId: 'client-1', parts: [{ type: 'text', text: '转人工' }] } }, await visit.token())
    const seen = () => new Set(receiver.received.map((each) => each.body.type))
    await until('it is told', () => seen().has('conversation.waiting'))
    await app.call(closeConversation, { params: { id: visit.conversation } }, await app.signIn('supervisor'))
    await until('its end is told', () => seen().has('conversation.closed'))
    assert.ok(seen().has('conversation.opened') && seen().has('message.created'))
    for (const { body } of receiver.received) {
      assert.ok(webhookBody.safeParse(body).success)
      const shape = webhookData[body.type as WebhookEvent].safeParse(body.data)
      assert.ok(shape.success, `${body.type}: ${shape.error?.message}`)
    }

    const pinged = await app.call(wire.pingWebhook, { params: { id: webhook.id } }, token)
    assert.deepEqual([pinged.good, pinged.status], [true, 204])
    assert.equal(receiver.received.at(-1)?.body.type, 'ping')

    const pings = (await app.call(wire.listDeliveries, { params: { id: webhook.id }, query: { type: 'ping' } }, token)).items
    assert.deepEqual(pings.map(({ id, state, attempts, status }) => [id, state, attempts, status]), [[receiver.received.at(-1)?.headers['webhook-id'], 'delivered', 1, 204]])
    receiver.answer = (response) => void response.writeHead(500).end()
    assert.equal((await app.call(wire.pingWebhook, { params: { id: webhook.id } }, token)).good, false)
    receiver.answer = (response) => void response.writeHead(204).end()
    assert.deepEqual((await app.call(wire.listDeliveries, { params: { id: webhook.id }, query: { type: 'ping', state: 'dead' } }, token)).items.map((each) => each.status), [500])

    const { items } = await app.call(wire.listDeliveries, { params: { id: webhook.id }, query: { type: 'conversation.closed' } }, token)
    assert.equal(items.length, 1)
    const one = { id: webhook.id, delivery: items[0]!.id }
    assert.equal(JSON.parse((await app.call(wire.readDelivery, { params: one }, token)).body).type, 'conversation.closed')
    const before = receiver.received.length
    await app.call(wire.replayDelivery, { params: one }, token)
    await until('it is sent again', () => receiver.received.length > before)
    assert.equal(receiver.received.at(-1)?.headers['webhook-id'], one.delivery)

    const { items: page, next } = await app.call(wire.listDeliveries, { params: { id: webhook.id }, query: { limit: 1 } }, token)
    assert.equal(page.length, 1)
    assert.equal((await app.call(wire.listDeliveries, { params: { id: webhook.id }, query: { limit: 1, cursor: next! } }, token)).items.length, 1)

    await app.call(wire.removeWebhook, { params: { id: webhook.id } }, token)
    await assert.rejects(app.call(wire.pingWebhook, { params: { id: webhook.id } }, token), { code: 'absent' })
    await assert.rejects(app.call(wire.listWebhooks, {}, await app.signIn('supervisor')), { code: 'forbidden' })
  })
})
