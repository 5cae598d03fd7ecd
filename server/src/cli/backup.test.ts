import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openCommandLine, type CommandLine } from '../../testkit/command-line.ts'
import { mariadbPlaces } from '../../testkit/databases.ts'
import { goodPassword } from '../../testkit/office.ts'
import { openDatabases } from '../base/db/open.ts'
import type { Database } from '../database.ts'
import { unpack } from './archive/unpack.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-backup-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const freshFile = () => join(folder, `${++count}.tar.gz`)

const key = '0123456789abcdef0123456789abcdef01234567'

/** An installation with one person and one upload. */
async function installed(databaseUrl?: string): Promise<CommandLine> {
  const run = openCommandLine(databaseUrl === undefined ? {} : { databaseUrl })
  await run('migrate')
  await run('user add --login boss --name Boss --role administrator', [goodPassword, goodPassword])
  mkdirSync(join(run.dataDir, 'files/01/23'), { recursive: true })
  writeFileSync(join(run.dataDir, 'files/01/23', key), 'a picture')
  mkdirSync(join(run.dataDir, 'files/incoming'))
  writeFileSync(join(run.dataDir, 'files/incoming', key), 'half a pict')
  return run
}

describe('backup and restore', () => {
  test('give back everything on another machine', async () => {
    const from = await installed()
    const file = freshFile()
    const made = await from(`backup ${file}`)
    assert.equal(made.code, 0, made.complained)
    assert.match(made.said, /Backed up to .* 1 upload\)/)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.deepEqual(readdirSync(join(from.dataDir, 'backups')), [], 'nothing is left lying about')

    const to = openCommandLine()
    const restored = await to(`restore ${file}`)
    assert.equal(restored.code, 0, restored.complained)
    assert.match(restored.said, / people: 1\n[\s\S]*The audit is whole\./)
    assert.equal(readFileSync(join(to.dataDir, 'files/01/23', key), 'utf8'), 'a picture')
    assert.equal(readFileSync(join(to.dataDir, 'keys.json'), 'utf8'), readFileSync(join(from.dataDir, 'keys.json'), 'utf8'))
    assert.equal(statSync(join(to.dataDir, 'keys.json')).mode & 0o777, 0o600)
    assert.equal((await to('audit verify')).code, 0)
    assert.equal((await to('doctor')).said.includes('✓ schema: up to date'), true)
  })

  test('the backup says where the audit stood, and both are put on record', async () => {
    const run = await installed()
    const file = freshFile()
    await run(`backup ${file}`)
    const unpacked = join(folder, 'unpacked')
    await unpack(file, unpacked)
    const { chains, rows } = JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8')) as { chains: { chain: string; seq: number; hash: string }[]; rows: Record<string, number> }
    assert.equal(chains.length, 1)
    assert.equal(chains[0]!.seq, rows['audit'])
    await run(`restore ${file} --force`)
    const opened = await openDatabases<Database>({ file: join(run.dataDir, 'yanshu.db') })
    const kept = await opened.reader.selectFrom('audit').select(['seq', 'hash', 'event_type']).orderBy('seq').execute()
    await opened.close()
    assert.equal(kept[chains[0]!.seq - 1]!.hash, chains[0]!.hash)
    assert.deepEqual(kept.slice(chains[0]!.seq).map((row) => row.event_type), ['backup.restore'])
  })

  test('data that is there is kept aside, and only on demand', async () => {
    const run = await installed()
    const file = freshFile()
    await run(`backup ${file}`)
    await run('user add --login second --name Second --role agent', [goodPassword, goodPassword])
    const before = readFileSync(join(run.dataDir, 'yanshu.db'))
    for (const index of ['search.db', 'messages.db']) writeFileSync(join(run.dataDir, index), 'what was said', { flag: 'a' })
    const refused = await run(`restore ${file}`)
    assert.equal(refused.code, 1)
    assert.match(refused.complained, /there is data in/)
    assert.ok(before.equals(readFileSync(join(run.dataDir, 'yanshu.db'))))

    assert.match((await run(`restore ${file} --force`)).said, / people: 1\n/)
    const aside = readdirSync(run.dataDir).find((name) => name.startsWith('before-restore-'))
    assert.ok(before.equals(readFileSync(join(run.dataDir, aside!, 'yanshu.db'))))
    // An index holds what was said, also what the backup does not know of.
    for (const index of ['search.db', 'messages.db']) assert.match(readFileSync(join(run.dataDir, aside!, index), 'latin1'), /what was said$/)
    assert.ok(!readdirSync(run.dataDir).some((name) => name.startsWith('restoring-')))
  })

  test('a damaged backup changes nothing', async () => {
    const from = await installed()
    const file = freshFile()
    await from(`backup ${file}`)
    const bytes = gunzipSync(readFileSync(file))
    const at = bytes.indexOf('a picture')
    bytes.write('A', at)
    const changed = freshFile()
    writeFileSync(changed, gzipSync(bytes))
    const short = freshFile()
    writeFileSync(short, readFileSync(file).subarray(0, 3000))
    const cases: [string, RegExp][] = [[changed, new RegExp(`files/01/23/${key} is damaged`)], [short, /no usable backup/], [join(folder, 'nothing'), /is not there/]]
    const to = openCommandLine()
    for (const [which, problem] of cases) {
      const { code, complained } = await to(`restore ${which}`)
      assert.equal(code, 1)
      assert.match(complained, problem)
    }
    assert.deepEqual(readdirSync(to.dataDir).sort(), ['backups', 'files'])
    assert.equal((await to('restore')).code, 2)
  })

  test('a changed audit is told, though the backup is whole', async () => {
    const from = await installed()
    const opened = await openDatabases<Database>({ file: join(from.dataDir, 'yanshu.db') })
    const { connection } = opened.writer
    for (const { name } of (await connection.query<{ name: string }>("select name from sqlite_master where type = 'trigger'", [])).rows) await connection.query(`drop trigger ${name}`, [])
    await connection.query("update audit set actor_id = 'other' where seq = 1", [])
    await opened.close()
    const file = freshFile()
    await from(`backup ${file}`)
    const { code, said } = await openCommandLine()(`restore ${file}`)
    assert.equal(code, 1)
    assert.match(said, /chain lane-1, record 1: changed/)
  })

  test('no file is written over', async () => {
    const run = await installed()
    const file = freshFile()
    writeFileSync(file, 'dear')
    assert.match((await run(`backup ${file}`)).complained, /exists/)
    assert.equal(readFileSync(file, 'utf8'), 'dear')
  })
})

const server = process.env['YANSHU_TEST_MARIADB_URL']
describe('backup and restore on MariaDB', { skip: server ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, () => {
  test('keep keys and uploads, and name the command for the rest', async () => {
    const { makePlace, dropAll } = mariadbPlaces(server!)
    after(dropAll)
    const { url } = await makePlace()
    const from = await installed(url)
    const file = freshFile()
    const made = await from(`backup ${file}`)
    assert.match(made.said, /mariadb-dump --single-transaction .*--password yanshu_test_\w+ \| gzip/)
    assert.ok(!made.said.includes(new URL(url!).password), 'the password is not shown')
    const to = openCommandLine({ databaseUrl: url! })
    const restored = await to(`restore ${file}`)
    assert.equal(restored.code, 0, restored.complained)
    assert.match(restored.said, / people: 1\n[\s\S]*The audit is whole\./)
    assert.match((await openCommandLine()(`restore ${file}`)).complained, /set DATABASE_URL/)
  })
})
