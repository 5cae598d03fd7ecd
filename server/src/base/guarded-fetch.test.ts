import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { guardFetch } from './guarded-fetch.ts'

const open = (addresses: Record<string, string[]> = {}) => {
  const called: string[] = []
  const guarded = guardFetch((input) => {
    called.push(input instanceof Request ? input.url : input.toString())
    return Promise.resolve(new Response('ok'))
  }, async (host) => addresses[host] ?? ['203.0.113.5'])
  return { called, guarded }
}

describe('calling what somebody has entered', () => {
  test('reaches the internet, the own network and this machine', async () => {
    const { called, guarded } = open({ 'erp.local': ['10.0.0.8'] })
    for (const url of ['https://api.weixin.qq.com/x', 'http://erp.local/y', 'http://127.0.0.1:8080/', 'http://[::1]/']) assert.equal(await (await guarded(url)).text(), 'ok')
    assert.equal(called.length, 4)
  })

  for (const url of ['http://169.254.169.254/latest', 'http://[fe80::1]/', 'http://[::ffff:169.254.169.254]/', 'http://2852039166/', 'http://100.100.100.200/', 'http://[fd00:ec2::254]/', 'http://sly.example/']) {
    test(`never reaches ${url}`, async () => {
      const { called, guarded } = open({ 'sly.example': ['203.0.113.5', '169.254.169.254'] })
      await assert.rejects(guarded(url), /never called/)
      assert.deepEqual(called, [])
    })
  }

  test('follows no redirect unless told', async () => {
    const given: (RequestInit | undefined)[] = []
    await guardFetch((_input, init) => (given.push(init), Promise.resolve(new Response(''))), async () => ['203.0.113.5'])('https://a.example')
    assert.equal(given[0]?.redirect, 'error')
  })
})
