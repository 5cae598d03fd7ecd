import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { WebhookEvent } from '@yanshu/contract/webhooks.ts'
import type { Databases } from '../../base/db/open.ts'
import { createLog } from '../../base/log.ts'
import { newId } from '../../base/ids.ts'
import type { Database } from '../../database.ts'
import { inside } from '../../host/actor.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { until } from '../../../testkit/stories/until.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { settingsFirst } from '../settings/migrations/20261122_settings_first.ts'
import { createSettings } from '../settings/service.ts'
import { webhooksFirst } from './migrations/20261129_webhooks_first.ts'
import { delays } from './schedule.ts'
import { createSending } from './sending.ts'
import { createWebhooks } from './service.ts'
import { webhookSettings } from './settings.ts'
import { openReceiver, type Receiver } from './testkit/receiver.ts'

const admin = inside('system', 'test', 'test')
const day = 86_400_000

async function openHooks(databases: Databases<Database>, receiver: Receiver) {
  const clock = turnableClock()
  const writer = await openWriter(databases, { '20261122_settings_first': settingsFirst, '20261129_webhooks_first': webhooksFirst }, clock)
  const { transact } = writer
  const settings = createSettings({ db: databases.reader, dialect: databases.dialect, clock, schemas: () => new Map([['webhooks', webhookSettings]]) })
  await transact(admin, 'settings.edit', (tx) => settings.put(tx, 'webhooks', { listed: [receiver.origin] }, 0))
  const webhooks = createWebhooks({ db: databases.reader, dialect: databases.dialect, clock, key: writer.key, settings })
  const sending = createSending({ webhooks, transact, clock, log: createLog('silent'), random: () => 0.5 })
  const make = async (events: WebhookEvent[] = ['contact.changed'], brands: string[] = [], where: 'here' | 'elsewhere' = 'here') => {
    const made = await transact(admin, 'webhook.make', (tx) => webhooks.make(tx, { description: '我的系统', url: `${receiver.origin}/in`, events, brands, on: true }))
    if (where === 'here') webhooks.forget()
    return made
  }
  const happen = async (no: number) => {
    const told = { type: 'contact.changed' as const, data: { contact: { id: newId(), name: `第${no}位`, known: true, blocked: false } } }
    const wanting = await webhooks.wanting(told, clock.now())
    await transact(admin, 'webhook.queue', (tx) => webhooks.queue(tx, wanting, { id: `1:${no}`, at: clock.now() }, told))
  }
  const states = async (id: string) => (await webhooks.deliveries(id, { limit: 50 })).items
  /** Lets `ms` pass and what is due be sent. */
  const turn = async (ms: number) => {
    const before = receiver.received.length
    webhooks.forget()
    clock.turn(ms)
    sending.wake()
    await until('it is sent', () => receiver.received.length > before)
    await idle()
  }
  const idle = () => until('what came of it is noted', async () => (await databases.reader.selectFrom('webhook_deliveries').select('id').where('claim', '!=', '').execute()).length === 0)
  return { ...writer, clock, webhooks, sending, make, happen, states, turn, idle, databases }
}

eachDatabase((_name, open) => {
  describe('webhooks', async () => {
    const receivers: Receiver[] = []
    after(() => Promise.all(receivers.map((each) => each.close())))
    async function setUp(answer?: Receiver['answer']) {
      const receiver = await openReceiver(answer)
      receivers.push(receiver)
      const hooks = await openHooks(await open<Database>(), receiver)
      return { receiver, ...hooks }
    }

    test('leave a receiver that is down alone, however many wait for it', async () => {
      const { receiver, make, happen, sending, clock, turn, idle } = await setUp((response) => void response.writeHead(500).end())
      await make()
      for (let no = 1; no <= 30; no++) await happen(no)
      sending.start()
      await until('some are tried', () => receiver.received.length >= 5)
      await idle()
      const tried = receiver.received.length
      assert.ok(tried < 12, String(tried))
      receiver.answer = (response) => void response.writeHead(204).end()
      await turn(60_000)
      await until('all are sent', async () => {
        clock.turn(1000)
        return new Set(receiver.received.map((each) => each.headers['webhook-id'])).size === 30
      })
      await sending.stop()
    })

    test('send what happened once, and note it once however often it is told', async () => {
      const { receiver, make, happen, sending, states, idle } = await setUp()
      const { webhook } = await make()
      await happen(1)
      await happen(1)
      sending.start()
      await until('it is sent', () => receiver.received.length > 0)
      await idle()
      const [delivery, ...more] = await states(webhook.id)
      assert.deepEqual(more, [])
      assert.deepEqual([delivery?.state, delivery?.attempts, delivery?.status], ['delivered', 1, 204])
      assert.equal(receiver.received[0]?.headers['webhook-id'], delivery?.id)
      assert.equal(receiver.received[0]?.body.type, 'contact.changed')
      assert.equal(receiver.received.length, 1)
      await sending.stop()
    })

    test('try again after growing waits under the same id, then give it up; a button sends it again', async () => {
      const { receiver, make, happen, sending, states, turn, idle, transact, webhooks, events } = await setUp((response) => void response.writeHead(500).end('no'))
      const { webhook } = await make()
      await happen(1)
      sending.start()
      await until('the first try', () => receiver.received.length === 1)
      await idle()
      assert.deepEqual((await states(webhook.id)).map(({ state, error, status }) => [state, error, status]), [['waiting', 'status', 500]])
      for (const delay of delays) await turn(delay)
      assert.equal(receiver.received.length, delays.length + 1)
      assert.equal(new Set(receiver.received.map((each) => each.headers['webhook-id'])).size, 1)
      assert.equal(new Set(receiver.received.map((each) => each.headers['webhook-timestamp'])).size, delays.length + 1)
      const [dead] = await states(webhook.id)
      assert.deepEqual([dead?.state, dead?.attempts], ['dead', delays.length + 1])
      // Nothing has succeeded for three days.
      await until('it is told that it is off', () => events.some((each) => each.name === 'webhook.switched_off'))
      assert.deepEqual((await webhooks.list()).map(({ on, offReason }) => [on, offReason]), [[false, 'failing']])
      assert.deepEqual(events.filter((each) => each.name === 'webhook.switched_off').map((each) => each.payload), [{ webhook: webhook.id, name: '我的系统', reason: 'failing' }])

      receiver.answer = (response) => void response.writeHead(200).end()
      await transact(admin, 'webhook.edit', (tx) => webhooks.edit(tx, webhook.id, { ...webhook, on: true }))
      await transact(admin, 'webhook.replay', (tx) => webhooks.replay(tx, webhook.id, dead!.id))
      assert.deepEqual(events.findLast((each) => each.name === 'webhook.changed')?.payload, { webhook: webhook.id })
      // As that event brings it about in every process.
      sending.forgive(webhook.id)
      await turn(0)
      const [again] = await states(webhook.id)
      assert.deepEqual([again?.state, again?.attempts, again?.id], ['delivered', 1, dead?.id])
      const [row] = await webhooks.list()
      assert.deepEqual([row?.on, row?.offReason, row?.failingSince], [true, undefined, undefined])
      await sending.stop()
    })

    test('say until when a failing receiver is let alone; one that waits can be sent at once', async () => {
      const { receiver, make, happen, sending, states, clock, idle, webhooks, transact } = await setUp((response) => void response.writeHead(500).end())
      const { webhook } = await make()
      for (let no = 1; no <= 8; no++) await happen(no)
      sending.start()
      await until('it is paused', async () => (await webhooks.list())[0]?.pausedUntil !== undefined)
      // Those that were taken before it was paused have come to their end as well.
      await sending.stop()
      const [until1] = (await webhooks.list()).map((each) => each.pausedUntil)
      const waiting = await states(webhook.id)
      assert.ok(waiting.every((each) => each.state === 'waiting' && each.nextAt! >= until1!), 'nothing is promised for the time of the pause or before')
      const last = waiting.find((each) => each.attempts === 0) ?? waiting[0]!
      receiver.answer = (response) => void response.writeHead(204).end()
      const before = receiver.received.length
      clock.turn(10)
      const queued = await transact(admin, 'webhook.replay', (tx) => webhooks.replay(tx, webhook.id, last.id))
      assert.deepEqual([queued.attempts, queued.nextAt], [last.attempts, clock.now()], 'tries that were made count')
      webhooks.resting.forgive(webhook.id)
      sending.start()
      await until('it is sent', () => receiver.received.length > before)
      assert.equal(receiver.received[before]?.headers['webhook-id'], last.id, 'before the others')
      await idle()
      await sending.stop()
    })

    test('wait as long as a busy receiver asks, and leave one alone that says it is gone', async () => {
      const { receiver, make, happen, sending, states, clock, idle, webhooks } = await setUp((response) => void response.writeHead(429, { 'retry-after': '600' }).end())
      const { webhook } = await make()
      await happen(1)
      sending.start()
      await until('the first try', () => receiver.received.length === 1)
      await idle()
      assert.equal((await states(webhook.id))[0]?.nextAt, clock.now() + 600_000)
      receiver.answer = (response) => void response.writeHead(410).end()
      await happen(2)
      sending.wake()
      await until('it is off', async () => (await webhooks.list())[0]?.offReason === 'gone')
      await sending.stop()
    })

    test('sign with both secrets while one replaces the other', async () => {
      const { receiver, make, happen, sending, transact, webhooks, clock, turn } = await setUp()
      const { webhook } = await make()
      const { webhook: rotated } = await transact(admin, 'webhook.rotate', (tx) => webhooks.rotate(tx, webhook.id))
      assert.equal(rotated.oldSecretUntil, clock.now() + 7 * day)
      webhooks.forget()
      sending.start()
      await happen(1)
      await turn(0)
      const signatures = () => receiver.received.at(-1)!.headers['webhook-signature']!.toString().split(' ').length
      assert.equal(signatures(), 2)
      await happen(2)
      await turn(7 * day)
      assert.equal(signatures(), 1)
      assert.equal((await webhooks.list())[0]?.oldSecretUntil, undefined)
      await sending.stop()
    })

    test('keep secrets sealed', async () => {
      const { make, databases } = await setUp()
      const { secret } = await make()
      assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/)
      assert.ok(!JSON.stringify(await databases.reader.selectFrom('webhooks').selectAll().execute()).includes(secret.slice(6)))
    })

    test('are sent again for a span of time', async () => {
      const { receiver, make, happen, sending, clock, transact, webhooks, idle } = await setUp()
      const { webhook } = await make()
      const times: number[] = []
      for (const no of [1, 2, 3]) {
        await happen(no)
        times.push(clock.now())
        clock.turn(1000)
      }
      sending.start()
      await until('all are sent', () => receiver.received.length === 3)
      await idle()
      const replay = (from: number, to: number) => transact(admin, 'webhook.replay', (tx) => webhooks.replayBetween(tx, webhook.id, { from, to, states: ['delivered'] }))
      assert.deepEqual(await replay(times[1]!, times[2]!), { count: 2, more: false })
      sending.wake()
      await until('two are sent again', () => receiver.received.length === 5)
      await idle()
      assert.equal(new Set(receiver.received.map((each) => each.headers['webhook-id'])).size, 3)
      await sending.stop()
    })

    test('send each once from several processes, and again what a dead one had begun', async () => {
      const { receiver, make, happen, sending, webhooks, transact, clock, states, idle } = await setUp()
      const { webhook } = await make()
      for (let no = 1; no <= 20; no++) await happen(no)
      const other = createSending({ webhooks, transact, clock, log: createLog('silent') })
      sending.start()
      other.start()
      await until('all are sent', () => receiver.received.length === 20)
      await idle()
      assert.equal(new Set(receiver.received.map((each) => each.headers['webhook-id'])).size, 20)
      await Promise.all([sending.stop(), other.stop()])

      await happen(21)
      const due = await webhooks.queries.due(webhook.id, clock.now(), 10)
      // A process claims it and dies.
      await transact(admin, 'webhook.claim', (tx) => webhooks.queries.claim(tx, due.map((each) => each.id), 'dead', tx.now + 30_000))
      assert.deepEqual(await webhooks.queries.due(webhook.id, clock.now(), 10), [])
      clock.turn(30_000)
      sending.start()
      await until('it is sent after all', () => receiver.received.length === 21)
      await until('it is noted', async () => (await states(webhook.id))[0]?.state === 'delivered')
      await sending.stop()
    })

    test('go only to who asked for that event, of that brand', async () => {
      const { make, webhooks, clock } = await setUp()
      const [mine, other] = [newId(), newId()]
      const a = await make(['conversation.closed'], [mine])
      const b = await make(['conversation.closed', 'message.created'])
      assert.deepEqual(await webhooks.wanting({ type: 'conversation.closed', brand: mine, data: {} }, clock.now()), [a.webhook.id, b.webhook.id])
      assert.deepEqual(await webhooks.wanting({ type: 'conversation.closed', brand: other, data: {} }, clock.now()), [b.webhook.id])
      assert.deepEqual(await webhooks.wanting({ type: 'message.created', brand: mine, data: {} }, clock.now()), [b.webhook.id])
      assert.deepEqual(await webhooks.wanting({ type: 'contact.changed', data: {} }, clock.now()), [])
    })

    test('are sought anew for an event that came after they were read, whoever made them', async () => {
      const { make, webhooks, clock } = await setUp()
      const told = { type: 'contact.changed' as const, data: {} }
      assert.deepEqual(await webhooks.wanting(told, clock.now()), [])
      const before = clock.now() - 1
      // As if another process made it: nothing is forgotten here.
      const { webhook } = await make(['contact.changed'], [], 'elsewhere')
      assert.deepEqual(await webhooks.wanting(told, before), [])
      assert.deepEqual(await webhooks.wanting(told, clock.now()), [webhook.id])
    })

    test('are forgotten when their time is over', async () => {
      const { make, happen, sending, receiver, idle, clock, webhooks, transact, states } = await setUp()
      const { webhook } = await make()
      await happen(1)
      sending.start()
      await until('it is sent', () => receiver.received.length === 1)
      await idle()
      await sending.stop()
      const trim = () => webhooks.trim((work) => transact(admin, 'webhook.trim', work))
      clock.turn(6 * day)
      await trim()
      assert.equal((await states(webhook.id)).length, 1)
      clock.turn(2 * day)
      await trim()
      assert.equal((await states(webhook.id)).length, 0)
    })
  })
})
