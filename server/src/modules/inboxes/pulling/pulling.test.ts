import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Channel } from '@yanshu/channels/port.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { connectKf, openVendor, type Vendor } from '../../../../testkit/vendor-stage.ts'
import { systemClock } from '../../../base/clock.ts'
import { inside } from '../../../host/actor.ts'
import type { Connection } from '../accounts/accounts.ts'
import { createPulling } from './pulling.ts'

eachApp((_name, open) => {
  describe('a vendor that always says that there is more', () => {
    let app: OpenedApp
    let vendor: Vendor
    let connection: Connection
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      connection = (await app.app.parts.vendors.accounts.find((await connectKf(app, vendor, {}, { botOn: false })).id))!
    })
    /** Nothing but the test reads it: it is not due for the next hour. */
    const ask = (account: string) => app.app.parts.host.transact(inside('system', 'inboxes', 'test'), 'inbound.take', (tx) => tx.kysely.insertInto('pull_lines').values({
      inbox: connection.inbox.id, account, cursor_text: null, ticket: null, ticket_at: null, asked: 1, done: 0, pulled_at: 0, due_at: Date.now() + 3_600_000,
    }).execute())

    /** How many pages one round reads, and how the line stands then. */
    async function read(account: string, next: (page: number) => string) {
      let pages = 0
      const { account: _account, ...rest } = connection.channel
      const channel: Channel = { ...rest, inbound: { ...rest.inbound!, pull: async () => ({ outcome: 'pulled', messages: [], next: next(++pages), more: true }) } }
      const { vendors, host } = app.app.parts
      const accounts = { ...vendors.accounts, find: async () => ({ ...connection, channel }) }
      await createPulling({ accounts, intake: vendors.intake, lines: vendors.pullLines, world: vendors.world, transact: host.transact, clock: systemClock, log: { warn: () => {} } }).pull(connection.inbox.id, account)
      const line = await vendors.pullLines.find(connection.inbox.id, account)
      return { pages, cursor: line?.cursor_text, isDone: line?.done === line?.asked }
    }

    test('is read for a while, and further the next time', async () => {
      const moves = 'moves-on'
      await ask(moves)
      assert.deepEqual(await read(moves, (page) => `c${page}`), { pages: 100, cursor: 'c100', isDone: false })
      assert.deepEqual(await read(moves, (page) => `d${page}`), { pages: 100, cursor: 'd100', isDone: false })
    })

    test('without moving on is not asked for more', async () => {
      const stands = 'stands-still'
      await ask(stands)
      assert.deepEqual(await read(stands, () => 'c1'), { pages: 2, cursor: 'c1', isDone: true })
    })
  })
})
