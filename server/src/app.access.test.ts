import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Access } from '@yanshu/contract/permissions.ts'
import { shippedRoles } from '@yanshu/contract/permissions.ts'
import { eachApp, type Answer, type OpenedApp } from '../testkit/open-app.ts'
import { goOnline, openSocket, visit, type Visitor } from '../testkit/scenario.ts'
import { newId } from './base/ids.ts'
import { signToken } from './base/tokens.ts'

/** Every operation of the OpenAPI document, with any values in the places of its path. */
async function operations(app: OpenedApp): Promise<{ method: string; path: string; access: Access; hasBody: boolean }[]> {
  const { body } = await app.api('GET', '/openapi.json')
  return Object.entries(body.paths as Record<string, Record<string, { 'x-permission': Access; requestBody?: { content: object } }>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(), path: path.replace(/\{id\}/g, newId()).replace(/\{\w+\}/g, 'anything'), access: operation['x-permission'],
      hasBody: operation.requestBody !== undefined && 'application/json' in operation.requestBody.content,
    })))
}

function isAgents(access: Access): boolean {
  const held: readonly string[] = shippedRoles.agent
  if (access === 'public' || access === 'signed-in') return true
  return typeof access === 'string' ? held.includes(access) : access.some((each) => held.includes(each))
}

eachApp((_name, open) => {
  describe('who may', () => {
    let app: OpenedApp
    before(async () => void (app = await open()))

    test('no route answers without a token, but those that say so', async () => {
      const all = await operations(app)
      assert.ok(all.length > 60)
      for (const { method, path, access, hasBody } of all) {
        const { status, body } = await app.api(method, path, hasBody ? {} : undefined)
        const wanted = access === 'public' ? [200, 400, ...(/^\/api\/(brand-logos|shared-files)\//.test(path) ? [404] : [])] : [401, 404]
        assert.ok(wanted.includes(status), `${method} ${path} answered ${status} ${body.code}`)
      }
    })

    test('an agent is refused what belongs to others', async () => {
      const token = await app.signIn('agent')
      for (const { method, path, access, hasBody } of await operations(app)) {
        if (path === '/api/session' && method === 'DELETE') continue
        const { status, body } = await app.api(method, path, hasBody ? {} : undefined, token)
        // A visitor's routes know agents' tokens for no visit.
        const wanted = access === 'visitor' ? [401, 403] : isAgents(access) ? [200, 400, 404, 422] : [403]
        assert.ok(wanted.includes(status), `${method} ${path} answered ${status} ${body.code}`)
      }
    })

    test("a visitor's token opens nothing of the staff's", async () => {
      const { token } = await visit(app)
      for (const { method, path, access, hasBody } of await operations(app)) {
        if (access === 'public' || access === 'visitor') continue
        const { status } = await app.api(method, path, hasBody ? {} : undefined, token)
        assert.equal(status, 401, `${method} ${path}`)
      }
      await assert.rejects(openSocket(app, 'agent', token), /bad_token/)
      await assert.rejects(openSocket(app, 'visitor', await app.signIn('agent')), /bad_token/)
    })

    test('forged, foreign and expired tokens are none', async () => {
      const { token } = await visit(app)
      const { keys, inboxes } = app.app.parts
      const inbox = (await inboxes.list())[0]!
      const claims = { sub: newId(), inbox: inbox.id, brand: inbox.brand, lang: 'zh-CN' }
      const old = await signToken(keys.visitor, 'visit', claims, Date.now() - 3_600_000, 900_000)
      const foreign = await signToken(keys.token, 'visit', claims, Date.now(), 900_000)
      const otherUse = await signToken(keys.visitor, 'memory', claims, Date.now(), 900_000)
      const good = await signToken(keys.visitor, 'visit', claims, Date.now(), 900_000)
      assert.equal((await app.api('POST', '/api/visitor/conversation', {}, good)).status, 200)
      const [head, , signature] = token.split('.')
      const forged = [head, Buffer.from(JSON.stringify({ ...claims, exp: 9e9 })).toString('base64url'), signature].join('.')
      const none = [Buffer.from('{"alg":"none"}').toString('base64url'), token.split('.')[1], ''].join('.')
      for (const bad of [old, foreign, otherUse, forged, none, `${token}x`, 'x']) {
        assert.equal((await app.api('POST', '/api/visitor/conversation', {}, bad)).status, 401)
        if (bad.length >= 10) await assert.rejects(openSocket(app, 'visitor', bad), /bad_token/)
        assert.equal((await app.api('GET', '/api/session', undefined, bad)).status, 401)
      }
    })

    test('a shop that is not on the list is refused', async () => {
      const begin = (origin: string) => app.api('POST', '/api/visitor/session', { inbox: app.inbox.id }, undefined, { origin })
      assert.equal((await begin(app.url)).status, 200)
      for (const origin of ['https://evil.example', 'null', `${app.url}.evil.example`, 'http://127.0.0.1']) {
        const { status, body } = await begin(origin)
        assert.deepEqual([status, body.code], [403, 'origin_refused'], origin)
      }
    })
  })

  describe('whose', () => {
    let app: OpenedApp
    before(async () => void (app = await open()))

    const attempts: [method: string, path: string, body?: object][] = [
      ['GET', '/messages?since=0'], ['POST', '/messages', { clientId: 'abcdefgh', parts: [{ type: 'text', text: '你好' }] }], ['POST', '/recall', { message: newId() }], ['POST', '/read', { seq: 1 }],
      ['POST', '/person'], ['POST', '/leave-queue'], ['POST', '/left', { phone: '13800000000' }], ['POST', '/close'], ['PUT', '/context', {}],
    ]

    test("another visitor's conversation is not there", async () => {
      const [mine, theirs] = [await visit(app), await visit(app)]
      await mine.say('只有我能看')
      for (const [method, path, body] of attempts) {
        const answer = await app.api(method, `/api/visitor/conversation/${mine.conversation}${path}`, body, theirs.token)
        assert.equal(answer.status, 404, `${method} ${path} answered ${answer.status} ${answer.body.code}`)
      }
      const socket = await openSocket(app, 'visitor', theirs.token)
      for (const frame of [{ type: 'resume', since: 0 }, { type: 'send', clientId: newId(), parts: [{ type: 'text', text: '你好' }] }]) {
        socket.send({ ...frame, conversation: mine.conversation })
      }
      await socket.next('refused', ({ code, clientId }) => code === 'absent' && clientId !== undefined)
      await socket.next('refused', ({ code, clientId }) => code === 'absent' && clientId === undefined)
      assert.ok(!JSON.stringify(socket.frames).includes('只有我能看'))
    })

    test('an agent of another group sees and hears nothing of it', async () => {
      const inGroup = await goOnline(app, 'xiaolin')
      const other = await goOnline(app, 'xiaochen')
      const contact = await visit(app)
      const file = await uploaded(app, contact)
      await contact.say('转人工')
      await contact.see((seen) => seen.state === 'assigned')
      const api = (path: string, token: string) => app.api('GET', path, undefined, token)
      const places = [`/api/conversations/${contact.conversation}`, `/api/conversations/${contact.conversation}/messages`, `/api/files/${file}`, `/api/contacts/${contact.contact}`, `/api/contacts/${contact.contact}/orders`]
      for (const path of places) {
        assert.equal((await api(path, inGroup.token)).status, 200, path)
        assert.equal((await api(path, other.token)).status, 404, path)
      }
      for (const [path, body] of [['messages', { clientId: newId(), parts: [{ type: 'text', text: '在' }] }], ['take'], ['close'], ['reopen'], ['read', { seq: 1 }], ['followed-up'], ['transfer', { agent: other.id }]] as [string, object?][]) {
        assert.equal((await app.api('POST', `/api/conversations/${contact.conversation}/${path}`, body, other.token)).status, 404, path)
      }
      const lists: Answer[] = []
      for (const view of ['mine', 'waiting', 'groups', 'bot', 'all', 'closed']) lists.push(await api(`/api/conversations?view=${view}`, other.token))
      lists.push(await api(`/api/conversations?text=${encodeURIComponent('转人工')}`, other.token), await api('/api/contacts', other.token))
      assert.ok(!JSON.stringify(lists.map(({ body }) => body)).includes(contact.conversation))
      assert.ok(!JSON.stringify(lists.map(({ body }) => body)).includes(contact.contact))

      // What is said to everybody comes after whatever was said before it.
      await inGroup.socket.next('message', (frame) => frame['message'].conversation === contact.conversation)
      await app.api('PUT', '/api/presence', { state: 'busy' }, inGroup.token)
      await other.socket.next('presence', (frame) => frame['presence'].agent === inGroup.id && frame['presence'].state === 'busy')
      assert.ok(!JSON.stringify(other.socket.frames).includes(contact.conversation))
      other.socket.send({ type: 'resume', conversation: contact.conversation, since: 0 })
      await other.socket.next('refused', ({ code }) => code === 'absent')
    })

    test('uploads are what they say they are, and go to those who may have them', async () => {
      const [mine, theirs] = [await visit(app), await visit(app)]
      const put = (bytes: string | Uint8Array<ArrayBuffer>, name: string) => {
        const form = new FormData()
        form.set('file', new Blob([bytes]), name)
        return app.api('POST', '/api/visitor/files', form, mine.token)
      }
      const png = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'))
      for (const [bytes, name] of [['<script>alert(1)</script>', 'a.png'], [png, 'a.html'], [png, 'a.svg'], ['<svg/>', 'a.svg'], ['MZ', 'a.exe'], [png, 'a.pdf'], ['', 'a.txt']] as const) {
        const { status, body } = await put(bytes, name)
        assert.deepEqual([status, body.code], [422, 'file_type_refused'], name)
      }
      for (const [bytes, name, kind] of [[png, 'a.png', 'inline'], ['你好', '说明.txt', 'attachment']] as const) {
        const stored = await put(bytes, name)
        assert.equal(stored.status, 200, name)
        const got = await app.api('GET', `/api/visitor/files/${stored.body.file}`, undefined, mine.token)
        assert.equal(got.status, 200)
        assert.ok(got.headers.get('content-disposition')!.startsWith(kind))
        assert.equal(got.headers.get('x-content-type-options'), 'nosniff')
        assert.match(got.headers.get('content-security-policy')!, /default-src 'none'; sandbox/)
        for (const token of [theirs.token, undefined]) {
          assert.equal((await app.api('GET', `/api/visitor/files/${stored.body.file}`, undefined, token)).status, token === undefined ? 401 : 404)
        }
        assert.equal((await app.api('GET', `/api/files/${stored.body.file}`, undefined, await app.signIn('supervisor'))).status, 404, 'not sent yet')
        const stolen = await app.api('POST', `/api/visitor/conversation/${theirs.conversation}/messages`, { clientId: newId(), parts: [{ type: 'file', file: stored.body.file }] }, theirs.token)
        assert.ok([404, 422].includes(stolen.status), `a file of somebody else was sent: ${stolen.status}`)
      }
    })
  })
})

async function uploaded(app: OpenedApp, contact: Visitor): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob(['订单号 1']), 'order.txt')
  const { body } = await app.api('POST', '/api/visitor/files', form, contact.token)
  await contact.api('POST', '/messages', { clientId: newId(), parts: [{ type: 'file', file: body.file }] })
  return body.file as string
}
