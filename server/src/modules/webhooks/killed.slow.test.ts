import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { putSettings } from '@yanshu/contract/administration.ts'
import { listInboxes } from '@yanshu/contract/brands.ts'
import { signIn } from '@yanshu/contract/people.ts'
import { visitorSend } from '@yanshu/contract/visitor.ts'
import { makeWebhook } from '@yanshu/contract/webhooks.ts'
import { createCaller } from '../../../testkit/caller.ts'
import { prepareServer } from '../../../testkit/server-process.ts'
import { until } from '../../../testkit/stories/until.ts'
import { beginAVisit, untilAnswered } from '../../../testkit/visit.ts'
import { openReceiver } from './testkit/receiver.ts'

const messages = 30
const kills = 3

test('of a server that is killed again and again while it sends, every event arrives, each under one id', async () => {
  const receiver = await openReceiver((response) => void setTimeout(() => response.writeHead(204).end(), 100))
  const server = await prepareServer({ environment: { LIMITS_FACTOR: '100' } })
  after(async () => {
    await server.remove()
    await receiver.close()
  })
  await server.start()
  const call = createCaller(server.base)
  const admin = server.people().find((each) => each.login === 'admin')!
  const { token } = await call(signIn, { input: { login: admin.login, password: admin.password } })
  await call(putSettings, { params: { name: 'webhooks' }, input: { values: { listed: [receiver.origin] }, revision: 0 } }, token)
  await call(makeWebhook, { input: { description: 'kill', url: receiver.origin, events: ['message.created'], brands: [], on: true } }, token)
  const { items: [inbox] } = await call(listInboxes, {}, token)
  const visit = await beginAVisit(call, inbox!.id)

  for (let no = 1; no <= messages; no++) {
    await untilAnswered(async () => call(visitorSend, { params: { id: visit.conversation }, input: { clientId: `client-${no}`, parts: [{ type: 'text', text: `第${no}条` }] } }, await visit.token()))
    if (no % (messages / kills) !== 0) continue
    await server.kill()
    await server.start()
  }
  const seen = () => new Map(receiver.received.map((each) => [(each.body.data as { message: { id: string; from: string } }).message, each.headers['webhook-id']]))
  const fromContact = () => new Set([...seen().keys()].filter((each) => each.from === 'contact').map((each) => each.id))
  // What a killed process had claimed is due again after half a minute.
  for (let waited = 0; waited < 3 && fromContact().size < messages; waited++) await until('all arrived', () => fromContact().size === messages).catch(() => undefined)
  assert.equal(fromContact().size, messages)
  const ids = Map.groupBy([...seen()], ([message]) => message.id)
  for (const [message, deliveries] of ids) assert.equal(new Set(deliveries.map(([, id]) => id)).size, 1, message)
})
