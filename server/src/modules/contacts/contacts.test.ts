import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '../../base/ids.ts'
import type { Database } from '../../database.ts'
import { inside } from '../../host/actor.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openLobby, type Lobby } from '../../../testkit/lobby.ts'
import { anonymousName } from './names.ts'
import type { ContactChanges, MayKnow } from './service.ts'

const admin = inside('system', 'test', 'test')
const everything: MayKnow = async (_actor, ids) => new Set(ids)

async function visitor({ transact, contacts, brand, inbox }: Lobby, name: string): Promise<string> {
  const id = newId()
  await transact(admin, 'contact.make', (tx) => contacts.findOrMakeVisitor(tx, { id, brand: brand.id, inbox: inbox.id, name }))
  return id
}
const edit = ({ transact, contacts }: Lobby, id: string, changes: ContactChanges) => transact(admin, 'contact.edit', (tx) => contacts.edit(tx, id, changes))
const identify = ({ transact, contacts, brand }: Lobby, customerId: string, present?: string) => transact(admin, 'contact.identify', (tx) =>
  contacts.identifyByShop(tx, { brand: brand.id, customerId, present, fallbackName: '访客' }))

eachDatabase((_name, open) => {
  describe('contacts', () => {
    test('are made once, also when asked for twice at once', async () => {
      const lobby = await openLobby(await open<Database>())
      const newcomer = { id: newId(), brand: lobby.brand.id, inbox: lobby.inbox.id, name: '访客' }
      await Promise.all([1, 2].map(() => lobby.transact(admin, 'contact.make', (tx) => lobby.contacts.findOrMakeVisitor(tx, newcomer))))
      assert.equal((await lobby.stored()).length, 1)
      assert.deepEqual((await lobby.contacts.read(newcomer.id)).identities, [{ kind: 'web', value: newcomer.id, verified: false }])
    })

    test('have one identity of the shop each, compared letter by letter', async () => {
      const lobby = await openLobby(await open<Database>())
      const both = await Promise.all([identify(lobby, 'oAbC'), identify(lobby, 'oAbC')])
      assert.equal(both[0].id, both[1].id)
      assert.notEqual((await identify(lobby, 'oabc')).id, both[0].id)
    })

    test('of another brand are not taken over', async () => {
      const lobby = await openLobby(await open<Database>())
      const id = await visitor(lobby, '访客')
      const other = await lobby.transact(admin, 'contact.identify', (tx) => lobby.contacts.identifyByShop(tx, { brand: newId(), customerId: 'c', present: id, fallbackName: 'x' }))
      assert.notEqual(other.id, id)
    })

    test('are marked as important and keep what else is known, by name', async () => {
      const lobby = await openLobby(await open<Database>())
      const id = await visitor(lobby, '访客')
      assert.deepEqual([(await lobby.contacts.facts(id))?.vip, (await lobby.contacts.facts(id))?.attributes], [false, {}])
      await edit(lobby, id, { vip: true, attributes: { 会员等级: '金卡' } })
      const read = await lobby.contacts.read(id)
      assert.deepEqual([read.vip, read.attributes], [true, { 会员等级: '金卡' }])
      await edit(lobby, id, { attributes: {} })
      assert.deepEqual([(await lobby.contacts.facts(id))?.vip, (await lobby.contacts.facts(id))?.attributes], [true, {}])
    })

    test('change by field, tell of it, and have no value in the audit', async () => {
      const lobby = await openLobby(await open<Database>())
      const id = await visitor(lobby, '访客')
      lobby.events.length = 0
      await edit(lobby, id, { name: '林晓', phone: '13800001234' })
      await edit(lobby, id, { name: '林晓' })
      assert.deepEqual(lobby.events.map(({ payload }) => payload), [{ contact: id, name: '林晓', blocked: false, known: false }])
      const rows = await lobby.databases.reader.selectFrom('audit').selectAll().where('event_type', '=', 'contact.edit').execute()
      assert.deepEqual(rows.map((row) => row.changed_fields), ['["name","phone"]'])
      assert.ok(!JSON.stringify(rows).includes('13800001234'))
      assert.equal((await lobby.contacts.read(id)).phone, '13800001234')
      await assert.rejects(edit(lobby, newId(), { name: 'x' }), { code: 'absent' })
    })

    test('keep what they left of themselves where nothing stands yet', async () => {
      const lobby = await openLobby(await open<Database>())
      const id = newId()
      await lobby.transact(admin, 'contact.make', (tx) => lobby.contacts.findOrMakeVisitor(tx, { id, brand: lobby.brand.id, inbox: lobby.inbox.id, name: anonymousName(id, 'zh-CN') }))
      const note = (details: ContactChanges) => lobby.transact(admin, 'conversation.leave_details', async (tx) => {
        await lobby.contacts.noteDetails(tx, id, details)
        tx.about('conversation', id)
      })
      await note({ name: '林晓', phone: '13800001234' })
      await note({ name: '别人', phone: '13900001234', email: 'lin@example.cn' })
      const { name, phone, email } = await lobby.contacts.read(id)
      assert.deepEqual([name, phone, email], ['林晓', '13800001234', 'lin@example.cn'])
    })

    test('are blocked with a reason, until a time that ends the block by itself', async () => {
      const lobby = await openLobby(await open<Database>())
      const [one, two] = [await visitor(lobby, '甲'), await visitor(lobby, '乙')]
      const block = (id: string, blocked: boolean, terms?: object) => lobby.transact(admin, 'contact.block', (tx) => lobby.contacts.block(tx, id, blocked, terms))
      const listed = async () => (await lobby.contacts.listBlocked(admin, everything, undefined, 1)).items.map((each) => [each.name, each.block?.reason, each.block?.until])
      const until = lobby.clock.now() + 60_000
      await block(one, true, { reason: '辱骂客服', until })
      lobby.clock.turn(1)
      await block(two, true)
      assert.deepEqual(await listed(), [['乙', undefined, undefined]])
      const first = await lobby.contacts.listBlocked(admin, everything, undefined, 1)
      assert.deepEqual((await lobby.contacts.listBlocked(admin, everything, first.next, 1)).items.map((each) => each.block), [{ at: until - 60_000, reason: '辱骂客服', until }])
      await block(two, false)
      assert.equal((await lobby.contacts.read(two)).block, undefined)
      await assert.rejects(block(two, true, { until: lobby.clock.now() }), { code: 'rule_refused' })
      assert.deepEqual(await lobby.contacts.whoseBlockIsOver(until - 1), [])
      lobby.clock.turn(60_000)
      assert.deepEqual(await lobby.contacts.whoseBlockIsOver(lobby.clock.now()), [one])
      await lobby.transact(admin, 'contact.unblock', (tx) => lobby.contacts.endBlock(tx, one))
      assert.deepEqual([(await lobby.contacts.read(one)).blocked, await listed()], [false, []])
    })

    test('are listed by last visit, only those one may know of, each once', async () => {
      const lobby = await openLobby(await open<Database>())
      const ids: string[] = []
      for (let n = 0; n < 9; n++) {
        ids.push(await visitor(lobby, `访客 ${n}`))
        if (n % 3 === 2) lobby.clock.turn(10)
      }
      const allowed = new Set(ids.filter((_id, n) => n % 4 === 0))
      const mayKnow: MayKnow = async (_actor, asked) => new Set(asked.filter((id) => allowed.has(id)))
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await lobby.contacts.list(admin, mayKnow, '', cursor, 2)
        seen.push(...page.items.map((each) => each.id))
        cursor = page.next
      } while (cursor)
      assert.deepEqual(seen, [ids[8], ids[4], ids[0]])
      assert.deepEqual((await lobby.contacts.list(admin, everything, '', undefined, 50)).items.length, 9)
      await assert.rejects(lobby.contacts.list(admin, everything, '', 'nonsense', 2), { code: 'malformed' })
    })

    test('are found by part of name, phone or mail, and by the shop\'s id', async () => {
      const lobby = await openLobby(await open<Database>())
      const [one, two] = [await visitor(lobby, '林晓 100%'), await visitor(lobby, 'Anna')]
      await edit(lobby, one, { phone: '13800001234', email: 'Lin@example.cn' })
      const { id: three } = await identify(lobby, 'c-77')
      const find = async (text: string) => (await lobby.contacts.list(admin, everything, text, undefined, 9)).items.map((each) => each.id)
      for (const text of ['晓', '0001', 'lin@EX', '100%']) assert.deepEqual(await find(text), [one], text)
      assert.deepEqual(await find('ANN'), [two])
      assert.deepEqual(await find('c-77'), [three])
      for (const text of ['%%', '_', '100_', "' or 1=1"]) assert.deepEqual(await find(text), [], text)
    })
  })
})
