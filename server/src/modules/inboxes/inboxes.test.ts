import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '../../base/ids.ts'
import type { Database } from '../../database.ts'
import { inside } from '../../host/actor.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openLobby, shop } from '../../../testkit/lobby.ts'
import { firstInbox } from './first-inbox.ts'
import { inboxesModule } from './module.ts'
import type { Vendors } from './vendors.ts'

const admin = inside('system', 'test', 'test')

eachDatabase((_name, open) => {
  describe('inboxes', () => {
    test('have names of their own, a brand that exists and exact origins', async () => {
      const { make, inboxes } = await openLobby(await open<Database>())
      await assert.rejects(make(), { code: 'name_taken' })
      await assert.rejects(make({ name: 'b', brand: newId() }), { code: 'malformed' })
      for (const origin of ['https://*.example.cn', 'https://a.cn;script-src', 'null']) await assert.rejects(make({ name: 'c', origins: [origin] }), { code: 'malformed' }, origin)
      const made = await make({ name: 'd', origins: ['https://Shop.Example.CN', shop] })
      assert.deepEqual(made.origins, [shop])
      assert.deepEqual(await inboxes.ancestors(made.id), [shop])
    })

    test('that are off may be embedded still, to say so, and are found by nobody', async () => {
      const { edit, inbox, inboxes } = await openLobby(await open<Database>())
      assert.deepEqual(await inboxes.ancestors(inbox.id), [shop])
      await edit({ enabled: false })
      assert.deepEqual(await inboxes.ancestors(inbox.id), [shop])
      assert.equal(await inboxes.find(inbox.id), undefined)
      assert.equal(await inboxes.ancestors(newId()), undefined)
      assert.equal((await inboxes.list()).length, 1)
    })

    test('tell of a change by its fields, and of none when nothing changed', async () => {
      const databases = await open<Database>()
      const { edit, events, inbox } = await openLobby(databases)
      const before = events.length
      await edit({})
      assert.equal(events.length, before)
      const edited = await edit({ botOn: false, reopenMinutes: 5 })
      assert.deepEqual([edited.id, edited.botOn, edited.reopenMinutes], [inbox.id, false, 5])
      const row = await databases.reader.selectFrom('audit').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
      assert.deepEqual([row.event_type, row.changed_fields], ['inbox.edit', '["bot_on","reopen_minutes"]'])
    })

    test('show a change of another process within five seconds', async () => {
      const { transact, inboxes, inbox, clock, brand } = await openLobby(await open<Database>())
      await inboxes.list()
      const checked = await inboxes.check({ ...firstInbox(brand.id), name: '改名' })
      await transact(admin, 'inbox.edit', (tx) => inboxes.edit(tx, inbox.id, checked))
      clock.turn(5_000)
      assert.equal((await inboxes.find(inbox.id))?.name, '改名')
    })

    test('keep the shop\'s secrets sealed, bound to their place', async () => {
      const lobby = await openLobby(await open<Database>())
      const { kid, secret } = await lobby.newKey()
      const stored = await lobby.databases.reader.selectFrom('inbox_customer_keys').selectAll().execute()
      assert.ok(!JSON.stringify(stored).includes(secret))
      assert.equal((await lobby.inboxes.secretsOf(lobby.inbox.id))(kid), secret)
      const other = await lobby.make({ name: '另一个' })
      assert.equal((await lobby.inboxes.secretsOf(other.id))(kid), undefined)
      await lobby.transact(admin, 'test.move', async (tx) => void await tx.kysely.updateTable('inbox_customer_keys').set({ inbox: other.id }).execute())
      lobby.inboxes.forget()
      const moved = await lobby.inboxes.secretsOf(other.id)
      assert.throws(() => moved(kid))
      await assert.rejects(lobby.transact(admin, 'customer_key.remove', (tx) => lobby.inboxes.removeKey(tx, lobby.inbox.id, kid)), { code: 'absent' })
    })

    test('speak English to those who read it, where it is given', async () => {
      const lobby = await openLobby(await open<Database>())
      const { look } = lobby.inbox
      const english = { title: 'Help', welcome: 'Hello!', quickQuestions: ['When?'], botName: 'Swan' }
      await lobby.edit({ look: { ...look, theme: 'dark', english } })
      await lobby.inboxes.list()
      const [zh, en] = [await lobby.begin(), await lobby.begin({ language: 'en-US' })]
      assert.deepEqual([zh.look.title, zh.look.theme, zh.look.botName], [look.title, 'dark', look.botName])
      assert.deepEqual([en.look.title, en.look.theme, en.look.botName, en.look.quickQuestions], ['Help', 'dark', 'Swan', ['When?']])
      assert.equal('english' in en.look, false)
      assert.deepEqual([lobby.inboxes.botNameOf(lobby.inbox.id, 'en-US'), lobby.inboxes.botNameOf(lobby.inbox.id, 'zh-CN')], ['Swan', look.botName])
      await lobby.edit({ look })
      assert.equal((await lobby.begin({ language: 'en-US' })).look.title, look.title)
    })

    test('look as their brand does where they say nothing of their own', async () => {
      const lobby = await openLobby(await open<Database>())
      const { look } = lobby.inbox
      assert.equal('color' in look, false)
      const theme = { color: '#0a6b40', logo: '/logo.png', privacy: 'https://shop.example.cn/privacy' }
      await lobby.transact(admin, 'brand.edit', (tx) => lobby.brands.edit(tx, lobby.brand.id, { name: '鹿溪优选', timeZone: 'Asia/Shanghai', theme }))
      lobby.brands.forget()
      const seen = async () => {
        const { color, logo, privacy } = (await lobby.begin()).look
        return { color, logo, privacy }
      }
      assert.deepEqual(await seen(), theme)
      await lobby.edit({ look: { ...look, color: '#222222', privacy: '/privacy' } })
      assert.deepEqual(await seen(), { color: '#222222', logo: '/logo.png', privacy: '/privacy' })
      await lobby.edit({ look })
      assert.deepEqual(await seen(), theme)
    })

    test('begin with one where there is none, and stay as they were changed', async () => {
      const { inboxes, visiting, preChat, trail, conversations, brands, transact, edit } = await openLobby(await open<Database>())
      await edit({ name: '我的' })
      await inboxesModule({ inboxes, vendors: {} as Vendors, visiting, preChat, trail, mayKnow: conversations.contactsSeen, brands, transact }).start!()
      assert.deepEqual((await inboxes.list()).map((each) => each.name), ['我的'])
    })
  })
})
