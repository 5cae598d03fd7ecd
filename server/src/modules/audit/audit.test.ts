import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { CompiledQuery } from 'kysely'
import type { Databases } from '../../base/db/open.ts'
import { newId } from '../../base/ids.ts'
import { systemClock } from '../../base/clock.ts'
import type { Database } from '../../database.ts'
import { inside } from '../../host/actor.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { from } from '../../../testkit/office.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { auditFinding } from './migrations/20261129_audit_finding.ts'
import { auditStaff } from './migrations/20261206_audit_staff.ts'
import { idBound, rowsByStaff } from './queries.ts'
import { createAudit } from './service.ts'

async function openAudit(databases: Databases<Database>) {
  const writer = await openWriter(databases, { '20261129_audit_finding': auditFinding, '20261206_audit_staff': auditStaff })
  const dataDir = mkdtempSync(join(tmpdir(), 'yanshu-audit-'))
  after(() => rmSync(dataDir, { recursive: true, force: true }))
  const audit = createAudit({ db: databases.reader, background: databases.background, key: writer.key, dataDir, clock: systemClock, nameOf: (id) => (id === 'lin' ? '林晓' : undefined) })
  const act = (action: string, object: string, actor = inside('system', 'test', 'test'), denied = false) => writer.transact(actor, action, async (tx) => {
    tx.about('thing', object, ['name'])
    if (denied) tx.outcome('denied', 'forbidden')
  })
  return { ...writer, audit, act, dataDir }
}

eachDatabase((_name, open) => {
  describe('the audit', () => {
    test('is listed latest first, page by page, without a row twice', async () => {
      const { audit, act } = await openAudit(await open<Database>())
      for (let n = 0; n < 7; n++) await act('thing.make', `thing-${n}`)
      const seen: string[] = []
      let before: string | undefined
      do {
        const page = await audit.list({ before, limit: 3 })
        seen.push(...page.items.map((row) => row.object))
        before = page.next
      } while (before)
      assert.deepEqual(seen, [6, 5, 4, 3, 2, 1, 0].map((n) => `thing-${n}`))
    })

    test('is found by who, what, on what, how it ended and when', async () => {
      const { audit, act } = await openAudit(await open<Database>())
      await act('thing.make', 'a', from('lin'))
      await act('thing.break', 'b', from('chen'), true)
      await new Promise((resolve) => setTimeout(resolve, 5))
      const middle = Date.now()
      await act('cup.break', 'c', from('lin'))
      const objects = async (question: Partial<Parameters<typeof audit.list>[0]>) => (await audit.list({ limit: 9, ...question })).items.map((row) => row.object)
      assert.deepEqual(await objects({ actor: 'lin' }), ['c', 'a'])
      assert.deepEqual(await objects({ action: 'break' }), ['c', 'b'])
      assert.deepEqual(await objects({ action: 'thing.break' }), ['b'])
      assert.deepEqual(await objects({ object: 'a' }), ['a'])
      assert.deepEqual(await objects({ result: 'denied' }), ['b'])
      assert.deepEqual(await objects({ from: middle }), ['c'])
      assert.deepEqual(await objects({ to: middle - 1 }), ['b', 'a'])
      const [row] = (await audit.list({ limit: 1, actor: 'lin' })).items
      assert.deepEqual([row?.actorName, row?.changedFields, row?.eventType, row?.action], ['林晓', ['name'], 'cup.break', 'break'])
    })

    test('is found by a contact, by staff and by strangers, the last two by an index', async () => {
      const databases = await open<Database>()
      const { audit, act } = await openAudit(databases)
      const contact = newId()
      const visitor = { ...from('-'), id: contact, type: 'visitor' as const }
      for (let n = 0; n < 3; n++) await act('message.send', `said-${n}`, visitor)
      await act('thing.make', 'a', from('lin'))
      await act('session.begin', 'b', from('-'), true)
      const objects = async (question: Partial<Parameters<typeof audit.list>[0]>) => (await audit.list({ limit: 9, ...question })).items.map((row) => row.object)
      assert.deepEqual(await objects({ actor: contact }), ['said-2', 'said-1', 'said-0'])
      assert.deepEqual(await objects({ actor: contact, limit: 1 }), ['said-2'])
      assert.deepEqual(await objects({ actor: contact, object: 'said-1' }), ['said-1'])
      assert.deepEqual(await objects({ actor: 'lin' }), ['a'])
      assert.deepEqual(await objects({ actor: '-' }), ['b'])
      assert.deepEqual(await objects({ actor: newId() }), [])
      const { sql, parameters } = rowsByStaff(databases.reader, 'lin', { limit: 50 }).compile()
      const { rows } = await databases.reader.executeQuery(CompiledQuery.raw(`${databases.dialect.name === 'sqlite' ? 'explain query plan' : 'explain'} ${sql}`, [...parameters]))
      assert.match(JSON.stringify(rows), /audit_actor/)
      assert.doesNotMatch(JSON.stringify(rows), /TEMP B-TREE|filesort/i)
    })

    test('is good while nobody touched it; a signed checkpoint shows that its end was cut off', async () => {
      const databases = await open<Database>()
      const { audit, act, dataDir } = await openAudit(databases)
      for (let n = 0; n < 3; n++) await act('thing.make', `thing-${n}`)
      await audit.checkpoint()
      assert.equal(readFileSync(join(dataDir, 'audit-checkpoints.jsonl'), 'utf8').split('\n').length, 2)
      const [one, other] = await Promise.all([audit.verify(), audit.verify()])
      assert.equal(one, other)
      assert.deepEqual([one.good, one.rows], [true, 3])
      for (const verb of ['update', 'delete']) await databases.writer.connection.query(`drop trigger audit_no_${verb}`, [])
      await databases.writer.connection.query('delete from audit where seq = 3', [])
      await databases.writer.connection.query('update lanes set audit_no = 2', [])
      assert.deepEqual((await audit.verify()).firstBad, { chain: 'lane-1', seq: 3, problem: 'cut_off' })
    })
  })
})

test('a time lies before the ids of its millisecond and after those before', () => {
  const id = newId()
  const ms = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
  assert.ok(idBound(ms) < id && id < idBound(ms + 1))
  assert.ok(idBound(10 ** 15) > id)
})
