import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { conforms } from '../conforms.ts'
import { sealedPost } from '../testkit/sealed-post.ts'
import { officialConfig } from './config.ts'
import { callbacks } from './fixtures/callbacks.data.ts'
import { wechatOfficial } from './index.ts'

const good = { appId: 'wxb11529c136998cb6', secret: '0123456789abcdef0123456789abcdef', token: 'yanshu', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }
const config = officialConfig.parse(good)
const account = { token: good.token, encodingAesKey: good.encodingAesKey, receiver: good.appId }
const decode = (xml: string, other = config) => wechatOfficial.inbound!.decode!(other, sealedPost(account, xml).body)

conforms(wechatOfficial, good)

describe('what an official account brings', () => {
  for (const { name, xml, told, opens } of callbacks) {
    it(name, () => {
      const post = sealedPost(account, xml)
      assert.equal(wechatOfficial.inbound!.verify!(config, post, 1_800_000_000_000).is, 'good')
      const [first, ...others] = decode(xml)
      const { externalId, sender, at, raw, opens: opened, ...rest } = first!
      assert.deepEqual([rest, opened, others], [told, opens, []])
      assert.deepEqual([sender, at, raw], ['oMgHVjngRipVsoxg6TuX3vz6glDg', 1_351_776_360_000, xml])
      if (/<MsgId>/.test(xml)) assert.equal(externalId, '4561255354251345929')
      else assert.match(externalId, /^event-[\w-]{32}$/)
    })
  }

  it('is the same event only with the same sender, time, name and key', () => {
    const events = callbacks.filter(({ name, xml }) => !xml.includes('<MsgId>') && name !== 'LOCATION without a place')
    assert.equal(new Set(events.map(({ xml }) => decode(xml)[0]!.externalId)).size, events.length)
    const { xml } = callbacks.find(({ name }) => name === 'CLICK')!
    assert.equal(decode(xml)[0]!.externalId, decode(xml.replace('</xml>', '<Extra>1</Extra></xml>'))[0]!.externalId)
    assert.notEqual(decode(xml)[0]!.externalId, decode(xml.replace('1351776360', '1351776361'))[0]!.externalId)
  })

  it('may come as JSON with its id as a number', () => {
    const [first] = decode('{"ToUserName":"gh_1","FromUserName":"o1","CreateTime":1482048670,"MsgType":"text","Content":"hi","MsgId":4561255354251345929}')
    assert.deepEqual([first!.externalId, first!.sender, first!.at], ['4561255354251345929', 'o1', 1_482_048_670_000])
  })

  it('keeps a long text whole', () => {
    const [first] = decode(`<xml><FromUserName>o1</FromUserName><MsgType>text</MsgType><Content>${'长'.repeat(9_000)}</Content><MsgId>1</MsgId></xml>`)
    const [part] = first?.kind === 'message' ? first.parts : []
    assert.equal(part?.type === 'text' && part.text.length, 9_000)
  })

  it('has positions in the coordinates that the account is set to', () => {
    const [first] = decode(callbacks.find(({ name }) => name === 'LOCATION')!.xml, { ...config, locationDatum: 'gcj02' })
    assert.equal(first?.kind === 'position' && first.datum, 'gcj02')
  })

  it('is nothing without a kind, and never a throw', () => {
    for (const xml of ['<xml><A>1</A></xml>', '<xml><MsgType>event</MsgType></xml>', '<xml><MsgType>text</MsgType></xml>', '<xml><MsgType>text</MsgType><Content><a><b>1</b></a></Content></xml>', '{"MsgType":["text"],"Content":{"a":1}}']) {
      assert.ok(Array.isArray(decode(xml)))
    }
  })
})

describe('its configuration', () => {
  it('needs the key unless it is plain', () => {
    const { encodingAesKey: _key, ...keyless } = good
    assert.equal(officialConfig.safeParse(keyless).success, false)
    assert.equal(officialConfig.safeParse({ ...keyless, mode: 'plain' }).success, true)
  })

  for (const [field, wrong] of [['appId', 'gh_1'], ['secret', 'short'], ['token', '令牌'], ['token', 'ab'], ['encodingAesKey', `${good.encodingAesKey}=`], ['host', 'api.weixin.qq.com'], ['host', 'https://a@b/']] as const) {
    it(`refuses ${field} ${wrong}`, () => assert.equal(officialConfig.safeParse({ ...good, [field]: wrong }).success, false))
  }
})
