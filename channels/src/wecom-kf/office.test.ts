import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { memoryWorld } from '../testkit/memory-world.ts'
import { signPage } from '../wechat-crypto/signature.ts'
import { kfConfig } from './config.ts'
import { wecomKf } from './index.ts'

const config = kfConfig.parse({ corpId: 'ww12345678910abcd', secret: '0123456789abcdef', token: 'yanshu', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', openKfId: 'wk1test', agentId: '1000002' })
const office = wecomKf.office!

function open(answer: (url: URL) => object) {
  const seen: string[] = []
  const world = memoryWorld((url) => {
    if (url.pathname.endsWith('gettoken')) return Response.json({ access_token: 'T', expires_in: 7200 })
    seen.push(url.pathname)
    return Response.json({ errcode: 0, ...answer(url) })
  })
  return { world, seen }
}

describe('signing in inside WeCom', () => {
  it('begins at an address that names company, app and way back', () => {
    assert.equal(office.signInUrl(config, 'https://desk.example/side?a=1', 'abc123'),
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=ww12345678910abcd&redirect_uri=https%3A%2F%2Fdesk.example%2Fside%3Fa%3D1&response_type=code&scope=snsapi_base&state=abc123&agentid=1000002#wechat_redirect')
    const { agentId: _agentId, ...nameless } = config
    assert.equal(office.signInUrl(nameless, 'https://desk.example', 's'), undefined)
  })

  const cases: [what: string, answer: object, expected: object][] = [
    ['a member', { userid: 'lisi' }, { outcome: 'member', id: 'lisi' }],
    ['a member in the older spelling', { UserId: 'lisi' }, { outcome: 'member', id: 'lisi' }],
    ['somebody else', { openid: 'o1', external_userid: 'wm1' }, { outcome: 'stranger' }],
    ['a code that was used', { errcode: 40029, errmsg: 'invalid code' }, { outcome: 'expired' }],
    ['an address that is not trusted', { errcode: 60020, errmsg: 'from ip: 203.0.113.9' }, { outcome: 'failed', reason: 'address_not_listed', vendor: { code: '60020', note: '203.0.113.9' } }],
  ]
  for (const [what, answer, expected] of cases) it(`ends with ${what}`, async () => assert.deepEqual(await office.whoSignedIn(config, open(() => answer).world, 'c'), expected))
})

describe('the page', () => {
  it('is registered with company and app, once the app is named', () => {
    const { agentId: _agentId, ...nameless } = config
    assert.deepEqual([office.registration(config), office.registration(nameless)], [{ company: config.corpId, app: '1000002' }, undefined])
  })

  it('stands at a domain that the named file proves to be ours, and no other file', () => {
    const named = kfConfig.parse({ ...config, domainFile: 'WW_verify_aB34.txt' })
    assert.deepEqual([office.domainFile?.(named, 'WW_verify_aB34.txt'), office.domainFile?.(named, 'WW_verify_other.txt'), office.domainFile?.(config, '')], ['aB34', undefined, undefined])
    assert.equal(office.domainFile?.({ ...named, domainText: 'another' }, 'WW_verify_aB34.txt'), 'another')
    for (const domainFile of ['verify.txt', 'WW_verify_a/b.txt', '../WW_verify_aaaa.txt']) assert.equal(kfConfig.safeParse({ ...config, domainFile }).success, false, domainFile)
  })

  it('is signed as the company and as the app, each with its own ticket, fetched once', async () => {
    const { world, seen } = open((url) => ({ ticket: url.pathname.endsWith('get_jsapi_ticket') ? 'COMPANY' : 'APP', expires_in: 7200 }))
    const url = 'https://desk.example/side/?code=1&state=2'
    for (const [as, ticket] of [['company', 'COMPANY'], ['app', 'APP'], ['app', 'APP']] as const) {
      const signed = await office.signPage(config, world, `${url}#/orders`, as)
      assert.ok(signed.outcome === 'signed')
      const { timestamp, nonce, signature, ...ids } = signed.values
      assert.equal(signature, signPage(ticket, nonce, timestamp, url))
      assert.deepEqual(ids, { company: config.corpId, app: '1000002' })
      assert.ok(!JSON.stringify(signed).includes(ticket))
    }
    assert.deepEqual(seen, ['/cgi-bin/get_jsapi_ticket', '/cgi-bin/ticket/get'])
  })
})

describe('whose contact it is', () => {
  it('is read to the last page', async () => {
    const { world } = open((url) => (url.searchParams.get('cursor') === null
      ? { external_contact: { name: '小明', type: 1, unionid: 'u1' }, follow_user: [{ userid: 'lisi' }, { userid: 'wangwu' }], next_cursor: 'c2' }
      : { follow_user: [{ userid: 'zhaoliu' }] }))
    assert.deepEqual(await office.relation(config, world, 'wm1'), {
      outcome: 'read', colleagues: ['lisi', 'wangwu', 'zhaoliu'], profile: { name: '小明', ids: [{ kind: 'external_userid', id: 'wm1' }, { kind: 'unionid', id: 'u1' }] },
    })
  })

  it('is nobody’s without a relation, and not known when the platform does not say', async () => {
    assert.deepEqual(await office.relation(config, open(() => ({ errcode: 84061 })).world, 'wm1'), { outcome: 'read', colleagues: [] })
    assert.equal((await office.relation(config, open(() => ({ errcode: 40096 })).world, 'wm1')).outcome, 'failed')
  })
})
