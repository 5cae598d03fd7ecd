import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { post, type Resolve } from './posting.ts'
import { openReceiver } from './testkit/receiver.ts'

const strict = { listed: [], onlyListed: false }

describe('posting', async () => {
  const receiver = await openReceiver()
  after(() => receiver.close())
  const { port } = new URL(receiver.origin)
  const rules = { listed: [receiver.origin, `http://hook.test:${port}`], onlyListed: false }
  const to = (host: string, resolve: Resolve, given = rules) => post(`http://${host}:${port}/in`, given, {}, '{"type":"ping"}', resolve)

  test('reaches what is listed, by the address that was checked', async () => {
    let asked = 0
    const answer = await to('hook.test', async () => (asked++, ['127.0.0.1']))
    assert.deepEqual([answer, asked], [{ status: 204 }, 1])
    assert.equal(receiver.received.at(-1)?.headers.host, `hook.test:${port}`)
  })

  for (const [what, address, refused] of [['this machine', '127.0.0.1', 'own_machine'], ['this machine in IPv6', '::1', 'own_machine'], ['a mapped address', '::ffff:127.0.0.1', 'own_machine'],
    ['the own network', '10.0.0.8', 'private'], ['a metadata service', '169.254.169.254', 'link_local']] as const) {
    test(`does not follow a name to ${what}`, async () => {
      const before = receiver.received.length
      assert.deepEqual(await post('https://rebound.test/', strict, {}, '{}', async () => ['93.184.215.14', address]), { error: refused })
      assert.equal(receiver.received.length, before)
    })
  }
  test('never calls a metadata service, even when the name is listed', async () => {
    assert.deepEqual(await to('hook.test', async () => ['169.254.169.254']), { error: 'link_local' })
  })

  test('follows no redirect, and tells no more of an answer than its status', async () => {
    const before = receiver.received.length
    receiver.answer = (response) => void response.writeHead(302, { location: `${receiver.origin}/elsewhere` }).end('a secret')
    assert.deepEqual(await to('127.0.0.1', async () => []), { status: 302, error: 'status' })
    assert.equal(receiver.received.length, before + 1)
  })
  test('stops reading after one MiB', async () => {
    receiver.answer = (response) => void response.writeHead(200).end(Buffer.alloc(2 * 1024 * 1024))
    assert.deepEqual(await to('127.0.0.1', async () => []), { status: 200, error: 'too_large' })
  })
  test('gives up on who does not answer, drips, or is not there', async () => {
    receiver.answer = (response) => void response.writeHead(200).write('{')
    assert.deepEqual(await post(receiver.origin, rules, {}, '{}', undefined, 200), { error: 'timeout' })
    receiver.answer = () => {}
    assert.deepEqual(await post(receiver.origin, rules, {}, '{}', undefined, 200), { error: 'timeout' })
    assert.deepEqual(await to('hook.test', async () => Promise.reject(new Error('ENOTFOUND'))), { error: 'unknown_host' })
    receiver.answer = (response) => void response.destroy()
    assert.deepEqual(await to('127.0.0.1', async () => []), { error: 'reset' })
    const gone = await openReceiver()
    await gone.close()
    assert.deepEqual(await post(gone.origin, { listed: [gone.origin], onlyListed: false }, {}, '{}'), { error: 'refused' })
  })
})
