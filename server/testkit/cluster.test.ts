import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { listModules, putSettings, switchModule } from '@yanshu/contract/administration.ts'
import { makeApiKey, revokeApiKey } from '@yanshu/contract/api-keys.ts'
import { listContacts } from '@yanshu/contract/contacts.ts'
import { sendMessage } from '@yanshu/contract/conversations.ts'
import { signIn, signOut } from '@yanshu/contract/people.ts'
import { shippedRoles } from '@yanshu/contract/permissions.ts'
import { chooseState, listPresence } from '@yanshu/contract/routing.ts'
import { visitorMessages, visitorSend } from '@yanshu/contract/visitor.ts'
import { makeWebhook } from '@yanshu/contract/webhooks.ts'
import { newId } from '../src/base/ids.ts'
import { openReceiver } from '../src/modules/webhooks/testkit/receiver.ts'
import { createCaller, type Caller } from './caller.ts'
import { startCluster, withoutCluster, type Cluster } from './cluster.ts'
import { openSocket, until } from './scenario.ts'
import { setScene, type Scene, type SignIn } from './scene.ts'
import { beginAVisit } from './visit.ts'

for (const redis of [true, false]) {
  describe(`two servers on one database, ${redis ? 'with' : 'without'} Redis`, { skip: withoutCluster }, () => tell(redis))
}

function tell(redis: boolean): void {
  let cluster: Cluster
  let scene: Scene
  let callA: Caller
  let callB: Caller
  let agent: { token: string; id: string }
  let hired: SignIn
  const at = (which: 0 | 1) => ({ socketUrl: cluster.servers[which].socketBase })
  const say = (text: string) => ({ clientId: newId(), parts: [{ type: 'text' as const, text }] })

  const administrator = async () => {
    const { login, password } = cluster.servers[0].people().find(({ role }) => role === 'administrator')!
    return (await callA(signIn, { input: { login, password } })).token
  }

  before(async () => {
    cluster = await startCluster({ redis })
    scene = await setScene(cluster.servers[0])
    ;[callA, callB] = [createCaller(cluster.servers[0].base), createCaller(cluster.servers[1].base)]
    hired = (await scene.hire(1, [...shippedRoles.agent]))[0]!
    const { token, me } = await callB(signIn, { input: hired })
    // Being hired closes the sockets of the one who was; the other server hears of it a moment later.
    await sleep(1000)
    agent = { token, id: me.id }
  })
  after(() => cluster?.stop())

  test('a contact at one and an agent at the other talk, and each sees the other typing', async () => {
    const atB = await openSocket(at(1), 'agent', agent.token)
    await callB(chooseState, { input: { state: 'online' } }, agent.token)
    const visit = await beginAVisit(callA, scene.inbox)
    const { conversation } = visit
    const atA = await openSocket(at(0), 'visitor', await visit.token())
    atA.send({ type: 'send', conversation, ...say('有人吗？') })
    await atA.next('ack')
    await atB.next('conversation', (frame) => frame['conversation'].id === conversation && frame['conversation'].agent === agent.id)
    atB.send({ type: 'send', conversation, ...say('在的。') })
    await atA.next('message', ({ message }) => message.parts[0]?.text === '在的。')
    atA.send({ type: 'send', conversation, ...say('我的订单呢？') })
    await atB.next('message', ({ message }) => message.parts[0]?.text === '我的订单呢？')
    if (redis) {
      atB.send({ type: 'typing', conversation, active: true })
      await atA.next('typing', (frame) => frame['from'] === 'agent')
      atA.send({ type: 'typing', conversation, active: true })
      await atB.next('typing', (frame) => frame['from'] === 'contact')
    }
    const seqs = atA.frames.filter(({ type }) => type === 'message').map(({ message }) => message.seq as number)
    assert.deepEqual(seqs, [...new Set(seqs)].sort((a, b) => a - b), 'a message came twice or out of order')
    atA.close()
    atB.close()
  })

  test('a long poll at one wakes when the other stores a message', async () => {
    const visit = await beginAVisit(callA, scene.inbox)
    const { conversation: id } = visit
    const token = await visit.token()
    const poll = async (since: number, wait: number) => (await callA(visitorMessages, { params: { id }, query: { since, wait } }, token, 40_000)).messages
    await callA(visitorSend, { params: { id }, input: say('第一条') }, token)
    // Notices follow; after a second without one it is quiet.
    let last = 0
    for (let more = await poll(0, 1); more.length > 0; more = await poll(last, 1)) last = more.at(-1)!.seq
    const waiting = poll(last, 30)
    await callB(visitorSend, { params: { id }, input: say('第二条') }, token)
    const [next] = await waiting
    assert.equal(next?.parts[0]?.type === 'text' && next.parts[0].text, '第二条')
  })

  test('who signs out at one is gone from the other', async () => {
    const { token } = await callA(signIn, { input: hired })
    const atB = await openSocket(at(1), 'agent', token)
    await callA(signOut, {}, token)
    assert.equal(await atB.closed, 'unauthenticated')
    await assert.rejects(callB(listPresence, {}, token), { code: 'unauthenticated' })
  })

  test('an agent at one is shown as here at the other', async () => {
    const boss = await callA(signIn, { input: scene.supervisor })
    const watching = await openSocket(at(0), 'agent', boss.token)
    const atB = await openSocket(at(1), 'agent', agent.token)
    await callB(chooseState, { input: { state: 'busy' } }, agent.token)
    await watching.next('presence', ({ presence }) => presence.agent === agent.id && presence.state === 'busy' && presence.connected)
    watching.close()
    atB.close()
    // Else she is given what comes next for as long as her connection counts.
    await callA(chooseState, { input: { state: 'offline' } }, boss.token)
  })

  test('a module that is switched off at one is off at the other', async () => {
    const token = await administrator()
    const isOn = async () => (await callB(listModules, {}, token)).items.find(({ name }) => name === 'bot')?.on
    for (const on of [false, true]) {
      await callA(switchModule, { params: { name: 'bot' }, input: { on } }, token)
      await until(isOn, (now) => now === on)
    }
  })

  test('an API key that is revoked at one is refused there at once, and by the other as soon as it has heard of it', async () => {
    const { key, secret } = await callA(makeApiKey, { input: { name: `两台 ${redis}`, scopes: ['contacts.read'] } }, await administrator())
    await callB(listContacts, { query: { limit: 1 } }, secret)
    await callA(listContacts, { query: { limit: 1 } }, secret)
    await callB(revokeApiKey, { params: { id: key.id } }, await administrator())
    await assert.rejects(callB(listContacts, { query: { limit: 1 } }, secret), { code: 'api_key_refused' })
    const answerAtA = () => callA(listContacts, { query: { limit: 1 } }, secret).then(() => 'let in', (error: { code: string }) => error.code)
    await until(answerAtA, (answer) => answer === 'api_key_refused')
    assert.equal(await answerAtA(), 'api_key_refused')
  })

  test('a webhook made at one is sent what is said at either, each once and by one of them', async () => {
    const receiver = await openReceiver()
    try {
      const token = await administrator()
      await callA(putSettings, { params: { name: 'webhooks' }, input: { values: { listed: [receiver.origin] }, revision: 0 } }, token)
      await callA(makeWebhook, { input: { description: '两台', url: receiver.origin, events: ['message.created'], brands: [], on: true } }, token)
      const visit = await beginAVisit(callA, scene.inbox)
      const wanted = new Set<string>()
      for (const [at, call] of [callA, callB, callA, callB, callB, callA].entries()) {
        const { id } = await call(visitorSend, { params: { id: visit.conversation }, input: say(`第${at}条`) }, await visit.token())
        wanted.add(id)
      }
      const sent = () => receiver.received.map(({ body }) => (body.data as { message: { id: string } }).message.id).filter((id) => wanted.has(id))
      await until(async () => new Set(sent()).size, (count) => count === wanted.size)
      // What the other one had taken up as well would come by now.
      await sleep(1500)
      assert.deepEqual(sent().toSorted(), [...wanted].toSorted())
    } finally {
      await receiver.close()
    }
  })

  test('behind Nginx sockets and calls reach either, and the caller\'s address arrives', async () => {
    const call = createCaller(cluster.nginx.base)
    const visit = await beginAVisit(call, scene.inbox)
    const { conversation } = visit
    const contact = await openSocket({ socketUrl: cluster.nginx.socketBase }, 'visitor', await visit.token())
    const { token } = await call(signIn, { input: hired })
    const watching = await openSocket({ socketUrl: cluster.nginx.socketBase }, 'agent', token)
    await call(chooseState, { input: { state: 'online' } }, token)
    contact.send({ type: 'send', conversation, ...say('从代理来') })
    const { conversation: given } = await watching.next('conversation', (frame) => frame['conversation'].id === conversation && frame['conversation'].agent === agent.id)
    await call(sendMessage, { params: { id: given.id }, input: say('收到') }, token)
    await contact.next('message', ({ message }) => message.parts[0]?.text === '收到')
    contact.close()
    watching.close()
  })
}
