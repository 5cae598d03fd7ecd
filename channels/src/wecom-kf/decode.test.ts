import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { conforms } from '../conforms.ts'
import { memoryWorld } from '../testkit/memory-world.ts'
import { sealedPost } from '../testkit/sealed-post.ts'
import { kfConfig } from './config.ts'
import { notices } from './fixtures/notices.data.ts'
import { events, messages } from './fixtures/pulled.data.ts'
import { wecomKf } from './index.ts'

const good = { corpId: 'ww12345678910abcd', secret: '0123456789abcdef0123456789abcdef', token: 'yanshu', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', openKfId: 'wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q' }
const config = kfConfig.parse(good)
const account = { token: good.token, encodingAesKey: good.encodingAesKey, receiver: good.corpId }

conforms(wecomKf, good)

describe('what a WeCom app posts', () => {
  for (const { name, xml, told, sender = '' } of notices) {
    it(name, () => {
      const post = sealedPost(account, xml, '')
      assert.equal(wecomKf.inbound!.verify!(config, post, 0).is, 'good')
      const [first, ...others] = wecomKf.inbound!.decode!(config, post.body)
      const { externalId, sender: whose, at, raw, ...rest } = first!
      assert.deepEqual([rest, whose, at, raw, others], [told, sender, 1_348_831_860_000, xml, []])
      assert.notEqual(externalId, '')
    })
  }

  it('is answered success', () => assert.equal(wecomKf.inbound!.answer!(config, sealedPost(account, notices[0]!.xml, ''), 0).body, 'success'))

  it('is two things to pull when it came twice in a second', () => {
    const idOf = (xml: string) => wecomKf.inbound!.decode!(config, sealedPost(account, xml, '').body)[0]!.externalId
    assert.notEqual(idOf(notices[0]!.xml), idOf(notices[0]!.xml.replace('ENCAp', 'ENCAq')))
    assert.equal(idOf(notices[0]!.xml), idOf(notices[0]!.xml))
  })
})

describe('what is pulled', () => {
  for (const { name, entry, told } of [...messages, ...events]) {
    it(name, async () => {
      const world = memoryWorld((url) => Response.json(url.pathname.endsWith('gettoken') ? { access_token: 'T', expires_in: 7200 } : { errcode: 0, next_cursor: 'c1', has_more: 0, msg_list: [entry] }))
      const pulled = await wecomKf.inbound!.pull!(config, world, { account: good.openKfId })
      assert.ok(pulled.outcome === 'pulled')
      const { externalId, sender, at, raw: _raw, account: whose, ...rest } = pulled.messages[0]!
      assert.deepEqual(rest, told)
      assert.deepEqual([externalId, sender, at, whose], ['from_msgid_4622416642169452483', 'wmAJ2GCAAAme1XQRC-NI-q0_ZM9ukoAw', 1_615_478_585_000, good.openKfId])
      assert.deepEqual([pulled.next, pulled.more], ['c1', false])
    })
  }

  it('is skipped when it is nothing, and never a throw', async () => {
    const odd = [{}, { msgtype: 'text' }, { msgtype: 'event' }, { msgtype: 'location', location: { latitude: null } }, { msgtype: 'merged_msg', merged_msg: { item: ['x', 1] } }, { msgtype: 'text', origin: 4 }, { msgtype: ['a'] }]
    const world = memoryWorld((url) => Response.json(url.pathname.endsWith('gettoken') ? { access_token: 'T', expires_in: 7200 } : { errcode: 0, msg_list: odd }))
    const pulled = await wecomKf.inbound!.pull!(config, world, { account: 'wk1' })
    assert.equal(pulled.outcome === 'pulled' && pulled.messages.length, 6)
  })
})
