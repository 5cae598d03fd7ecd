import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { listConversations, sendMessage, takeConversation } from '@yanshu/contract/conversations.ts'
import { readDeliveries } from '@yanshu/contract/delivery.ts'
import { signIn } from '@yanshu/contract/people.ts'
import { chooseState } from '@yanshu/contract/routing.ts'
import { createCaller } from '../../../testkit/caller.ts'
import { mariadbPlaces } from '../../../testkit/databases.ts'
import { prepareServer } from '../../../testkit/server-process.ts'
import { connectOfficial, openVendor, until } from '../../../testkit/vendor-stage.ts'
import { newId } from '../../base/ids.ts'

const database = process.env['YANSHU_TEST_MARIADB_URL']
const answers = 4

test('two processes bring everything once, in its order, with one token between them', { skip: database ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, async () => {
  const { makePlace, dropAll } = mariadbPlaces(database!)
  const { url: databaseUrl } = await makePlace()
  const vendor = await openVendor()
  after(() => vendor.platform.close())
  const environment = { LIMITS_FACTOR: '100', ENCODER: '0' }
  const first = await prepareServer({ databaseUrl, environment })
  await first.start()
  const second = await prepareServer({ databaseUrl, environment, dataDir: first.dataDir })
  await second.start()
  after(async () => {
    await second.remove()
    await first.remove()
    await dropAll()
  })
  const [call, there] = [createCaller(first.base), createCaller(second.base)]
  const token = async (role: string) => {
    const { login, password } = first.people().find((each) => each.role === role)!
    return (await call(signIn, { input: { login, password } })).token
  }
  const inbox = await connectOfficial({ call, url: first.base, signIn: token }, vendor, vendor.official, {}, { botOn: false })
  const [agent, admin] = [await token('agent'), await token('administrator')]
  await call(chooseState, { input: { state: 'online' } }, agent)

  const people = ['lin', 'chen', 'wang', 'ma', 'he']
  const chats = people.map((person) => vendor.platform.appChat(vendor.official.appid, person))
  for (const [at, chat] of chats.entries()) {
    chat.subscribe()
    chat.text(`我是第${at}位`)
  }
  await until(() => chats.every(({ lines }) => lines.some(({ side }) => side === 'account')) || undefined, 'not all were greeted')
  for (const [at, chat] of chats.entries()) chat.text(`在吗${at}`)
  const conversations = await Promise.all(chats.map((_chat, at) => until(async () =>
    (await call(listConversations, { query: { inbox: inbox.id, limit: 50 } }, admin)).items.find(({ contactSaid }) => contactSaid === `在吗${at}`)?.id)))
  for (const id of conversations) await call(takeConversation, { params: { id } }, agent).catch(() => undefined)

  vendor.platform.world.faults.slowApi = 60
  for (let no = 1; no <= answers; no++) {
    const by = no % 2 === 0 ? call : there
    await Promise.all(conversations.map((id, at) => by(sendMessage, { params: { id }, input: { clientId: newId(), parts: [{ type: 'text', text: `给${at}的第${no}条` }] } }, agent)))
  }
  await Promise.all(conversations.map((id) => until(async () => {
    const { items } = await there(readDeliveries, { params: { id } }, admin)
    return (items.length === answers && items.every(({ state }) => state === 'sent')) || undefined
  })))
  for (const [at, chat] of chats.entries()) {
    const shown = chat.lines.flatMap(({ side, content: { content } }) => (side === 'account' && typeof content === 'string' ? content.split('\n') : [])).filter((line) => line.startsWith('给'))
    assert.deepEqual(shown, Array.from({ length: answers }, (_each, no) => `给${at}的第${no + 1}条`))
  }
  assert.equal(vendor.platform.world.journal.calls.filter(({ path }) => path === '/cgi-bin/stable_token').length, 1)
  assert.deepEqual(vendor.platform.world.journal.complaints, [])
})
