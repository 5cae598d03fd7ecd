import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Database } from '../../../database.ts'
import { inside } from '../../../host/actor.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { openLobby, type Lobby } from '../../../../testkit/lobby.ts'
import { createLines } from '../intake/lines.ts'
import { createUniting } from './uniting.ts'

const admin = inside('system', 'test', 'test')

async function openHall(lobby: Lobby) {
  const { contacts, conversations, databases, transact, brand, inbox } = lobby
  const lines = createLines(databases.reader, databases.dialect, contacts)
  const uniting = createUniting({ contacts, conversations, lines })
  const come = (channel: string, value: string) => transact(admin, 'contact.identify', (tx) => contacts.identifyByChannel(tx, { channel, account: 'wx1', value, brand: brand.id, language: 'zh-CN' }))
  const talk = (contact: { id: string; name: string; known: boolean; blocked: boolean }) => transact(admin, 'conversation.open', (tx) =>
    conversations.open(tx, { inbox: inbox.id, brand: brand.id, contact, language: 'zh-CN', botOn: true, reopenMs: 0 }, {}))
  const whose = async (conversation: string) => (await databases.reader.selectFrom('conversations').select(['contact', 'contact_name']).where('id', '=', conversation).executeTakeFirstOrThrow())
  return { ...lobby, uniting, come, talk, whose }
}

eachDatabase((_name, open) => {
  describe('one person who comes by two ways', () => {
    test('is one contact by unionid, whoever came first, with conversations and all that is known', async () => {
      const { uniting, come, talk, whose, transact, contacts } = await openHall(await openLobby(await open<Database>()))
      const [first, second] = [await come('wechat-official', 'o1'), await come('wechat-mini', 'm1')]
      const conversation = await talk(second)
      await transact(admin, 'contact.edit', (tx) => contacts.edit(tx, second.id, { phone: '13800000000', attributes: { 会员等级: '金卡' } }))
      await transact(admin, 'contact.edit', (tx) => contacts.edit(tx, first.id, { name: '林小满' }))
      assert.equal(await transact(admin, 'contact.identify', (tx) => uniting.byUnion(tx, first.id, 'u1')), first.id)
      assert.equal(await transact(admin, 'contact.identify', (tx) => uniting.byUnion(tx, second.id, 'u1')), first.id)
      assert.deepEqual(await whose(conversation), { contact: first.id, contact_name: '林小满' })
      const { name, phone, attributes, identities } = await contacts.read(first.id)
      assert.deepEqual([name, phone, attributes], ['林小满', '13800000000', { 会员等级: '金卡' }])
      assert.deepEqual(identities.map(({ kind }) => kind).toSorted(), ['unionid', 'wechat-mini', 'wechat-official'])
      assert.equal((await come('wechat-mini', 'm1')).id, first.id)
      assert.equal((await contacts.facts(second.id))?.id, first.id)
      const [merge] = await contacts.merging.list(first.id)
      assert.deepEqual([merge?.why, merge?.other.id, merge?.by], ['unionid', second.id, undefined])
      // Said again, it changes nothing.
      assert.equal(await transact(admin, 'contact.identify', (tx) => uniting.byUnion(tx, first.id, 'u1')), first.id)
      assert.equal((await contacts.merging.list(first.id)).length, 1)
    })

    test('is the customer whom the shop knows', async () => {
      const { uniting, come, transact, contacts, brand } = await openHall(await openLobby(await open<Database>()))
      const known = await transact(admin, 'contact.identify', (tx) => contacts.identifyByShop(tx, { brand: brand.id, customerId: 'c1', name: '陈屿', fallbackName: 'x' }))
      const came = await come('wechat-mini', 'm1')
      assert.equal(await transact(admin, 'contact.identify', (tx) => uniting.byShop(tx, came.id, { id: 'c1' })), known.id)
      assert.equal((await come('wechat-mini', 'm1')).id, known.id)
      const other = await come('wechat-mini', 'm2')
      assert.equal(await transact(admin, 'contact.identify', (tx) => uniting.byShop(tx, other.id, { id: 'c2' })), other.id)
      assert.deepEqual([(await contacts.read(other.id)).known, await contacts.shopIdentity(other.id)], [true, 'c2'])
    })

    test('by hand can be looked at before, and be undone', async () => {
      const { uniting, come, talk, whose, transact, contacts } = await openHall(await openLobby(await open<Database>()))
      const [kept, other] = [await come('wechat-official', 'o1'), await come('wecom-kf', 'e1')]
      const [own, theirs] = [await talk(kept), await talk(other)]
      await transact(admin, 'contact.edit', (tx) => contacts.edit(tx, other.id, { phone: '13800000000', note: '要开发票' }))
      const preview = await uniting.preview(kept.id, other.id)
      assert.deepEqual([preview.result.phone, preview.conversations, preview.result.identities.length, preview.refused], ['13800000000', 1, 2, undefined])
      assert.equal((await contacts.read(kept.id)).phone, undefined, 'looking changes nothing')
      const id = await transact(admin, 'contact.merge', (tx) => uniting.merge(tx, kept.id, other.id, 'by_hand', '同一个手机号'))
      await assert.rejects(transact(admin, 'contact.merge', (tx) => uniting.merge(tx, kept.id, other.id, 'by_hand')), { code: 'rule_refused' })
      assert.equal((await whose(theirs)).contact, kept.id)
      await transact(admin, 'contact.edit', (tx) => contacts.edit(tx, kept.id, { note: '改过' }))
      await transact(admin, 'contact.unmerge', (tx) => uniting.undo(tx, id))
      assert.deepEqual([(await whose(own)).contact, (await whose(theirs)).contact], [kept.id, other.id])
      const [again, before] = [await contacts.read(kept.id), await contacts.read(other.id)]
      assert.deepEqual([again.phone, again.note, before.phone, before.identities.map(({ value }) => value)], [undefined, '改过', '13800000000', ['e1']])
      assert.equal((await come('wecom-kf', 'e1')).id, other.id)
      const [merge] = await contacts.merging.list(kept.id)
      assert.deepEqual([merge?.note, merge?.undoneAt !== undefined], ['同一个手机号', true])
      await assert.rejects(transact(admin, 'contact.unmerge', (tx) => uniting.undo(tx, id)), { code: 'rule_refused' })
    })

    test('is never merged with oneself, with a contact of another brand, or while part of another merge', async () => {
      const { uniting, come, transact, brands, contacts } = await openHall(await openLobby(await open<Database>()))
      const [a, b, c] = [await come('wechat-official', 'a'), await come('wechat-official', 'b'), await come('wechat-official', 'c')]
      const merge = (kept: string, gone: string) => transact(admin, 'contact.merge', (tx) => uniting.merge(tx, kept, gone, 'by_hand'))
      await assert.rejects(merge(a.id, a.id), { code: 'rule_refused' })
      const brand = await transact(admin, 'brand.make', (tx) => brands.make(tx, { name: '别家', timeZone: 'Asia/Shanghai' }))
      const foreign = await transact(admin, 'contact.identify', (tx) => contacts.identifyByChannel(tx, { channel: 'wechat-official', account: 'wx2', value: 'f', brand: brand.id, language: 'zh-CN' }))
      await assert.rejects(merge(a.id, foreign.id), { code: 'rule_refused' })
      const id = await merge(a.id, b.id)
      await assert.rejects(merge(c.id, b.id), { code: 'rule_refused' })
      await merge(c.id, a.id)
      await assert.rejects(transact(admin, 'contact.unmerge', (tx) => uniting.undo(tx, id)), { code: 'rule_refused' })
      assert.equal((await contacts.facts(b.id))?.id, c.id)
    })
  })
})
