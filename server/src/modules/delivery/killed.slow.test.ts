import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readDeliveries, type Delivery } from '@yanshu/contract/delivery.ts'
import { signIn } from '@yanshu/contract/people.ts'
import { openAgentClient } from '../../../testkit/agent-client.ts'
import { createCaller } from '../../../testkit/caller.ts'
import { createSaying } from '../../../testkit/saying.ts'
import { prepareServer } from '../../../testkit/server-process.ts'
import { connectKf, connectOfficial, openVendor, until } from '../../../testkit/vendor-stage.ts'
import { untilAnswered } from '../../../testkit/visit.ts'

/** So many are allowed per message of the contact. */
const answers = 4
const kills = 2
const slowMs = 2_000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('of a server that is killed while it sends, nothing arrives twice, and what became of everything is known', async () => {
  const vendor = await openVendor()
  after(() => vendor.platform.close())
  const server = await prepareServer({ environment: { LIMITS_FACTOR: '100', ENCODER: '0' } })
  after(() => server.remove())
  await server.start()
  const call = createCaller(server.base)
  const login = (role: string) => server.people().find((each) => each.role === role)!
  const token = async (role: string) => (await untilAnswered(() => call(signIn, { input: { login: login(role).login, password: login(role).password } }))).token
  const reached = { call, url: server.base, signIn: token }
  await connectOfficial(reached, vendor, vendor.official, {}, { botOn: false })
  await connectKf(reached, vendor, {}, { botOn: false })
  const agent = await openAgentClient({ ...login('agent'), name: 'agent', call, socketBase: server.socketBase })
  after(() => agent.close())
  const admin = await token('administrator')

  const followers = ['lin', 'chen'].map((person) => vendor.platform.appChat(vendor.official.appid, person))
  const customers = ['ma', 'he'].map((person) => vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, person))
  followers.forEach((chat) => chat.subscribe())
  ;[...followers, ...customers].forEach((chat, at) => chat.text(`我是第${at}位`))
  const conversationOf = (at: number) => until(() => agent.seen().find(({ contactSaid, agent: owner }) => contactSaid === `我是第${at}位` && owner === agent.id)?.id, `conversation ${at}`)
  const conversations = await Promise.all([0, 1, 2, 3].map(conversationOf))

  const say = createSaying(call, await token('agent'))
  vendor.platform.world.faults.slowApi = slowMs
  for (let no = 1; no <= answers; no++) {
    const said = Promise.all(conversations.map((conversation, at) => say(conversation, `给${at}的第${no}条`)))
    // In the middle of a call: the platform does what it was asked, and nobody hears of it.
    await pause(slowMs / 2)
    if (no > kills) {
      await said
      continue
    }
    await server.kill()
    await server.start()
    await said
  }
  const read = (conversation: string) => untilAnswered(() => call(readDeliveries, { params: { id: conversation } }, admin)).then(({ items }) => items)
  const isOver = (items: readonly Delivery[]) => items.length === answers && items.every(({ state }) => state === 'sent' || state === 'failed')
  // Nobody else can have claimed it where one process has the database, so it is due at once.
  await until(async () => ((await Promise.all(conversations.map(read))).every(isOver) || undefined), 'what became of some was not known')

  for (const [at, chat] of [...followers, ...customers].entries()) {
    const items = await read(conversations[at]!)
    assert.ok(isOver(items), JSON.stringify(items))
    const shown = chat.lines.filter(({ side }) => side === 'account').flatMap(({ content: { content } }) => (typeof content === 'string' ? content.split('\n') : [])).filter((line) => line.startsWith(`给${at}的`))
    assert.equal(new Set(shown).size, shown.length, `twice: ${shown.join()}`)
    const doubtful = items.filter(({ state }) => state === 'failed')
    assert.ok(doubtful.every(({ reason }) => reason === 'uncertain'), JSON.stringify(doubtful))
    assert.ok(shown.length >= answers - doubtful.length && shown.length <= answers)
    // The platform of WeChat service knows a repeat by its key, so nothing is left in doubt there.
    if (at >= followers.length) assert.deepEqual([doubtful.length, shown.length], [0, answers])
  }
})
