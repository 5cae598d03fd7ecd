import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { fetchPublic } from './public-fetch.ts'

const signal = () => AbortSignal.timeout(10_000)
/** A name that leads to this machine, as if that were the internet. */
const stage = (addresses: string[][]) => ({ isPublic: (address: string) => address === '127.0.0.1', resolve: async () => addresses.shift() ?? assert.fail('looked up again') })

describe('getting what somebody outside has named', () => {
  let server: Server
  let port: number
  const seen: (string | undefined)[] = []
  before(async () => {
    server = createServer(({ url, headers }, answer) => {
      seen.push(headers.host)
      if (url === '/away') answer.writeHead(302, { location: '/file' }).end()
      else if (url === '/none') answer.writeHead(204).end()
      else answer.writeHead(200, { 'content-type': 'text/plain' }).end('the file')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    port = (server.address() as { port: number }).port
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  for (const address of ['http://127.0.0.1/', 'http://0x7f.1/', 'https://10.0.0.8/', 'http://[::1]/', 'http://[::ffff:192.168.1.1]/', 'http://169.254.169.254/latest', 'http://localhost/', 'file:///etc/passwd', 'http://a:b@8.8.8.8/', 'nonsense']) {
    test(`never calls ${address}`, () => assert.rejects(fetchPublic(address, signal()), { name: 'AddressRefused' }))
  }

  test('calls the address that was looked at, under its name', async () => {
    const response = await fetchPublic(`http://files.example:${port}/file`, signal(), stage([['127.0.0.1']]))
    assert.deepEqual([response.status, response.headers.get('content-type'), await response.text()], [200, 'text/plain', 'the file'])
    assert.equal(seen.at(-1), `files.example:${port}`)
  })

  test('calls nobody when one of the addresses is not public', async () => {
    const calls = seen.length
    await assert.rejects(fetchPublic(`http://sly.example:${port}/file`, signal(), stage([['127.0.0.1', '10.0.0.8']])), { name: 'AddressRefused' })
    assert.equal(seen.length, calls)
  })

  test('follows no redirect, and knows answers without a body', async () => {
    const statusOf = async (path: string) => (await fetchPublic(`http://files.example:${port}${path}`, signal(), stage([['127.0.0.1']]))).status
    assert.deepEqual([await statusOf('/away'), await statusOf('/none')], [302, 204])
  })

  test('ends when it is cut off', async () => {
    await assert.rejects(fetchPublic('http://slow.example/', AbortSignal.timeout(20), { resolve: () => new Promise(() => {}) }), /timeout/)
  })
})
