import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openCommandLine } from '../testkit/command-line.ts'
import { eachApp, type OpenedApp } from '../testkit/open-app.ts'
import { goodPassword } from '../testkit/office.ts'
import { goOnline, openSocket, until, visit } from '../testkit/scenario.ts'

eachApp((_name, open) => {
  describe('while it runs', () => {
    let app: OpenedApp
    let admin: string
    before(async () => {
      app = await open()
      admin = await app.signIn('administrator')
    })
    const turn = (module: string, on: boolean) => app.api('PUT', `/api/modules/${module}`, { on }, admin)
    const modulesOf = async (token: string): Promise<string[]> => (await app.api('GET', '/api/session', undefined, token)).body.modules

    test('a module goes off and comes back', async () => {
      const orders = (path: string) => app.api('GET', path, undefined, admin)
      const contact = await visit(app)
      await contact.say('你好')
      const path = `/api/contacts/${contact.contact}/orders`
      assert.equal((await orders(path)).status, 200)
      assert.equal((await turn('orders', false)).body.on, false)
      const off = await orders(path)
      assert.deepEqual([off.status, off.body.code], [404, 'module_off'])
      assert.ok(!(await modulesOf(admin)).includes('orders'), 'its pages leave the menu')
      assert.equal((await turn('orders', true)).body.on, true)
      assert.equal((await orders(path)).status, 200)
      assert.ok((await modulesOf(admin)).includes('orders'))
    })

    test('what others need cannot go off, nor what is essential', async () => {
      const needed = await turn('knowledge', false)
      assert.deepEqual([needed.status, needed.body.code, needed.body.details.modules], [422, 'module_needed', ['bot']])
      assert.equal((await turn('people', false)).status, 422)
      assert.equal((await turn('nothing', false)).status, 404)
    })

    test('a bot that comes back answers again, from then on', async () => {
      await turn('bot', false)
      const before = await visit(app)
      await before.say('什么时候发货')
      await turn('bot', true)
      const contact = await visit(app)
      await contact.say('什么时候发货')
      await contact.read((message) => message.from === 'bot')
      assert.ok((await before.read()).every((message) => message.from !== 'bot'))
    })

    test('a command switches it too', async () => {
      const run = openCommandLine({ dataDir: app.dataDir, ...(app.databaseUrl !== undefined && { databaseUrl: app.databaseUrl }) })
      assert.equal((await run('module off bot')).code, 0)
      await until(() => modulesOf(admin), (modules) => !modules.includes('bot'))
      assert.equal((await run('module on bot')).code, 0)
      await until(() => modulesOf(admin), (modules) => modules.includes('bot'))
      const contact = await visit(app)
      await contact.say('怎么申请退货')
      await contact.read((message) => message.from === 'bot')
    })

    test('whom a command adds can sign in and be given conversations, without a restart', async () => {
      const run = openCommandLine({ dataDir: app.dataDir, ...(app.databaseUrl !== undefined && { databaseUrl: app.databaseUrl }) })
      const console = await openSocket(app, 'agent', admin)
      assert.equal((await run('user add --login xinren --name 新人 --role agent', [goodPassword, goodPassword])).code, 0)
      const { body } = await app.api('POST', '/api/session', { login: 'xinren', password: goodPassword })
      assert.equal(body.me.name, '新人')
      await console.next('changed', (frame) => frame['topic'] === 'colleagues')
      await until(() => app.api('GET', '/api/colleagues', undefined, admin), (answer) => answer.body.items.some((each: { name: string }) => each.name === '新人'))
    })

    test('a backup is made while it serves; nothing is restored under it', async () => {
      const run = openCommandLine({ dataDir: app.dataDir, ...(app.databaseUrl !== undefined && { databaseUrl: app.databaseUrl }) })
      const file = `${app.dataDir}/backups/now.tar.gz`
      const saying = (async () => {
        const contact = await visit(app)
        for (let at = 0; at < 30; at++) await contact.say(`第 ${at} 句`)
      })()
      assert.equal((await run(`backup ${file}`)).code, 0)
      await saying
      const refused = await run(`restore ${file} --force`)
      assert.equal(refused.code, 1)
      assert.match(refused.complained, /a server uses this data/)
      assert.equal((await run('audit verify')).code, 0)
      if (app.databaseUrl !== undefined) return
      const restored = await openCommandLine()(`restore ${file}`)
      assert.equal(restored.code, 0, restored.complained)
      assert.match(restored.said, /The audit is whole/)
    })
  })

  describe('whoever may no more', () => {
    let app: OpenedApp
    before(async () => void (app = await open()))
    const personOf = async (login: string) =>
      (await app.api('GET', '/api/people?limit=200', undefined, await app.signIn('administrator'))).body.items.find((each: { login: string }) => each.login === login).id as string
    const edit = async (login: string, changes: object) => {
      const { status } = await app.api('PATCH', `/api/people/${await personOf(login)}`, changes, await app.signIn('administrator'))
      assert.equal(status, 200)
    }

    test('is disabled: the socket ends, and so does every call', async () => {
      const { token, socket } = await goOnline(app, 'xiaochen')
      await edit('xiaochen', { status: 'disabled' })
      assert.equal(await socket.closed, 'unauthenticated')
      assert.equal((await app.api('GET', '/api/session', undefined, token)).status, 401)
      await assert.rejects(openSocket(app, 'agent', token), /bad_token/)
      const { login, password } = app.people.find((each) => each.login === 'xiaochen')!
      assert.equal((await app.api('POST', '/api/session', { login, password })).status, 401)
    })

    test('has another role: signs in again, as who that is', async () => {
      const { token, socket } = await goOnline(app, 'xiaolin')
      await edit('xiaolin', { roles: ['auditor'] })
      assert.match(await socket.closed, /unauthenticated|unavailable/)
      assert.equal((await app.api('GET', '/api/session', undefined, token)).status, 401)
      const { login, password } = app.people.find((each) => each.login === 'xiaolin')!
      const signed = await app.api('POST', '/api/session', { login, password })
      assert.deepEqual(signed.body.me.permissions, ['audit.read'])
      assert.equal((await app.api('GET', '/api/conversations', undefined, signed.body.token)).status, 403)
    })

    test('a changed role reaches everybody who has it', async () => {
      const { token, socket } = await goOnline(app, 'zhuguan')
      const admin = await app.signIn('administrator')
      assert.equal((await app.api('PUT', '/api/roles/supervisor', { permissions: ['knowledge.read'] }, admin)).status, 200)
      await socket.closed
      assert.equal((await app.api('GET', '/api/conversations', undefined, token)).status, 401)
    })

    test('a blocked contact is told so and says nothing more', async () => {
      const contact = await visit(app)
      await contact.say('你好')
      const socket = await openSocket(app, 'visitor', contact.token)
      const admin = await app.signIn('administrator')
      assert.equal((await app.api('POST', `/api/contacts/${contact.contact}/block`, { blocked: true }, admin)).status, 200)
      const again = await contact.api('POST', '/messages', { clientId: 'abcdefgh', parts: [{ type: 'text', text: '还在吗' }] })
      assert.deepEqual([again.status, again.body.code], [403, 'contact_blocked'])
      socket.send({ type: 'send', conversation: contact.conversation, clientId: 'hgfedcba', parts: [{ type: 'text', text: '还在吗' }] })
      await Promise.race([socket.closed, socket.next('refused', ({ code }) => code === 'contact_blocked')])
    })
  })
})
