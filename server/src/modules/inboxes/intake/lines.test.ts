import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Database } from '../../../database.ts'
import { inside } from '../../../host/actor.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { openWriter } from '../../../../testkit/writer.ts'
import type { Connection } from '../accounts/accounts.ts'
import { inboxesChannels } from '../migrations/20261212_inboxes_channels.ts'
import { createPullLines } from '../pulling/pull-lines.ts'
import { createLines } from './lines.ts'
import { createNews } from './news.ts'

const actor = inside('system', 'inboxes', 'test')
const migrations = { '20261212_inboxes_channels': inboxesChannels }
const told = { kind: 'tap', externalId: '1', sender: 'o-lin', at: 0, raw: '', what: 'click', key: 'k' } as const
const facts = { id: 'contact-1', brand: 'b', name: 'Lin', known: false, blocked: false, seenAt: 0, vip: false, attributes: {} }
const connection = { inbox: { id: 'inbox-1', brand: 'b' }, channel: { name: 'wechat-official', capabilities: {} }, account: 'wx1' } as unknown as Connection

eachDatabase((_name, open) => {
  describe('what two processes hear at the same moment', () => {
    test('a contact that both meet first is met once, and neither message is refused', async () => {
      const databases = await open<Database>()
      const { transact } = await openWriter(databases, migrations)
      const { reader: db, dialect } = databases
      const lockedFacts = async () => facts
      const other = createLines(db, dialect, { lockedFacts, identifyByChannel: async () => facts })
      // The other is quicker between the look and the insert.
      const one = createLines(db, dialect, { lockedFacts, identifyByChannel: async (tx) => other.meet(tx, connection, told, 'zh-CN').then(() => facts) })
      const met = await transact(actor, 'inbound.take', (tx) => one.meet(tx, connection, told, 'zh-CN'))
      assert.deepEqual([met.isNew, met.row.contact], [false, 'contact-1'])
    })

    test('a quota that is used up leaves the time as it was; a time that the vendor says is over is over', async () => {
      const databases = await open<Database>()
      const { transact } = await openWriter(databases, migrations)
      const lines = createLines(databases.reader, databases.dialect, { lockedFacts: async () => facts, identifyByChannel: async () => facts })
      const limited = { ...connection, channel: { name: 'wechat-official', capabilities: { windows: { message: { sends: 5, lifeMs: 3_600_000 } } } } } as unknown as Connection
      const until = await transact(actor, 'inbound.take', async (tx) => (await lines.hear(tx, limited, await lines.meet(tx, limited, told, 'zh-CN'), { ...told, opens: 'message' })).window_until)
      const line = { inbox: 'inbox-1', sender: told.sender }
      await transact(actor, 'inbound.take', (tx) => lines.shut(tx, line, 'quota'))
      assert.deepEqual((await lines.of('inbox-1', 'contact-1'))?.window, { limit: 5, left: 0, until })
      await transact(actor, 'inbound.take', (tx) => lines.shut(tx, line, 'window'))
      assert.deepEqual((await lines.of('inbox-1', 'contact-1'))?.window, { limit: 5, left: 0, until: 0 })
    })

    test('who refused messages and writes again may be answered', async () => {
      const databases = await open<Database>()
      const { transact } = await openWriter(databases, migrations)
      const lines = createLines(databases.reader, databases.dialect, { lockedFacts: async () => facts, identifyByChannel: async () => facts })
      const closed = async (opens?: 'tap' | 'message') => {
        await transact(actor, 'inbound.take', async (tx) => lines.hear(tx, connection, await lines.meet(tx, connection, told, 'zh-CN'), { ...told, ...(opens && { opens }) }))
        return (await lines.of('inbox-1', 'contact-1'))?.closed
      }
      await closed()
      await transact(actor, 'inbound.take', (tx) => lines.shut(tx, { inbox: 'inbox-1', sender: told.sender }, 'refuses'))
      assert.deepEqual([await closed(), await closed('tap'), await closed('message')], ['refuses', 'refuses', undefined])
    })

    test('news that is too old is forgotten bit by bit', async () => {
      const databases = await open<Database>()
      const { transact } = await openWriter(databases, migrations)
      const news = createNews(databases.dialect, { id: 'token', secret: Buffer.alloc(32, 5) })
      const row = (no: number, at: number) => ({ inbox: 'inbox-1', external_id: `n-${no}`, kind: 'tap', at, conversation: null, message: null, raw: null })
      const trim = () => transact(actor, 'inbound.trim', (tx) => news.trim(tx))
      await transact(actor, 'inbound.take', async (tx) => void (await tx.kysely.insertInto('inbound_news').values([...Array.from({ length: 1_001 }, (_, no) => row(no, no)), row(2_000, tx.now)]).execute()))
      assert.deepEqual([await trim(), await trim()], [true, false])
      assert.deepEqual((await databases.reader.selectFrom('inbound_news').select('external_id').execute()).map((each) => each.external_id), ['n-2000'])
    })

    test('an account that both are asked to read is read for both', async () => {
      const databases = await open<Database>()
      const one = await openWriter(databases, migrations)
      const lines = createPullLines(databases.reader, databases.dialect, { id: 'token', secret: Buffer.alloc(32, 5) })
      const asks = Array.from({ length: 4 }, (_, at) => one.transact(actor, 'inbound.take', (tx) => lines.ask(tx, 'inbox-1', 'wk1', `ticket-${at}`)))
      await Promise.all(asks)
      assert.equal((await lines.find('inbox-1', 'wk1'))?.asked, 4)
    })
  })
})
