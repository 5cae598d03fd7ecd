import assert from 'node:assert/strict'
import { request, type ClientRequest } from 'node:http'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import * as z from 'zod'
import { endpoint } from '@yanshu/contract/endpoint.ts'
import { fail } from '../../base/errors.ts'
import { defaultLimits } from './limits.ts'
import { call, serve } from './testkit/serve.ts'

const put = endpoint('POST', '/api/files', { summary: 'Put', permission: 'signed-in', upload: true, output: z.strictObject({ name: z.string(), type: z.string(), size: z.int() }) })
const get = endpoint('GET', '/api/files/:name', { summary: 'Get', permission: 'signed-in', download: true, params: z.strictObject({ name: z.string() }), output: z.unknown() })
const wrong = endpoint('GET', '/api/bytes', { summary: 'Bytes by mistake', permission: 'signed-in', output: z.unknown() })

const kinds: Record<string, Record<string, string>> = {
  picture: { 'content-type': 'image/png', 'file-name': '退款 "凭证".png' },
  page: { 'content-type': 'text/html', 'file-name': 'a.html', 'content-disposition': 'inline', 'set-cookie': 'a=b', 'content-security-policy': '' },
  drawing: { 'content-type': 'image/svg+xml', 'file-name': 'a.svg' },
}
const served = await serve((on) => {
  on(put, async ({ request }) => {
    const { name, contentType, bytes } = await request.file(100_000)
    return { name, type: contentType, size: bytes.length }
  })
  on(get, async ({ params, reply }) => {
    const headers = kinds[params.name]
    if (!headers) throw fail.absent('absent')
    return reply.bytes(params.name === 'picture' ? Readable.from([Buffer.from('pic'), Buffer.from('ture')]) : Buffer.from('<script>'), headers)
  })
  on(wrong, async ({ reply }) => reply.bytes(Buffer.from('x'), {}))
})

function form(...files: [field: string, size: number][]): FormData {
  const data = new FormData()
  for (const [field, size] of files) data.append(field, new File([new Uint8Array(size)], '发票.pdf', { type: 'application/pdf' }))
  return data
}
const upload = (body: BodyInit, headers: Record<string, string> = {}) => fetch(`${served.url}/api/files`, { method: 'POST', body, headers: { authorization: 'Bearer agent', ...headers } })
const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]

test('one file comes in', async () => {
  assert.deepEqual(await (await upload(form(['file', 100_000]))).json(), { name: '发票.pdf', type: 'application/pdf', size: 100_000 })
})

test('a file beyond the limit is too large, on record', async () => {
  served.refusals.length = 0
  assert.deepEqual(await codeOf(await upload(form(['file', 100_001]))), [413, 'too_large'])
  assert.deepEqual(served.refusals.map(({ action, code }) => [action, code]), [['POST /api/files', 'too_large']])
})

test('anything but one file is malformed', async () => {
  const withField = new FormData()
  withField.append('file', 'text')
  for (const body of [form(), form(['other', 5]), withField]) assert.deepEqual(await codeOf(await upload(body)), [400, 'malformed'])
  assert.deepEqual(await codeOf(await upload('{}', { 'content-type': 'application/json' })), [400, 'malformed'])
  assert.deepEqual(await codeOf(await upload('--x\r\nbroken', { 'content-type': 'multipart/form-data; boundary=x' })), [400, 'malformed'])
})

test('so many files at once and no more, for one address and for all', async () => {
  const slow = await serve((on) => on(put, async ({ request }) => {
    const { name, contentType, bytes } = await request.file(100_000)
    return { name, type: contentType, size: bytes.length }
  }), { limits: { ...defaultLimits, uploads: 2, uploadsPerAddress: 1 }, trustProxy: ['127.0.0.1'] })
  const begin = (address: string) => new Promise<ClientRequest>((resolve) => {
    const sent = request(`${slow.url}/api/files`, { method: 'POST', headers: { authorization: 'Bearer agent', 'content-type': 'multipart/form-data; boundary=x', 'x-forwarded-for': address } })
    sent.on('error', () => {})
    sent.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nso far', () => resolve(sent))
  })
  const status = async (address: string) => (await fetch(`${slow.url}/api/files`, { method: 'POST', body: form(['file', 10]), headers: { authorization: 'Bearer agent', 'x-forwarded-for': address } })).status
  const first = await begin('192.0.2.1')
  while (await status('192.0.2.1') !== 429);
  assert.equal(await status('192.0.2.2'), 200)
  const second = await begin('192.0.2.2')
  while (await status('192.0.2.3') !== 429);
  first.destroy()
  second.destroy()
  while (await status('192.0.2.1') !== 200);
})

test('who may not is refused before a byte is kept', async () => {
  assert.deepEqual(await codeOf(await upload(form(['file', 50]), { authorization: 'Bearer nobody' })), [401, 'unauthenticated'])
})

test('a picture is shown in place, in a sandbox, under its own name', async () => {
  const response = await call(served, 'GET', '/api/files/picture')
  assert.equal(await response.text(), 'picture')
  assert.equal(response.headers.get('content-type'), 'image/png')
  assert.equal(response.headers.get('content-disposition'), "inline; filename*=UTF-8''%E9%80%80%E6%AC%BE%20%22%E5%87%AD%E8%AF%81%22.png")
  assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; sandbox")
  assert.equal(response.headers.get('cache-control'), 'private, no-store')
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
})

test('whatever could run is an attachment, whatever the route says', async () => {
  for (const name of ['page', 'drawing']) {
    const response = await call(served, 'GET', `/api/files/${name}`)
    assert.equal(response.status, 200)
    assert.match(response.headers.get('content-disposition')!, /^attachment; /)
    assert.match(response.headers.get('content-security-policy')!, /sandbox/)
    assert.equal(response.headers.get('set-cookie'), null)
  }
})

test('a file that is absent is an ordinary error, and bytes from another route are a mistake of ours', async () => {
  assert.deepEqual(await codeOf(await call(served, 'GET', '/api/files/none')), [404, 'absent'])
  assert.deepEqual(await codeOf(await call(served, 'GET', '/api/bytes')), [500, 'internal'])
})
