import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { eachApp, type OpenedApp } from '../testkit/open-app.ts'
import { goOnline, openSocket, visit } from '../testkit/scenario.ts'
import { createLog } from './base/log.ts'
import { newId } from './base/ids.ts'

eachApp((_name, open) => {
  describe('what leaves the server', () => {
    test('the log holds no password, token, message or phone number', async () => {
      const lines: string[] = []
      const app = await open({ log: createLog('trace', { write: (line: string) => void lines.push(line) }) })
      const agent = await goOnline(app, 'xiaolin')
      const contact = await visit(app)
      const secrets = ['机密的一句话', '13912345678', 'Wrong-password-77', contact.token, agent.token, ...app.people.map(({ password }) => password)]
      await openSocket(app, 'visitor', contact.token)
      await contact.say('机密的一句话')
      await contact.say('转人工 13912345678')
      await contact.see((seen) => seen.state === 'assigned')
      await contact.api('POST', '/left', { phone: '13912345678' })
      await app.api('POST', `/api/conversations/${contact.conversation}/messages`, { clientId: newId(), parts: [{ type: 'text', text: '机密的一句话' }] }, agent.token)
      await app.api('POST', '/api/session', { login: 'admin', password: 'Wrong-password-77' })
      await app.api('POST', '/api/session', { login: 'admin', password: 'Wrong-password-77', more: '13912345678' })
      await app.api('GET', '/api/session', undefined, `${agent.token}x`)
      await app.app.parts.databases.close()
      await contact.api('POST', '/messages', { clientId: newId(), parts: [{ type: 'text', text: '机密的一句话' }] })
      await app.api('POST', '/api/session', { login: 'admin', password: 'Wrong-password-77' })
      await app.close().catch(() => undefined)
      const all = lines.join('')
      assert.match(all, /"serving"/, 'something was logged at all')
      assert.match(all, /a request (failed|met a missing part)/, 'and so was what failed')
      for (const secret of secrets) assert.ok(!all.includes(secret), `the log holds ${secret}: ${lines.find((line) => line.includes(secret))}`)
    })

    test('a failure tells its number and nothing else', async () => {
      const app = await open()
      const admin = await app.signIn('administrator')
      const contact = await visit(app)
      await app.app.parts.databases.close()
      const answers = [
        await app.api('GET', '/api/people', undefined, admin), await app.api('GET', '/api/knowledge', undefined, admin),
        await app.api('POST', '/api/session', { login: 'admin', password: 'x' }), await contact.api('GET', '/messages?since=0'),
        await contact.api('POST', '/messages', { clientId: newId(), parts: [{ type: 'text', text: '你好' }] }),
      ]
      for (const { status, body, headers } of answers) {
        assert.ok(status === 500 || status === 503, `${status}`)
        assert.deepEqual(Object.keys(body), ['code', 'message', 'requestId'])
        assert.ok(['internal', 'unavailable'].includes(body.code))
        assert.equal(body.requestId, headers.get('x-request-id'))
      }
      await app.close().catch(() => undefined)
    })
  })

  describe('the two ports', () => {
    let app: OpenedApp
    before(async () => void (app = await open()))

    test('measurements are on the management port only', async () => {
      const contact = await visit(app)
      await contact.say('什么时候发货')
      await contact.read((message) => message.from === 'bot')
      assert.equal((await app.api('GET', '/metrics')).status, 404)
      const metrics = await fetch(`${app.managementUrl}/metrics`)
      assert.equal(metrics.status, 200)
      const text = await metrics.text()
      for (const name of ['messages', 'connections', 'bot']) assert.match(text, new RegExp(`^# HELP yanshu_\\w*${name}`, 'm'))
      assert.equal((await fetch(`${app.managementUrl}/api/session`)).status, 404)
    })

    test('health is on both', async () => {
      for (const url of [app.url, app.managementUrl]) for (const path of ['/healthz', '/readyz']) assert.equal((await fetch(`${url}${path}`)).status, 200)
    })
  })
})
