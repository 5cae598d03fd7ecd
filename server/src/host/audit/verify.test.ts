import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { inside } from '../actor.ts'
import { writeCheckpoint } from './checkpoint.ts'
import { verifyAudit } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-audit-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** Ten rows, a checkpoint after the eighth; `harm` is what somebody with the database's own rights did. */
async function harmed(databases: Databases<Database>, harm: (run: (sql: string) => Promise<unknown>) => Promise<unknown>) {
  const { transact, key, stop } = await openWriter(databases)
  const file = join(folder, `${++files}.jsonl`)
  const add = (n: number) => transact(inside('system', `actor-${n}`, 'request'), 'note.add', async (tx) => tx.about('note', `${n}`))
  for (let n = 1; n <= 8; n++) await add(n)
  await writeCheckpoint(databases.reader, key, file, Date.now())
  for (let n = 9; n <= 10; n++) await add(n)
  await stop()
  const run = (sql: string) => databases.writer.connection.query(sql, [])
  await dropTriggers(databases)
  await harm(run)
  return { report: await verifyAudit(databases.reader, key, file), key, file }
}

/** An intruder would do this first. */
async function dropTriggers(databases: Databases<Database>): Promise<void> {
  const { connection } = databases.writer
  for (const table of ["select name from sqlite_master where type = 'trigger'", 'select trigger_name as name from information_schema.triggers where trigger_schema = database()']) {
    const found = await connection.query<{ name: string }>(table, []).catch(() => ({ rows: [] }))
    for (const { name } of found.rows) await connection.query(`drop trigger ${name}`, [])
  }
}

eachDatabase((_name, open) => {
  describe('audit verify', () => {
    test('finds an untouched audit good', async () => {
      const { report } = await harmed(await open<Database>(), async () => {})
      assert.deepEqual(report, { good: true, rows: 10, chains: 1 })
    })
    const cases: [what: string, sql: string[], seq: number, problem: string][] = [
      ['an edited record', ["update audit set object_id = 'other' where seq = 4"], 4, 'changed'],
      ['a deleted record', ['delete from audit where seq = 4'], 4, 'missing'],
      ['two records that changed places', ['update audit set seq = 99 where seq = 4', 'update audit set seq = 4 where seq = 5', 'update audit set seq = 5 where seq = 99'], 4, 'changed'],
      ['a deleted record whose gap was closed', ['delete from audit where seq = 4', 'update audit set seq = seq - 1 where seq = 5'], 4, 'changed'],
      ['a cut-off end', ['delete from audit where seq > 9'], 10, 'cut_off'],
      ['a cut-off end with the lane set back', ['delete from audit where seq > 6', 'update lanes set audit_no = 6, audit_hash = (select hash from audit where seq = 6)'], 7, 'cut_off'],
      ['a chain that is gone with its lane', ['delete from audit', 'delete from lanes'], 1, 'cut_off'],
    ]
    for (const [what, statements, seq, problem] of cases) {
      test(`finds ${what}`, async () => {
        const { report } = await harmed(await open<Database>(), async (run) => {
          for (const statement of statements) await run(statement)
        })
        assert.equal(report.good, false)
        assert.deepEqual(report.firstBad, { chain: 'lane-1', seq, problem })
      })
    }
    test('takes a checkpoint that was cut off in writing for none', async () => {
      const databases = await open<Database>()
      const { key, file } = await harmed(databases, async () => {})
      appendFileSync(file, '{"at":17,"chains":[{"cha')
      const good = { good: true, rows: 10, chains: 1 }
      assert.deepEqual(await verifyAudit(databases.reader, key, file), good)
      await writeCheckpoint(databases.reader, key, file, Date.now())
      assert.deepEqual(await verifyAudit(databases.reader, key, file), good)
      assert.equal(readFileSync(file, 'utf8').split('\n').length, 3)
    })
    test('finds a forged checkpoint', async () => {
      const databases = await open<Database>()
      const { key, file } = await harmed(databases, async () => {})
      writeFileSync(file, readFileSync(file, 'utf8').replace('"seq":8', '"seq":7'))
      const report = await verifyAudit(databases.reader, key, file)
      assert.deepEqual(report.firstBad, { chain: 'checkpoints', seq: 1, problem: 'checkpoint' })
    })
  })
})
