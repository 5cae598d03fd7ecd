import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import { endpoint } from '@yanshu/contract/endpoint.ts'
import { flagFromText, intFromText } from '@yanshu/contract/primitives.ts'
import { fail } from '../../base/errors.ts'
import { call, serve } from './testkit/serve.ts'

const note = z.strictObject({ title: z.string().max(20), stars: z.int().exactOptional(), tags: z.record(z.string(), z.unknown()).exactOptional() })
const makeNote = endpoint('POST', '/api/notes', { summary: 'Make', permission: 'conversations.reply', input: note, output: note })
const readNote = endpoint('GET', '/api/notes/:no', {
  summary: 'Read', permission: 'signed-in', params: z.strictObject({ no: intFromText(1, 99) }),
  query: z.strictObject({ deep: flagFromText.exactOptional() }), output: z.unknown(),
})
const touchNote = endpoint('POST', '/api/touch', { summary: 'Touch', permission: 'visitor', output: z.strictObject({ touched: z.boolean() }) })
const breakNote = endpoint('GET', '/api/broken', { summary: 'Break', permission: 'public', output: z.strictObject({ secret: z.string() }) })

const served = await serve((on) => {
  on(makeNote, async ({ input }) => input)
  on(readNote, async ({ params, query }) => ({ params, query }))
  on(touchNote, async () => ({ touched: true }))
  on(breakNote, async () => {
    throw new Error('password=hunter2 at mysql://root')
  })
})

async function codeOf(response: Response): Promise<[number, string]> {
  const body = (await response.json()) as { code: string; requestId: string; message: string }
  assert.equal(body.requestId, response.headers.get('x-request-id'))
  assert.ok(body.message.length > 0)
  return [response.status, body.code]
}

test('what the contract allows passes unchanged', async () => {
  const response = await call(served, 'POST', '/api/notes', { title: '你好', stars: 3 })
  assert.deepEqual([response.status, await response.json()], [200, { title: '你好', stars: 3 }])
})

test('path and query are decoded from text', async () => {
  const response = await call(served, 'GET', '/api/notes/42?deep=1')
  assert.deepEqual(await response.json(), { params: { no: 42 }, query: { deep: true } })
})

const deep = (levels: number): string => '{"title":"a","tags":{"x":' + '['.repeat(levels) + ']'.repeat(levels) + '}}'
const refusedBodies: [string, unknown][] = [
  ['a list for a text', { title: ['x'] }],
  ['a number for a text', { title: 1 }],
  ['a flag for a text', { title: true }],
  ['a text for a number', { title: 'a', stars: '3' }],
  ['null', null],
  ['a missing member', {}],
  ['an unknown key', { title: 'a', admin: true }],
  ['an unsafe key', '{"title":"a","__proto__":{"admin":true}}'],
  ['an unsafe key below', '{"title":"a","tags":{"constructor":{}}}'],
  ['another below', '{"title":"a","tags":{"x":[{"__proto__":{"admin":true}}]}}'],
  ['nesting beyond the limit', deep(11)],
  ['no JSON', '{title:'],
  ['an empty body', ''],
]
for (const [what, body] of refusedBodies) {
  test(`a body is refused: ${what}`, async () => {
    assert.deepEqual(await codeOf(await call(served, 'POST', '/api/notes', body)), [400, 'malformed'])
  })
}

test('nesting at the limit passes', async () => {
  assert.equal((await call(served, 'POST', '/api/notes', deep(10))).status, 200)
})

for (const path of ['/api/notes/0', '/api/notes/100', '/api/notes/1.5', '/api/notes/1?deep=true', '/api/notes/1?deep=1&deep=1', '/api/notes/1?x=1', '/api/notes/%zz']) {
  test(`an address is refused: ${path}`, async () => {
    assert.deepEqual(await codeOf(await call(served, 'GET', path)), [400, 'malformed'])
  })
}

test('a body where none belongs is refused', async () => {
  assert.equal((await call(served, 'POST', '/api/touch', {}, { authorization: 'Bearer contact' })).status, 400)
  assert.equal((await call(served, 'POST', '/api/touch', undefined, { authorization: 'Bearer contact' })).status, 200)
})

test('other types than JSON are refused', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    assert.deepEqual(await codeOf(await call(served, 'POST', '/api/notes', '{"title":"a"}', { 'content-type': type })), [400, 'malformed'])
})

test('what is malformed is named without what was written', async () => {
  const response = await call(served, 'POST', '/api/notes', { title: 'geheim-geheim-geheim-geheim', stars: 'geheim', geheim: 1 })
  const text = await response.text()
  assert.ok(!text.includes('geheim'), text)
  const { details } = JSON.parse(text) as { details: { issues: unknown[] } }
  assert.deepEqual(details.issues, [{ path: 'body.title', code: 'too_big' }, { path: 'body.stars', code: 'invalid_type' }, { path: 'body', code: 'unrecognized_keys' }])
})

test('a body beyond the limit is too large', async () => {
  assert.deepEqual(await codeOf(await call(served, 'POST', '/api/notes', { title: 'x'.repeat(300_000) })), [413, 'too_large'])
})

test('strangers, the wrong kind of somebody and the unpermitted are refused, on record', async () => {
  served.refusals.length = 0
  assert.deepEqual(await codeOf(await call(served, 'POST', '/api/notes', { title: 'a' }, { authorization: 'Bearer nobody' })), [401, 'unauthenticated'])
  assert.deepEqual(await codeOf(await call(served, 'POST', '/api/notes', { title: 'a' }, { authorization: 'Bearer guest' })), [403, 'forbidden'])
  assert.deepEqual(await codeOf(await call(served, 'GET', '/api/notes/1', undefined, { authorization: 'Bearer contact' })), [403, 'forbidden'])
  assert.deepEqual(await codeOf(await call(served, 'POST', '/api/touch')), [403, 'forbidden'])
  assert.deepEqual(served.refusals.map(({ actor, action, code }) => [actor.id, action, code]), [
    ['-', 'POST /api/notes', 'unauthenticated'], ['guest', 'POST /api/notes', 'forbidden'],
    ['contact-1', 'GET /api/notes/:no', 'forbidden'], ['agent', 'POST /api/touch', 'forbidden'],
  ])
})

test('who may not is told so before the body is looked at', async () => {
  assert.equal((await call(served, 'POST', '/api/notes', '{', { authorization: 'Bearer nobody' })).status, 401)
})

test('routes of a module that is off are absent, and an unknown address too', async () => {
  served.off.add('notes')
  assert.deepEqual(await codeOf(await call(served, 'GET', '/api/notes/1')), [404, 'module_off'])
  served.off.clear()
  assert.deepEqual(await codeOf(await call(served, 'GET', '/api/nothing')), [404, 'absent'])
  assert.deepEqual(await codeOf(await call(served, 'PUT', '/api/notes')), [404, 'absent'])
})

test('an error that nobody expected reveals nothing and is logged under its request', async () => {
  served.logged.length = 0
  const response = await call(served, 'GET', '/api/broken')
  const body = (await response.json()) as Record<string, string>
  assert.equal(response.status, 500)
  assert.deepEqual(Object.keys(body).sort(), ['code', 'message', 'requestId'])
  assert.ok(!JSON.stringify(body).includes('hunter2'))
  const [entry] = served.logged as { requestId: string; err: Error }[]
  assert.equal(entry?.requestId, body['requestId'])
  assert.match(entry!.err.message, /hunter2/)
})

test('an answer against the contract is an internal error', async () => {
  const wrong = endpoint('GET', '/api/wrong', { summary: 'Wrong', permission: 'public', output: z.strictObject({ a: z.string() }) })
  const other = await serve((on) => on(wrong, async () => ({ a: 'x', passwordHash: 'y' }) as { a: string }))
  assert.deepEqual(await codeOf(await call(other, 'GET', '/api/wrong')), [500, 'internal'])
})

test('failures of a route keep their code and details, in the language that was asked for', async () => {
  const full = endpoint('GET', '/api/full', { summary: 'Full', permission: 'public', output: z.null() })
  const other = await serve((on) => on(full, async () => Promise.reject(fail.refused('group_empty', { group: 7 }))))
  const message = async (language: string) => ((await (await call(other, 'GET', '/api/full', undefined, { 'accept-language': language })).json()) as { message: string; details: unknown })
  assert.deepEqual((await message('en-GB,en;q=0.9')).details, { group: 7 })
  assert.equal((await message('en-GB,en;q=0.9')).message, 'That group has no members')
  assert.equal((await message('fr, zh;q=0.4, en;q=0.3')).message, '该技能组没有成员')
  assert.equal((await message('*')).message, '该技能组没有成员')
  assert.deepEqual(other.refusals.map(({ code }) => code), ['group_empty', 'group_empty', 'group_empty', 'group_empty'])
})
