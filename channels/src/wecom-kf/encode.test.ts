import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Part } from '@yanshu/contract/messages.ts'
import type { OutboundMessage } from '../sending.ts'
import { encodeKf } from './encode.ts'

const config = { openKfId: 'wk1' }
const message = (parts: Part[], more: Partial<OutboundMessage> = {}): OutboundMessage => ({ id: '01900000-0000-7000-8000-000000000000', recipient: 'wm1', from: 'agent', language: 'zh-CN', parts, ...more })
const bodies = (parts: Part[], more: Partial<OutboundMessage> = {}) => encodeKf(config, message(parts, more)).map(({ body: { msgid: _msgid, ...body } }) => body)
const to = { touser: 'wm1', open_kfid: 'wk1' }
const file = { file: 'f', name: 'a', size: 1 }
const place = { type: 'location', latitude: 31.2, longitude: 121.4, name: '人民广场店' } as const
const menu: Part = { type: 'menu', items: [{ label: '退货', send: '怎么退货' }, { label: '长'.repeat(60), send: 'x' }] }

const cases: [what: string, parts: Part[], expected: unknown[]][] = [
  ['a text, as it is', [{ type: 'text', text: '1 < 2 & 3' }], [{ ...to, msgtype: 'text', text: { content: '1 < 2 & 3' } }]],
  ['a link, as its address', [{ type: 'link', label: '官网', url: 'https://s.example' }], [{ ...to, msgtype: 'text', text: { content: '官网：https://s.example' } }]],
  ['a picture', [{ type: 'image', ...file, contentType: 'image/png' }], [{ ...to, msgtype: 'image', image: { media_id: '' } }]],
  ['a voice', [{ type: 'voice', ...file, contentType: 'audio/amr', durationMs: 900 }], [{ ...to, msgtype: 'voice', voice: { media_id: '' } }]],
  ['a film', [{ type: 'file', ...file, contentType: 'video/mp4' }], [{ ...to, msgtype: 'video', video: { media_id: '' } }]],
  ['a file', [{ type: 'file', ...file, contentType: 'application/pdf' }], [{ ...to, msgtype: 'file', file: { media_id: '' } }]],
  ['a place', [{ ...place, datum: 'gcj02' }], [{ ...to, msgtype: 'location', location: { name: '人民广场店', address: '人民广场店', latitude: 31.2, longitude: 121.4 } }]],
  ['a place without a name', [{ type: 'location', latitude: 1, longitude: 2, datum: 'gcj02' }], [{ ...to, msgtype: 'location', location: { name: '位置', address: '', latitude: 1, longitude: 2 } }]],
  ['a place in other coordinates, as a link', [{ ...place, datum: 'wgs84' }],
    [{ ...to, msgtype: 'text', text: { content: `人民广场店\n查看地图：https://uri.amap.com/marker?position=121.400000,31.200000&coordinate=wgs84` } }]],
  ['a menu with its text, long entries cut', [{ type: 'text', text: '请选' }, menu],
    [{ ...to, msgtype: 'msgmenu', msgmenu: { head_content: '请选', list: [{ type: 'click', click: { id: '1', content: '退货' } }, { type: 'click', click: { id: '2', content: `${'长'.repeat(41)}…` } }] } }]],
]

describe('what WeChat service is sent', () => {
  for (const [what, parts, expected] of cases) it(what, () => assert.deepEqual(bodies(parts), expected))

  it('bears an id that stays the same and that the platform takes', () => {
    const requests = () => encodeKf(config, message([{ type: 'text', text: '长'.repeat(1500) }])).map(({ body }) => String(body.msgid))
    assert.equal(new Set(requests()).size, 3)
    assert.deepEqual(requests(), requests())
    for (const id of requests()) assert.match(id, /^[0-9a-zA-Z_-]{1,32}$/)
  })

  it('goes out from the account to which the contact wrote', () => assert.deepEqual(bodies([{ type: 'text', text: 'x' }], { account: 'wk9' }), [{ ...to, open_kfid: 'wk9', msgtype: 'text', text: { content: 'x' } }]))

  it('says that AI made it', () => assert.deepEqual(bodies([{ type: 'text', text: '好' }], { from: 'bot', language: 'en-US' }), [{ ...to, msgtype: 'text', text: { content: '[AI-generated] 好' } }]))

  it('with a code is one text or menu, without the contact’s id, and costs nothing', () => {
    const [request, ...others] = encodeKf(config, message([{ type: 'text', text: '欢迎' }, { type: 'image', ...file, contentType: 'image/png' }, menu], { code: 'W1' }))
    assert.deepEqual([request!.path, request!.costs, request!.body.code, request!.body.touser, request!.body.msgtype, others], ['/cgi-bin/kf/send_msg_on_event', 0, 'W1', undefined, 'msgmenu', []])
    assert.equal(request!.uploads, undefined)
  })
})
