import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { maskAddress, maskContact, maskConversation, maskEmail, maskId, maskPhone } from './masking.ts'

test('of a phone number, an e-mail address and an id enough stays to tell two apart', () => {
  assert.deepEqual(['13812345678', '138 1234 5678', '+8613812345678', '400-820', '12'].map(maskPhone), ['138****5678', '138****5678', '861****5678', '****20', '****12'])
  assert.deepEqual(['xiaoman@qq.com', '@x.cn', 'none'].map(maskEmail), ['x***@qq.com', '***', '***'])
  assert.deepEqual(['shopper-lin', 'wmqYAAAA1234567890abcd', '13812345678', 'ma@qq.com', '100234'].map(maskId), ['shopper-lin', 'wmqY…abcd', '138****5678', 'm***@qq.com', '100234'])
})

test('of an address only the district stays', () => {
  const table = [
    ['浙江省杭州市西湖区文三路90号2幢1801室', '浙江省杭州市西湖区***'], ['上海市徐汇区漕溪北路18弄3号', '上海市徐汇区***'], ['河北省正定县常山东路5号', '河北省正定县***'],
    ['广东省东莞市虎门镇太平路1号', '广东省东莞市***'], ['广东省东莞市虎门镇阳光小区3栋', '广东省东莞市***'], ['林晓 13812345678 浙江省杭州市西湖区文三路90号', '林晓 *** 浙江省杭州市西湖区***'], ['12 Main Street', '12 ***'],
  ] as const
  for (const [address, masked] of table) assert.equal(maskAddress(address), masked)
})

test('a contact is masked as a whole, and what it has not stays away', () => {
  const identities = [{ kind: 'wecom-kf', value: 'wmqYAAAA1234567890abcd', verified: true }]
  assert.deepEqual(maskContact({ identities, phone: '13812345678' }), { identities: [{ kind: 'wecom-kf', value: 'wmqY…abcd', verified: true }], phone: '138****5678' })
  const left = { name: '马', phone: '13812345678', email: 'ma@qq.com', text: '请回电' }
  assert.deepEqual(maskConversation({ left } as unknown as Conversation).left, { name: '马', phone: '138****5678', email: 'm***@qq.com', text: '请回电' })
  assert.equal('left' in maskConversation({} as unknown as Conversation), false)
})
