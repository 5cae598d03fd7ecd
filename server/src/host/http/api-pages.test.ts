import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import * as z from 'zod'
import { endpoint, type Endpoint } from '@yanshu/contract/endpoint.ts'
import { intFromText } from '@yanshu/contract/primitives.ts'
import { apiPage } from './api-page.ts'
import { defaultLimits } from './limits.ts'
import { describeApi, type OpenApi } from './openapi.ts'
import { schemaText } from './schema-text.ts'
import { signatureExample } from './signature-example.ts'
import { call, serve } from './testkit/serve.ts'

const make = endpoint('POST', '/api/notes/:no', {
  summary: 'Make <b>a</b> note', permission: ['conversations.own', 'conversations.all'], params: z.strictObject({ no: intFromText(1, 9) }),
  query: z.strictObject({ loud: z.enum(['0', '1']).exactOptional() }),
  input: z.strictObject({ title: z.string().min(1).max(20), tags: z.array(z.string()).max(3).exactOptional() }), output: z.strictObject({ id: z.string() }), errors: ['name_taken'],
})

test('an endpoint is described by what checks it', () => {
  const { post } = describeApi([{ module: 'notes', endpoint: make as unknown as Endpoint }]).paths['/api/notes/{no}']!
  assert.equal(post!.operationId, 'postNotesNo')
  assert.deepEqual(post!['x-permission'], ['conversations.own', 'conversations.all'])
  assert.deepEqual(post!.security, [{ cookie: [] }, { bearer: [] }])
  assert.deepEqual(post!.parameters.map(({ name, in: place, required, schema }) => [name, place, required, schema['type']]), [['no', 'path', true, 'string'], ['loud', 'query', false, 'string']])
  assert.deepEqual(post!.requestBody!.content['application/json']!.schema['additionalProperties'], false)
  assert.match(post!.responses['409']!.description, /name_taken/)
  assert.deepEqual(Object.keys(post!.responses), ['200', '400', '401', '403', '404', '409', '413', '429', '500', '503'])
})

test('every endpoint of the contract can be described, each under a name of its own', async () => {
  const document = describeApi((await contractEndpoints()).map((each) => ({ module: 'all', endpoint: each })))
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  const names = operations.map(({ operationId }) => operationId)
  assert.ok(names.length > 50)
  assert.equal(new Set(names).size, names.length)
  JSON.parse(JSON.stringify(document))
})

test('the page shows every endpoint of the contract, in both languages', async () => {
  const endpoints = await contractEndpoints()
  const document = describeApi(endpoints.map((each) => ({ module: 'all', endpoint: each })))
  for (const language of ['zh-CN', 'en-US'] as const) assert.equal(apiPage(document, language).match(/<article /g)?.length, endpoints.length)
})

test('the page shows how signatures are checked, with the code of the guide', async () => {
  const guide = readFileSync(new URL('../../../../docs/guides/api.md', import.meta.url), 'utf8')
  assert.ok(guide.includes(signatureExample))
  assert.match(apiPage(describeApi([]), 'zh-CN'), /id="webhook-signature".*createHmac/s)
})

test('a schema is text whatever form it has', () => {
  const text = (schema: z.ZodType) => schemaText(z.toJSONSchema(schema))
  assert.deepEqual([schemaText(true), schemaText(false)], ['any', 'nothing'])
  assert.equal(text(z.tuple([z.string(), z.boolean()])), '[ text, boolean ]')
  assert.equal(text(z.tuple([z.string()], z.null())), '[ text, ...null ]')
  assert.equal(text(z.array(z.never())), '[ nothing ]')
})

test('neither is a way around the rates', async () => {
  const served = await serve((on) => on(make, async () => ({ id: 'x' })), { limits: { ...defaultLimits, perAddress: { burst: 2, perSecond: 0.001 } } })
  const status = async (path: string) => (await call(served, 'GET', path)).status
  assert.deepEqual([await status('/openapi.json'), await status('/api/'), await status('/openapi.json'), await status('/api/')], [200, 200, 429, 429])
})

test('the document and the page are served, the page in both languages and without scripts', async () => {
  const served = await serve((on) => on(make, async () => ({ id: 'x' })))
  const document = (await (await call(served, 'GET', '/openapi.json')).json()) as OpenApi
  assert.equal(document.openapi, '3.1.0')
  const page = await call(served, 'GET', '/api/', undefined, { 'accept-language': 'zh-CN' })
  const html = await page.text()
  assert.match(page.headers.get('content-security-policy')!, /^default-src 'none'; style-src 'self'/)
  assert.match(html, /<html lang="zh-CN">.*雁书接口/s)
  assert.ok(html.includes('title: text (1–20)') && html.includes('tags?: [ text ] (–3)') && html.includes('id="postNotesNo"'))
  assert.ok(html.includes('Make &#60;b&#62;a&#60;/b&#62; note') && !/<script|<style|style=| on\w+=/.test(html))
  assert.match(await (await call(served, 'GET', '/api/?language=en-US')).text(), /<html lang="en-US">.*Yanshu API/s)
  assert.match((await call(served, 'GET', '/api/style.css')).headers.get('content-type')!, /^text\/css/)
})

test('mistakes in a route show at the start', async () => {
  const shape = { summary: 'x', permission: 'public', output: z.null() } as const
  const tries: [string, Endpoint<typeof shape>, RegExp][] = [
    ['no permission', endpoint('GET', '/api/a', { ...shape, permission: undefined } as unknown as typeof shape), /no permission/],
    ['no permissions', endpoint('GET', '/api/a', { ...shape, permission: [] } as unknown as typeof shape), /no permission/],
    ['an unknown permission', endpoint('GET', '/api/a', { ...shape, permission: 'everything' } as unknown as typeof shape), /no permission/],
    ['a place that nothing decodes', endpoint('GET', '/api/a/:id', shape), /names \(id\)/],
    ['a body of a GET', endpoint('GET', '/api/a', { ...shape, input: z.null() } as typeof shape), /no body/],
    ['a strange path', endpoint('GET', 'api/a/', shape), /not of the form/],
  ]
  await serve((on) => {
    for (const [what, each, message] of tries) assert.throws(() => on(each, async () => null), message, what)
    on(endpoint('GET', '/api/a', shape), async () => null)
    assert.throws(() => on(endpoint('GET', '/api/a', shape), async () => null), /GET \/api\/a: there is a route already/)
    on(endpoint('POST', '/api/a', shape), async () => null)
  })
})

async function contractEndpoints(): Promise<Endpoint[]> {
  const folder = new URL('../../../../contract/src/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('test'))
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href) as Promise<Record<string, unknown>>))
  const isEndpoint = (value: unknown): value is Endpoint => typeof value === 'object' && value !== null && 'shape' in value && 'method' in value
  return modules.flatMap((each) => Object.values(each).filter(isEndpoint))
}
