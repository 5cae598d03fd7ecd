import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { openDatabases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import { openFloor, type OpenedFloor } from '../../../testkit/floor.ts'
import { createRandom } from '../../../testkit/random.ts'

describe('a simulated floor, through the real service on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-floor-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const staff = { 甲: { capacity: 3, groups: { main: 50 } }, 乙: { capacity: 3, groups: { main: 50 } }, 丙: { capacity: 3, groups: { main: 50 } }, 丁: { capacity: 2, groups: { 售后: 80, main: 50 }, permissions: ['finance.refund' as const] } }

  /** Nobody waits whom somebody present may be given, and nobody has more than may be. */
  async function check(floor: OpenedFloor): Promise<number> {
    const loads = await floor.conversations.loads()
    for (const [name, each] of Object.entries(staff)) {
      const load = loads.get(floor.agent(name).id) ?? 0
      assert.ok(load <= each.capacity, `${name} has ${load}`)
      if (load < each.capacity) assert.equal(await floor.routing.nextFor(floor.agent(name).id), undefined, `${name} is free`)
    }
    const waiting = await floor.conversations.waiting()
    const inLine = await floor.routing.queue.lengths()
    assert.equal(inLine.reduce((sum, each) => sum + each.count, 0), waiting.length)
    return waiting.length
  }

  test('six hundred conversations that come in bursts', async () => {
    const databases = await openDatabases<Database>({ file: join(folder, 'floor.sqlite') })
    const floor = await openFloor(databases, staff)
    const random = createRandom(3).next
    await floor.rule({ conditions: [{ kind: 'words', contains: ['退款'] }], group: floor.group('售后'), priority: 2, permission: 'finance.refund' })
    for (const name of Object.keys(staff)) await floor.here(name)
    await floor.settle()
    const open = new Set<string>()
    let [longest, asked] = [0, 0]
    while (asked < 600) {
      const burst = 1 + Math.floor(random() * 6)
      const fresh = await Promise.all(Array.from({ length: burst }, () => floor.waits(random() < 0.15 ? '我要退款' : '人工')))
      asked += burst
      for (const id of fresh) open.add(id)
      await floor.settle()
      longest = Math.max(longest, await check(floor))
      const endings = [...open].filter(() => random() < 0.3)
      for (const id of endings) {
        const owner = await floor.ownerOf(id)
        if (owner === undefined) continue
        await floor.close(id, owner)
        open.delete(id)
      }
      await floor.settle()
      await check(floor)
    }
    const rows = await databases.reader.selectFrom('routing_decisions').select(['agent', 'rule']).where('agent', 'is not', null).execute()
    const given = (name: string): number => rows.filter((each) => each.agent === floor.agent(name).id).length
    const equals = ['甲', '乙', '丙'].map(given)
    assert.ok(longest > 0, 'some had to wait')
    assert.ok(Math.max(...equals) - Math.min(...equals) <= 0.12 * Math.max(...equals), `given ${equals.join(' ')}`)
    assert.ok(rows.filter((each) => each.rule !== null).every((each) => each.agent === floor.agent('丁').id), 'refunds went to who may')
    await floor.stop()
    await databases.close()
  })
})
