import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createManagement } from './management.ts'
import { call, serve } from './testkit/serve.ts'

let state: { ready: boolean; reason?: string } = { ready: false, reason: 'migrating' }
let broken = false
const management = createManagement({
  isReady: async () => state,
  async metrics() {
    if (broken) throw new Error('password=hunter2')
    return { contentType: 'text/plain; version=0.0.4', body: 'yanshu_up 1\n' }
  },
  log: { error: () => undefined },
})
const url = `http://127.0.0.1:${await management.listen(0)}`
after(() => management.close())

test('health is answered on both ports, readiness as it is', async () => {
  const served = await serve(() => undefined, { isReady: async () => state })
  for (const base of [url, served.url]) {
    assert.equal((await fetch(`${base}/healthz`)).status, 200)
    const waiting = await fetch(`${base}/readyz`)
    assert.deepEqual([waiting.status, await waiting.json()], [503, { ready: false, reason: 'migrating' }])
  }
  state = { ready: true }
  for (const base of [url, served.url]) assert.equal((await fetch(`${base}/readyz`)).status, 200)
  assert.equal((await call(served, 'HEAD', '/healthz')).status, 200)
})

test('metrics are on the management port alone', async () => {
  const response = await fetch(`${url}/metrics`)
  assert.deepEqual([response.headers.get('content-type'), await response.text()], ['text/plain; version=0.0.4', 'yanshu_up 1\n'])
  const served = await serve(() => undefined)
  assert.equal((await call(served, 'GET', '/metrics')).status, 404)
})

test('anything else is absent, and a failure tells nothing', async () => {
  assert.equal((await fetch(`${url}/other`)).status, 404)
  assert.equal((await fetch(`${url}/metrics`, { method: 'POST' })).status, 404)
  broken = true
  const response = await fetch(`${url}/metrics`)
  assert.deepEqual([response.status, await response.text()], [500, 'failed\n'])
})

test('a port that is taken is an error at the start', async () => {
  const second = createManagement({ isReady: async () => state, metrics: async () => ({ contentType: '', body: '' }), log: { error: () => undefined } })
  await assert.rejects(second.listen(Number(new URL(url).port)), /EADDRINUSE/)
})
