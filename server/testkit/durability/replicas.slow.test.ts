import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { listAudit } from '@yanshu/contract/administration.ts'
import { listConversations, readMessages } from '@yanshu/contract/conversations.ts'
import { signOut } from '@yanshu/contract/people.ts'
import { mariadb } from '../../../tools/test/packages.ts'
import { newId } from '../../src/base/ids.ts'
import { checkReplicas } from '../../src/cli/doctor/replica-check.ts'
import { doctorEnUS } from '../../src/cli/messages/doctor/en-US.ts'
import { openContactClient, type ContactClient } from '../contact-client.ts'
import { openApp, type OpenedApp } from '../open-app.ts'
import { startReplicated, type ReplicatedDatabase, type ReplicatedServer } from '../replicated.ts'
import { goOnline, until, visit, type Visitor } from '../scenario.ts'
import { beginAVisit } from '../visit.ts'

const pairs = Number(process.env['REPLICA_PAIRS'] ?? 60)
const writers = 4

describe('the whole app over a primary and two replicas', { skip: existsSync(mariadb.path) ? false : 'MariaDB is not installed here' }, () => {
  let servers: ReplicatedDatabase
  let app: OpenedApp
  let visitors: Visitor[]
  let supervisor: string
  const clients: ContactClient[] = []
  let over = false

  before(async () => {
    servers = await startReplicated(2)
    app = await openApp({ databaseUrl: servers.url, env: { DATABASE_REPLICA_URLS: servers.replicaUrls.join(',') } })
    supervisor = await app.signIn('supervisor')
    visitors = await Promise.all(Array.from({ length: writers }, () => visit(app)))
    // The bot would have to think about every sentence.
    for (const { say, api } of visitors) {
      await say('你好')
      assert.equal((await api('POST', '/person')).status, 200)
    }
    await allInUse()
  })
  after(async () => {
    over = true
    await Promise.all(clients.map((each) => each.close()))
    await app?.close()
    await servers?.remove()
  })

  const replicas = () => app.app.parts.databases.replicas!
  const readsOfReplicas = () => replicas().states().reduce((sum, each) => sum + each.reads, 0)
  const allInUse = () => until(async () => replicas().states(), (states) => states.every((each) => each.inUse))
  const history = (conversation: string, token = supervisor) => app.call(readMessages, { params: { id: conversation }, query: { limit: 20 } }, token)

  /** Every message that was acknowledged stands in the next page that anybody reads, and in the next list. */
  async function writeAndRead(times: number): Promise<void> {
    await Promise.all(visitors.map(async ({ say, conversation, contact }, who) => {
      for (let n = 0; n < times; n++) {
        const { id, seq } = await say(`第 ${n} 句，来自 ${who}`)
        const [page, list] = await Promise.all([history(conversation), app.call(listConversations, { query: { view: 'all', contact } }, supervisor)])
        assert.ok(page.messages.some((message) => message.id === id), `${id} is not in the history`)
        const shown = list.items.find((each) => each.id === conversation)?.seq
        assert.ok((shown ?? 0) >= seq, `${seq} is not in the list, which shows ${shown}`)
      }
    }))
  }

  test('whatever was written is in the next list and history, which replicas give', async () => {
    const before = readsOfReplicas()
    await writeAndRead(pairs)
    assert.ok(readsOfReplicas() - before > pairs * writers, 'most were read on replicas')
  })

  test('an answer to a write tells its position, an answer to a read none', async () => {
    const { token } = await goOnline(app, 'agent')
    const path = `/api/conversations/${visitors[0]!.conversation}/messages`
    const supervisorAsks = await app.api('GET', path, undefined, supervisor)
    assert.equal(supervisorAsks.headers.get('x-yanshu-position'), null)
    const wrote = await app.api('PATCH', '/api/profile', { language: 'zh-CN' }, token)
    assert.equal(wrote.status, 200)
    const other = await app.api('PATCH', '/api/profile', { language: 'en-US' }, token)
    assert.match(Buffer.from(other.headers.get('x-yanshu-position') ?? '', 'base64url').toString(), /^\d+-\d+-\d+$/)
    assert.equal((await app.api('GET', path, undefined, supervisor, { 'x-yanshu-position': 'nonsense' })).status, 200)
  })

  test('and so it is while replicas stand still, are behind on purpose, are dead or frozen', async () => {
    const [first, second] = servers.replicas as [ReplicatedServer, ReplicatedServer]
    await first.sql('stop slave sql_thread')
    await writeAndRead(pairs / 2)
    const found = await checkReplicas(doctorEnUS, app.app.parts)
    assert.equal(found?.good, false)
    assert.match(found.says, /replication of 127\.0\.0\.1:\d+ has stopped; 127\.0\.0\.1:\d+ is well/)
    await second.sql('stop slave')
    await second.sql('change master to master_delay = 1')
    await second.sql('start slave')
    await writeAndRead(pairs / 2)
    await first.sql('start slave')
    await second.sql('stop slave')
    await second.sql('change master to master_delay = 0')
    await second.sql('start slave')
    await allInUse()
    await first.kill()
    await writeAndRead(pairs / 4)
    await first.start()
    await allInUse()
    second.freeze()
    await writeAndRead(pairs / 4)
    second.thaw()
    await allInUse()
    await writeAndRead(10)
    assert.equal((await checkReplicas(doctorEnUS, app.app.parts))?.good, true)
  })

  test('metrics and readiness tell how the replicas are', async () => {
    const text = await (await fetch(`${app.managementUrl}/metrics`)).text()
    for (const { name } of replicas().states()) {
      assert.match(text, new RegExp(`yanshu_replica_in_use\\{replica="${name}"\\} 1`))
      assert.match(text, new RegExp(`yanshu_replica_lag_seconds\\{replica="${name}"\\} \\d`))
    }
    assert.match(text, /yanshu_primary_answers 1/)
  })

  test('without its primary it shows what is there to those who were here, and takes nothing; then it goes on and nothing is lost', async () => {
    const client = await contact()
    const [one] = visitors as [Visitor]
    const ended = await app.signIn('administrator')
    const clientIds = [client.send('停机之前')]
    await until(async () => client.outbox.size(), (size) => size === 0)
    await history(one.conversation)
    await app.call(listConversations, {}, ended)
    await app.call(signOut, {}, ended)
    await servers.primary.kill()
    clientIds.push(client.send('停机之中'))

    const page = await app.api('GET', `/api/conversations/${one.conversation}/messages?limit=20`, undefined, supervisor)
    assert.equal(page.status, 200, JSON.stringify(page.body))
    assert.ok(page.body.messages.length > 0)
    assert.equal((await app.api('GET', '/api/conversations', undefined, supervisor)).status, 200)
    assert.equal((await app.api('GET', '/api/session', undefined, supervisor)).status, 200)
    assert.equal((await app.api('GET', '/api/conversations', undefined, ended)).status, 503, 'a session that was ended is not taken on trust')
    const person = app.people.find((each) => each.role === 'agent')!
    for (const [method, path, body, token] of [
      ['POST', '/api/session', { login: person.login, password: person.password }, undefined],
      ['POST', `/api/conversations/${one.conversation}/messages`, { clientId: newId(), parts: [{ type: 'text', text: '不该存下' }] }, supervisor],
      ['POST', `/api/visitor/conversation/${one.conversation}/messages`, { clientId: newId(), parts: [{ type: 'text', text: '不该存下' }] }, one.token],
    ] as const) {
      const refused = await app.api(method, path, body, token)
      assert.equal(refused.status, 503, `${method} ${path}: ${JSON.stringify(refused.body)}`)
      assert.equal(refused.body.code, 'unavailable')
      assert.ok(Number(refused.headers.get('retry-after')) >= 1)
    }
    // A look into the record is itself to be recorded.
    await assert.rejects(app.call(listAudit, {}, supervisor))
    const ready = await until(async () => (await fetch(`${app.managementUrl}/readyz`)).json() as Promise<{ ready: boolean; reason?: string }>, (state) => state.reason)
    assert.deepEqual(ready, { ready: true, reason: 'reading only: the primary database does not answer' })
    await until(async () => (await fetch(`${app.managementUrl}/metrics`)).text(), (text) => text.includes('yanshu_primary_answers 0\n'))

    await servers.primary.start()
    await until(async () => client.outbox.size(), (size) => size === 0)
    clientIds.push(client.send('恢复之后'))
    await until(async () => client.outbox.size(), (size) => size === 0)
    await wroteOnce(client, clientIds)
    await allInUse()
    await writeAndRead(10)
  })

  /** Last: the servers change their parts for good. */
  test('a promoted replica takes over at the same address: what was acknowledged is there, and nobody starts anything anew', async () => {
    const client = await contact()
    const clientIds: string[] = []
    let writing = true
    const stream = (async () => {
      for (let n = 0; writing && !over; n++) {
        clientIds.push(client.send(`不停地写 ${n}`))
        await sleep(20)
      }
    })()
    await until(async () => client.outbox.acked.size, (size) => size > 20)
    await servers.primary.kill()
    const chosen = await servers.promote()
    const other = servers.replicas.find((each) => each !== chosen)!
    const before = client.outbox.acked.size
    await until(async () => client.outbox.acked.size, (size) => size > before + 20)
    writing = false
    await stream
    await until(async () => client.outbox.size(), (size) => size === 0)
    await wroteOnce(client, clientIds)
    const stateOf = (server: ReplicatedServer) => replicas().states()[servers.replicas.indexOf(server)]
    await until(async () => [stateOf(chosen), stateOf(other)], ([one, two]) => one?.health === 'is the primary' && two?.inUse === true)
    const reads = readsOfReplicas()
    await writeAndRead(20)
    assert.ok(readsOfReplicas() > reads)
    assert.equal((await app.api('POST', '/api/session', credentials())).status, 200)
    await servers.caughtUp(other, chosen)
  })

  async function contact(): Promise<ContactClient> {
    const client = openContactClient({ name: newId(), visit: await beginAVisit(app.call, app.inbox.id), call: app.call, socketBase: app.socketUrl })
    clients.push(client)
    return client
  }

  function credentials() {
    const { login, password } = app.people.find((each) => each.role === 'supervisor')!
    return { login, password }
  }

  /** All that the client wrote is stored, once. This client does not hold back what was written after something that was refused. */
  async function wroteOnce(client: ContactClient, clientIds: readonly string[]): Promise<void> {
    const rows = await app.app.parts.databases.reader.selectFrom('messages').select(['client_id', 'id']).where('conversation', '=', client.conversation)
      .where('author_id', '=', await authorOf(client)).orderBy('seq').execute()
    assert.deepEqual(rows.map((row) => row.client_id).toSorted(), [...clientIds])
    for (const { client_id, id } of rows) assert.equal(client.outbox.acked.get(client_id)?.id, id)
  }
  async function authorOf(client: ContactClient): Promise<string> {
    const row = await app.app.parts.databases.reader.selectFrom('conversations').select('contact').where('id', '=', client.conversation).executeTakeFirstOrThrow()
    return row.contact
  }
})
