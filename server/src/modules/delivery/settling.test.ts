import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Sent } from '@yanshu/channels/sending.ts'
import { eachApp, type OpenedApp } from '../../../testkit/open-app.ts'
import { connectKf, openVendor, type Vendor } from '../../../testkit/vendor-stage.ts'
import { systemClock } from '../../base/clock.ts'
import { inside } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import type { Connection } from '../inboxes/accounts/accounts.ts'
import { createQueries } from './queries.ts'
import { createDelivery } from './service.ts'
import { settle } from './settling.ts'
import type { DeliveryRow } from './tables.ts'
import type { Job } from './taking.ts'

const hour = 3_600_000
const busy: Sent = { outcome: 'retry', afterMs: hour, reason: 'busy' }

eachApp((_name, open) => {
  describe('what happens to a message while a request of it is on its way', () => {
    let app: OpenedApp
    let vendor: Vendor
    let connection: Connection
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      connection = (await app.app.parts.vendors.accounts.find((await connectKf(app, vendor, {}, { botOn: false })).id))!
    })
    const parts = () => app.app.parts
    const within = <T>(work: (tx: Tx) => Promise<T>) => parts().host.transact(inside('job', 'delivery', 'test'), 'delivery.send', work)
    const queriesOf = () => createQueries(parts().databases.reader, parts().databases.dialect)
    const deliveryOf = (clock = systemClock) => createDelivery({ db: parts().databases.reader, dialect: parts().databases.dialect, clock, vendors: parts().vendors, conversations: parts().conversations })
    const rows = (line: string) => parts().databases.reader.selectFrom('deliveries').selectAll().where('line', '=', line).orderBy('seq').execute()

    /** So many messages as one, in two requests, the first of them under way. Nobody else sends in their line. */
    async function underWay(line: string, count: number): Promise<Job> {
      const queries = queriesOf()
      const requests = [1, 2].map((no) => ({ key: `${line}-${no}`, costs: 1, path: '/x', body: {} }))
      const row = (no: number): DeliveryRow => ({
        id: `${line}-m${no}`, line, inbox: connection.inbox.id, contact: `${line}-contact`, brand: connection.inbox.brand, conversation: `${line}-talk`, audience: '[]', at: Date.now(), seq: no, said_by: 'agent',
        parts: JSON.stringify([{ type: 'text', text: `${no}` }]), state: 'waiting', lead: no === 0 ? null : `${line}-m0`, requests: no === 0 ? JSON.stringify(requests) : null, done: 0,
        under_way: no === 0 ? 1 : 0, tries: 0, round: 0, insisted: 0, code: null, code_until: null, reason: null, vendor_code: null, vendor_note: null, ended_at: null,
      })
      const all = Array.from({ length: count }, (_, no) => row(no))
      const claimed = { line, inbox: connection.inbox.id, contact: `${line}-contact`, due_at: Date.now() + hour, claim: 'me' }
      await within(async (tx) => {
        await tx.kysely.insertInto('delivery_lines').values(claimed).execute()
        for (const each of all) await queries.add(tx, each)
      })
      return { line: claimed, connection, lead: all[0]!, requests, place: 0, attempt: 1 }
    }
    const settled = (job: Job, sent: Sent) => within((tx) => settle({ queries: queriesOf(), lines: parts().vendors.lines }, tx, job, sent))
    const recall = (id: string) => within((tx) => deliveryOf().recall(tx, id))
    const states = async (line: string) => (await rows(line)).map(({ state, lead, requests }) => [state, lead, requests])

    test('keeps nobody from finding the lines of other inboxes behind it', async () => {
      const later = Date.now() + 1_000 * hour
      const line = (inbox: string, no: number) => ({ line: `${inbox}:${no}`, inbox, contact: 'c', due_at: later + no, claim: '' })
      const all = [...Array.from({ length: 4 }, (_, no) => line('slow', no)), line('quick', 9)]
      await within(async (tx) => void (await tx.kysely.insertInto('delivery_lines').values(all).execute()))
      const due = async (except: string[]) => (await queriesOf().due(later + 10, 1_000, except)).map((each) => each.line).filter((each) => /^(slow|quick):/.test(each))
      assert.deepEqual(await due([]), ['slow:0', 'slow:1', 'slow:2', 'slow:3', 'quick:9'])
      assert.deepEqual(await due(['slow']), ['quick:9'])
    })

    test('recalled, it does not go out with a later try', async () => {
      const job = await underWay('alone', 1)
      await recall(job.lead.id)
      assert.equal((await states('alone'))[0]![0], 'waiting')
      assert.equal(await settled(job, busy), 'again')
      assert.deepEqual(await states('alone'), [['dropped', null, null]])
    })

    test('is marked when a try of it may have arrived, until it is over', async () => {
      const job = await underWay('unsure', 1)
      const marks = async () => (JSON.parse((await rows('unsure'))[0]!.requests!) as { mayBeThere?: true }[]).map(({ mayBeThere }) => mayBeThere)
      await settled(job, busy)
      assert.deepEqual(await marks(), [undefined, undefined])
      await within((tx) => queriesOf().setLine(tx, 'unsure', { claim: 'me' }))
      await settled(job, { ...busy, mayBeThere: true })
      assert.deepEqual(await marks(), [true, undefined])
    })

    test('recalled, those that were to go with it go without it', async () => {
      const job = await underWay('group', 3)
      await recall('group-m0')
      await settled(job, busy)
      assert.deepEqual(await states('group'), [['dropped', null, null], ['waiting', null, null], ['waiting', null, null]])
      assert.deepEqual((await rows('group')).map(({ under_way }) => under_way), [0, 0, 0])
    })

    test('recalled after its first request arrived, the second does not go out', async () => {
      const job = await underWay('half', 1)
      await recall(job.lead.id)
      assert.equal(await settled(job, { outcome: 'sent', externalId: 'half-1' }), 'again')
      assert.deepEqual(await states('half'), [['dropped', null, null]])
    })

    test('one of whose requests the vendor could not bring failed, whatever becomes of the next', async () => {
      const job = await underWay('failing', 2)
      const next = await settled(job, { outcome: 'sent', externalId: 'failing-1' })
      assert.ok(next !== 'again' && next.place === 1)
      await within((tx) => deliveryOf().failLater(tx, connection.inbox.id, 'failing-1', 'content_blocked', '13'))
      assert.equal(await settled(next, { outcome: 'sent', externalId: 'failing-2' }), 'again')
      assert.deepEqual((await rows('failing')).map(({ state, reason }) => [state, reason]), [['failed', 'content_blocked'], ['failed', 'content_blocked']])
    })

    test('sent again alone, it does not take those along that had failed with it', async () => {
      const job = await underWay('parted', 2)
      await settled(job, { outcome: 'failed', reason: 'request_wrong' })
      await within((tx) => deliveryOf().retry(tx, 'parted-m0'))
      assert.deepEqual((await rows('parted')).map(({ state, lead }) => [state, lead]), [['waiting', null], ['failed', null]])
    })

    test('keeps its words for two days once it was sent, and longer when it failed', async () => {
      const [job, failing] = [await underWay('said', 1), await underWay('unsaid', 1)]
      const second = await settled(job, { outcome: 'sent' })
      assert.ok(second !== 'again')
      await settled(second, { outcome: 'sent' })
      await settled(failing, { outcome: 'failed', reason: 'request_wrong' })
      const words = async () => (await Promise.all(['said', 'unsaid'].map(rows))).map(([row]) => row?.parts !== null)
      let turned = 0
      const delivery = deliveryOf({ ...systemClock, now: () => Date.now() + turned * hour })
      const trimAfter = (hours: number) => {
        turned = hours
        return delivery.trim(within)
      }
      await trimAfter(47)
      assert.deepEqual(await words(), [true, true])
      await trimAfter(49)
      assert.deepEqual(await words(), [false, true])
    })
  })
})
