import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { InboundMessage } from '@yanshu/channels/inbound-message.ts'
import type { Channel, Pulled } from '@yanshu/channels/port.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { connectKf, messagesOf, openVendor, textsOf, type Vendor } from '../../../../testkit/vendor-stage.ts'
import { systemClock } from '../../../base/clock.ts'
import { fail } from '../../../base/errors.ts'
import { inside } from '../../../host/actor.ts'
import type { Connection } from '../accounts/accounts.ts'
import { createPulling } from './pulling.ts'

eachApp((_name, open) => {
  describe('what a vendor keeps to be pulled', () => {
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

    type Page = Omit<Extract<Pulled, { outcome: 'pulled' }>, 'outcome'>
    const lineOf = (account: string) => app.app.parts.vendors.pullLines.find(connection.inbox.id, account)

    /** One round of reading what `pageOf` tells. */
    async function pull(account: string, pageOf: () => Page | Promise<Page>, lines = app.app.parts.vendors.pullLines): Promise<void> {
      const { account: _account, ...rest } = connection.channel
      const channel: Channel = { ...rest, inbound: { ...rest.inbound!, pull: async () => ({ outcome: 'pulled', ...await pageOf() }) } }
      const { vendors, host } = app.app.parts
      const accounts = { ...vendors.accounts, find: async () => ({ ...connection, channel }) }
      await createPulling({ accounts, intake: vendors.intake, lines, world: vendors.world, transact: host.transact, clock: systemClock, log: { warn: () => {} } }).pull(connection.inbox.id, account)
    }

    /** How many pages one round reads, and how the line stands then. */
    async function read(account: string, next: (page: number) => string) {
      let pages = 0
      await pull(account, () => ({ messages: [], next: next(++pages), more: true }))
      const line = await lineOf(account)
      return { pages, cursor: line?.cursor_text, isDone: line?.done === line?.asked }
    }

    test('is read for a while, where there is always more, and further the next time', async () => {
      const moves = 'moves-on'
      await ask(moves)
      assert.deepEqual(await read(moves, (page) => `c${page}`), { pages: 100, cursor: 'c100', isDone: false })
      assert.deepEqual(await read(moves, (page) => `d${page}`), { pages: 100, cursor: 'd100', isDone: false })
    })

    const said = (no: number): InboundMessage =>
      ({ kind: 'message', externalId: `page-${no}`, sender: 'wm-reader', at: Date.now(), raw: '{}', from: 'contact', opens: 'message', parts: [{ type: 'text', text: `第${no}条` }] })
    const stored = async () => textsOf(await messagesOf(app, connection.inbox.id)).filter((text) => text.startsWith('第'))

    test('how far it was read is stored with the last message, or both are not', async () => {
      const account = 'whole-pages'
      await ask(account)
      const page = () => ({ messages: [said(1), said(2), said(3)], next: 'c3', more: false })
      const lines = app.app.parts.vendors.pullLines
      const failing = { ...lines, reached: async (...given: Parameters<typeof lines.reached>) => (await lines.reached(...given), Promise.reject(fail.unavailable('unavailable'))) }
      await assert.rejects(pull(account, page, failing))
      assert.deepEqual([await stored(), (await lineOf(account))?.cursor_text], [['第1条', '第2条'], null])
      await pull(account, page)
      const line = await lineOf(account)
      assert.deepEqual([await stored(), line?.cursor_text, line?.done], [['第1条', '第2条', '第3条'], 'c3', 1])
      await pull(account, () => assert.fail('all that was asked for has been followed'))
    })

    test('who stood still does not set back who has read on', async () => {
      const account = 'overtaken'
      await ask(account)
      const { pullLines: lines } = app.app.parts.vendors
      const transact = app.app.parts.host.transact
      await pull(account, async () => {
        await transact(inside('system', 'inboxes', 'test'), 'inbound.pull', async (tx) => lines.reached(tx, (await lineOf(account))!, 'c9', true))
        return { messages: [said(3)], next: 'c1', more: false }
      })
      assert.equal((await lineOf(account))?.cursor_text, 'c9')
    })

    test('is read within minutes though nobody calls, and the less often the longer nothing comes', async () => {
      const account = 'nobody-calls'
      await ask(account)
      const { pullLines: lines } = app.app.parts.vendors
      const waits: number[] = []
      for (const wasQuiet of [false, true, true, true, true, false]) {
        const line = (await lineOf(account))!
        await app.app.parts.host.transact(inside('system', 'inboxes', 'test'), 'inbound.pull', async (tx) => lines.reached(tx, line, `n${waits.length}`, true, wasQuiet))
        const next = (await lineOf(account))!
        waits.push((next.due_at - next.pulled_at) / 60_000)
      }
      assert.deepEqual(waits, [1, 2, 4, 5, 5, 1])
    })

    test('that says that there is more without moving on is asked a few times more', async () => {
      const stands = 'stands-still'
      await ask(stands)
      assert.deepEqual(await read(stands, () => 'c1'), { pages: 5, cursor: 'c1', isDone: true })
    })
  })
})
