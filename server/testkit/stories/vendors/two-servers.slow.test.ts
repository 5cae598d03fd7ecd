import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { readDeliveries, type Delivery } from '@yanshu/contract/delivery.ts'
import { signIn } from '@yanshu/contract/people.ts'
import type { Line } from '../../../../demo/wechat-platform/model.ts'
import { openAgentClient, type AgentClient } from '../../agent-client.ts'
import { createCaller, type Caller } from '../../caller.ts'
import { startCluster, withoutCluster, type Cluster } from '../../cluster.ts'
import { createSaying } from '../../saying.ts'
import { connectKf, connectOfficial, messagesOf, openVendor, textsOf, until, type Reached, type Vendor } from '../../vendor-stage.ts'
import { untilAnswered } from '../../visit.ts'
import { shown } from './phone.ts'

const rounds = 3
const apiMs = 60
/** A request that a dead process had sent is looked at again after so long. */
const claimMs = 45_000
const questions = ['什么时候发货', '怎么开发票', '怎么申请退货']

type Say = ReturnType<typeof createSaying>

/** All callbacks come by one address behind which both servers take turns, three at once. */
describe('vendors at two servers on MariaDB and Redis', { skip: withoutCluster }, () => {
  let cluster: Cluster
  let vendor: Vendor
  let call: Caller
  let reached: Reached
  let agent: AgentClient
  let say: Say
  let sayAt: Say[]
  let inboxes: { official: string; service: string; mini: string }
  let chats: { lines: readonly Line[]; text(text: string): string }[]
  let conversations: string[]
  const followers = 3

  before(async () => {
    vendor = await openVendor()
    cluster = await startCluster({ redis: true })
    const { nginx, servers } = cluster
    call = createCaller(nginx.base)
    const login = (role: string) => servers[0].people().find((each) => each.role === role)!
    const tokens = new Map<string, string>()
    const token = async (role: string) => {
      const { login: name, password } = login(role)
      if (!tokens.has(role)) tokens.set(role, (await untilAnswered(() => call(signIn, { input: { login: name, password } }))).token)
      return tokens.get(role)!
    }
    reached = { call, url: nginx.base, signIn: token }
    const byTurns = { ...reached, call: inTurn(servers.map(({ base }) => createCaller(base))) }
    const [official, service, mini] = [
      await connectOfficial(byTurns, vendor, vendor.official, {}, { botOn: false }), await connectKf(byTurns, vendor, {}, { botOn: false }), await connectOfficial(byTurns, vendor, vendor.mini),
    ]
    inboxes = { official: official.id, service: service.id, mini: mini.id }
    const agentToken = await token('agent')
    say = createSaying(call, agentToken)
    sayAt = servers.map(({ base }) => createSaying(createCaller(base), agentToken))
    agent = await openAgentClient({ ...login('agent'), name: 'agent', call, socketBase: nginx.socketBase })
    vendor.platform.world.faults.retryStorm = true
    const { platform, corp, desk } = vendor
    const ofOfficial = ['lin', 'chen', 'wang'].map((person) => platform.appChat(vendor.official.appid, person))
    ofOfficial.forEach((chat) => chat.subscribe())
    chats = [...ofOfficial, ...['ma', 'he'].map((person) => platform.kfChat(corp.corpid, desk.id, person))]
    chats.forEach((chat, at) => chat.text(`我是第${at}位`))
    conversations = await Promise.all(chats.map((_chat, at) => until(() => agent.seen().find(({ contactSaid, agent: owner }) => contactSaid === `我是第${at}位` && owner === agent.id)?.id, `the agent was not given ${at}`)))
  })
  after(async () => {
    await agent?.close()
    await cluster?.stop()
    await vendor?.platform.close()
  })

  const onPhone = (at: number) => chats[at]!.lines.flatMap(({ side, content: { content } }) => (side === 'account' && typeof content === 'string' ? content.split('\n') : [])).filter((line) => line.startsWith('给'))
  const answersTo = (at: number, upTo: number) => Array.from({ length: upTo }, (_each, no) => `给${at}的第${no + 1}条`)
  const tokenCalls = (path: string) => vendor.platform.world.journal.calls.filter((each) => each.path === path && each.code === 0).length
  const deliveriesOf = async (conversation: string): Promise<readonly Delivery[]> => (await untilAnswered(async () => call(readDeliveries, { params: { id: conversation } }, await reached.signIn('administrator')))).items
  const heard = async () => textsOf([...await messagesOf(reached, inboxes.official), ...await messagesOf(reached, inboxes.service)].filter(({ from }) => from === 'contact'))
  const allArrived = (upTo: number) => Promise.all(chats.map((_chat, at) => until(() => onPhone(at).length >= upTo || undefined, `not all came to phone ${at}: ${onPhone(at).join()}`)))

  test('both hear, and what both send comes once, in its order, with one token between them', async () => {
    vendor.platform.world.faults.slowApi = apiMs
    for (let no = 1; no <= rounds; no++) await Promise.all(chats.map((_chat, at) => sayAt[(no + at) % 2]!(conversations[at]!, `给${at}的第${no}条`)))
    await allArrived(rounds)
    for (const at of chats.keys()) assert.deepEqual(onPhone(at), answersTo(at, rounds))
    assert.deepEqual(['/cgi-bin/stable_token', '/cgi-bin/gettoken'].map(tokenCalls), [1, 1])
    const callbacks = await Promise.all(cluster.servers.map(async ({ managementPort }) => /hooks_total\{[^}]*wechat-official[^}]*\} (\d+)/.exec(await (await fetch(`http://127.0.0.1:${managementPort}/metrics`)).text())?.[1]))
    assert.ok(callbacks.every((count) => Number(count) > 0), `callbacks by server: ${callbacks.join()}`)
  })

  test('of a token that the platform took back, one brings the next', async () => {
    vendor.platform.revokeTokens(vendor.official.appid)
    vendor.platform.revokeTokens(`${vendor.corp.corpid}/${vendor.app.agentid}`)
    chats.forEach((chat, at) => chat.text(`第${at}位又来了`))
    await until(async () => { const all = await heard(); return chats.every((_chat, at) => all.includes(`第${at}位又来了`)) || undefined }, 'not all were heard')
    await Promise.all(chats.map((_chat, at) => say(conversations[at]!, `给${at}的第${rounds + 1}条`)))
    await allArrived(rounds + 1)
    for (const at of chats.keys()) assert.deepEqual(onPhone(at), answersTo(at, rounds + 1))
    assert.deepEqual(['/cgi-bin/stable_token', '/cgi-bin/gettoken'].map(tokenCalls), [2, 2])
  })

  test('the bot answers each question once, whichever of them heard it', async () => {
    const people = ['lin', 'ma', 'he'].map((person) => vendor.platform.appChat(vendor.mini.appid, person))
    for (const question of questions) {
      for (const chat of people) chat.text(question)
      const due = questions.indexOf(question) + 1
      await until(() => people.every(({ lines }) => lines.filter(({ side }) => side === 'account').length >= due) || undefined, `not all were answered about ${question}`)
    }
    await vendor.platform.settled()
    for (const { lines } of people) {
      const answers = lines.filter(({ side }) => side === 'account').map(shown)
      assert.equal(new Set(answers).size, questions.length, answers.join('\n'))
      assert.equal(answers.length, questions.length)
    }
    const stored = textsOf((await messagesOf(reached, inboxes.mini)).filter(({ from }) => from === 'contact'))
    assert.deepEqual(stored.toSorted(), people.flatMap(() => questions).toSorted())
  })

  test('one of them is killed while both hear and send: nothing is lost that was taken, nothing comes twice', async () => {
    const said = chats.map((_chat, at) => ['早', '在吗', '还在吗'].map((text) => `${text}${at}`))
    vendor.platform.world.faults.slowApi = 1_000
    const saying = chats.map((_chat, at) => say(conversations[at]!, `给${at}的第${rounds + 2}条`))
    for (const no of [0, 1]) chats.forEach((chat, at) => chat.text(said[at]![no]!))
    // In the middle of a call: the platform does what it was asked, and nobody hears of it.
    await sleep(500)
    await cluster.servers[1].kill()
    chats.forEach((chat, at) => chat.text(said[at]![2]!))
    await Promise.all(saying)
    vendor.platform.world.faults.slowApi = 0
    await vendor.platform.settled()

    const wanted = said.flat()
    await lasting(async () => { const all = await heard(); return wanted.every((text) => all.includes(text)) })
    const all = await heard()
    for (const texts of said) assert.deepEqual(all.filter((text) => texts.includes(text)), texts)
    const ended = (items: readonly Delivery[]) => items.length >= rounds + 2 && items.every(({ state }) => state === 'sent' || state === 'failed')
    await lasting(async () => (await Promise.all(conversations.map(deliveriesOf))).every(ended))
    for (const at of chats.keys()) {
      const [items, lines] = [await deliveriesOf(conversations[at]!), onPhone(at)]
      const doubtful = items.filter(({ state }) => state === 'failed')
      assert.deepEqual([...new Set(lines)], lines, 'twice')
      assert.ok(doubtful.every(({ reason }) => reason === 'uncertain'), JSON.stringify(doubtful))
      assert.ok(lines.length >= rounds + 2 - doubtful.length, `${lines.join()} and ${doubtful.length} in doubt`)
      // WeChat service knows a repeat by its key, so that nothing is left in doubt there.
      if (at >= followers) assert.deepEqual([doubtful.length, lines], [0, answersTo(at, rounds + 2)])
    }
    assert.deepEqual(vendor.platform.world.journal.complaints, [])
  })
})

/** What one has made the other is asked for at once. */
function inTurn(callers: readonly Caller[]): Caller {
  let calls = 0
  return (endpoint, called, token) => callers[calls++ % callers.length]!(endpoint, called, token)
}

/** Waits as long as it may take until somebody takes over what a dead process had. */
async function lasting(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + claimMs + 30_000; !(await isSo()); await sleep(200)) if (Date.now() > end) throw new Error('what the dead one had was left lying')
}
