import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { guardFetch } from './guarded-fetch.ts'

describe('calling what somebody has entered', () => {
  const looked: string[] = []
  /** What the names lead to; a name with several rows leads to the next one each time. */
  const names: Record<string, string[][]> = {
    'erp.example': [['127.0.0.1']], 'sly.example': [['127.0.0.1', '169.254.169.254']], 'turning.example': [['127.0.0.1'], ['169.254.169.254']],
  }
  const guarded = guardFetch((host, done) => {
    looked.push(host)
    const rows = names[host] ?? []
    const addresses = (rows.length > 1 ? rows.shift() : rows[0]) ?? []
    done(null, addresses.map((address) => ({ address, family: 4 })))
  })
  const server = createServer((request, response) => {
    const isAway = request.url === '/away'
    response.writeHead(isAway ? 302 : 200, { ...(isAway && { location: '/there' }), connection: 'close' }).end(`${request.headers.host}`)
  })
  let port = 0
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  after(() => new Promise((resolve) => server.close(resolve)))

  test('reaches the own network and this machine, by the name that was entered', async () => {
    assert.equal(await (await guarded(`http://127.0.0.1:${port}/`)).text(), `127.0.0.1:${port}`)
    assert.equal(await (await guarded(`http://erp.example:${port}/y`, { method: 'POST', body: 'x' })).text(), `erp.example:${port}`)
  })

  for (const url of ['http://169.254.169.254/latest', 'http://[fe80::1]/', 'http://[::ffff:169.254.169.254]/', 'http://2852039166/', 'http://100.100.100.200/', 'http://[fd00:ec2::254]/']) {
    test(`never reaches ${url}`, () => assert.rejects(guarded(url), /never called/))
  }

  const refusal = (error: unknown) => /never called/.test(String((error as Error).cause))
  test('never reaches a name that leads there among others', () => assert.rejects(guarded(`http://sly.example:${port}/`), refusal))
  test('calls the address that it has looked at: a name that turns elsewhere is refused at once', async () => {
    assert.equal((await guarded(`http://turning.example:${port}/`)).status, 200)
    await assert.rejects(guarded(`http://turning.example:${port}/`), refusal)
    assert.equal(looked.filter((host) => host === 'turning.example').length, 2)
  })
  test('follows no redirect unless told', async () => {
    await assert.rejects(guarded(`http://127.0.0.1:${port}/away`))
    assert.equal((await guarded(`http://127.0.0.1:${port}/away`, { redirect: 'manual' })).status, 302)
  })
})
