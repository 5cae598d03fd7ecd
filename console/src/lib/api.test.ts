import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { importEntries } from '@yanshu/contract/knowledge.ts'
import { readMe, signIn, unlockPerson } from '@yanshu/contract/people.ts'
import { ApiError } from './api-error.ts'
import { call, upload } from './api.ts'
import { watchHuman } from './human.ts'

interface Asked { request: IncomingMessage; body: string }
let answer: { status: number; body: string; requestId?: string } = { status: 200, body: '{}' }
let asked: Asked | undefined
let server: Server
const browserFetch = globalThis.fetch
const id = '01934f00-0000-7000-8000-000000000001'

before(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      asked = { request, body: Buffer.concat(chunks).toString() }
      response.writeHead(answer.status, { 'content-type': 'application/json', ...(answer.requestId === undefined ? {} : { 'x-request-id': answer.requestId }) })
      response.end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Outside a browser an address without an origin means nothing.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  globalThis.fetch = (address, options) => browserFetch(new URL(address as string, origin), options)
})
after(() => {
  globalThis.fetch = browserFetch
  server.close()
})

test('a call sends method, path, JSON body and the header against forged requests', async () => {
  answer = { status: 200, body: '{"token":"t"}' }
  const given = await call(signIn, { input: { login: 'lin', password: '密码' } })
  assert.deepEqual(given, { token: 't' })
  assert.equal(asked?.request.method, 'POST')
  assert.equal(asked?.request.url, '/api/session')
  assert.deepEqual(JSON.parse(asked?.body ?? ''), { login: 'lin', password: '密码' })
  assert.equal(asked?.request.headers['x-yanshu'], '1')
  assert.equal(asked?.request.headers['content-type'], 'application/json')
  assert.match(asked?.request.headers['accept-language'] ?? '', /^(zh-CN|en-US)$/)
})

test('what the page asks by itself, when nobody is at work, does not count as a person', async () => {
  answer = { status: 200, body: '{"token":"t"}' }
  const ask = async (): Promise<unknown> => {
    await call(signIn, { input: { login: 'lin', password: '密码' } })
    return asked?.request.headers['x-yanshu-background']
  }
  const page = new EventTarget()
  let now = performance.now() - 120_000
  watchHuman(page, () => now)
  assert.equal(await ask(), '1')
  now = performance.now()
  page.dispatchEvent(new Event('pointermove'))
  assert.equal(await ask(), undefined)
})

test('a call without input has no body', async () => {
  answer = { status: 200, body: '{}' }
  await call(unlockPerson, { params: { id } })
  assert.equal(asked?.request.url, `/api/people/${id}/unlock`)
  assert.equal(asked?.body, '')
  assert.equal(asked?.request.headers['content-type'], undefined)
})

test('an upload is a form with one file', async () => {
  answer = { status: 200, body: '{"rows":1}' }
  await upload(importEntries, new File(['标题'], '知识.csv'), { query: { preview: '1' } })
  assert.equal(asked?.request.url, '/api/knowledge/import?preview=1')
  assert.match(asked?.request.headers['content-type'] ?? '', /^multipart\/form-data; boundary=/)
  assert.match(asked?.body ?? '', /name="file"; filename="知识.csv"/)
})

test('a refusal becomes an ApiError with code, wording, status and number', async () => {
  answer = { status: 409, body: JSON.stringify({ code: 'login_taken', message: '该登录名已被使用', requestId: 'r1', details: { field: 'login' } }) }
  await assert.rejects(call(readMe), (error) => {
    assert.ok(error instanceof ApiError)
    assert.deepEqual([error.code, error.message, error.status, error.requestId, error.details], ['login_taken', '该登录名已被使用', 409, 'r1', { field: 'login' }])
    return true
  })
})

test('an answer that is no error body keeps its status and number', async () => {
  answer = { status: 502, body: '<h1>Bad gateway</h1>', requestId: 'r2' }
  await assert.rejects(call(readMe), (error) => error instanceof ApiError && error.code === 'offline' && error.status === 502 && error.requestId === 'r2')
})

test('a server that cannot be reached is offline with status 0', async () => {
  const working = globalThis.fetch
  globalThis.fetch = () => browserFetch('http://127.0.0.1:1/')
  try {
    await assert.rejects(call(readMe), (error) => error instanceof ApiError && error.code === 'offline' && error.status === 0)
  } finally {
    globalThis.fetch = working
  }
})
