import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, test } from 'node:test'
import { openCommandLine } from '../../testkit/command-line.ts'
import { goodPassword } from '../../testkit/office.ts'
import { eachDatabase } from '../../testkit/databases.ts'
import { openDatabases } from '../base/db/open.ts'
import type { Database } from '../database.ts'
import { languageOf } from './language.ts'
import { createTerminal } from './terminal.ts'

const boss = 'user add --login boss --name Boss --role administrator'

eachDatabase((_name, _open, makePlace) => {
  async function open() {
    const { url, file } = await makePlace()
    const run = openCommandLine(url === undefined ? {} : { databaseUrl: url })
    const databases = () => openDatabases<Database>(url === undefined ? { file: join(run.dataDir, 'yanshu.db') } : { url })
    return { run, databases, isFile: file !== undefined }
  }

  describe('commands', () => {
    test('migrate makes the tables, and says so once', async () => {
      const { run } = await open()
      const first = await run('migrate')
      assert.equal(first.code, 0)
      assert.match(first.said, /\+ 20261122_people_first/)
      assert.equal((await run('migrate')).said, 'The schema was up to date.')
    })

    test('nothing is done, or made, where there is no installation', async () => {
      const { run } = await open()
      for (const words of ['audit verify', 'module list', 'backup', boss]) {
        const { code, complained } = await run(words, [goodPassword, goodPassword])
        assert.equal(code, 1, words)
        assert.match(complained, /there is no installation/)
      }
      assert.deepEqual(readdirSync(run.dataDir).filter((name) => name !== 'files' && name !== 'backups'), [])
    })

    test('user add adds somebody who can sign in, and leaves that on record', async () => {
      const { run, databases } = await open()
      await run('migrate')
      assert.equal((await run(boss, [goodPassword, goodPassword])).code, 0)
      const opened = await databases()
      const person = await opened.reader.selectFrom('people').selectAll().where('login', '=', 'boss').executeTakeFirstOrThrow()
      assert.deepEqual([person.status, person.roles, person.name], ['active', '["administrator"]', 'Boss'])
      const rows = await opened.reader.selectFrom('audit').selectAll().where('object_id', '=', person.id).execute()
      const lanes = await opened.reader.selectFrom('lanes').selectAll().execute()
      await opened.close()
      assert.equal(rows.length, 1)
      assert.deepEqual([rows[0]!.channel, rows[0]!.actor_id, rows[0]!.result], ['cli', 'cli', 'success'])
      assert.ok(lanes.every((lane) => lane.process === ''), 'a command gives its lane back')
    })

    test('user add says what is wrong', async () => {
      const { run } = await open()
      await run('migrate')
      const cases: [words: string, answers: string[] | undefined, code: number, problem: RegExp][] = [
        ['user add --login boss', undefined, 2, /give --login, --name and --role/],
        ['user add --login b --name Boss --role agent', undefined, 2, /a login has/],
        ['user add --login boss --name Boss --role boss', undefined, 2, /no role boss; there are: .*administrator/],
        [`${boss} --password ${goodPassword}`, undefined, 2, /the option --password is not right/],
        [`${boss} more`, undefined, 2, /one word too many: more/],
        [boss, undefined, 2, /nobody can be asked here/],
        [boss, ['short', 'short'], 1, /A password needs 12 characters/],
        [boss, [goodPassword, 'another'], 1, /the two passwords differ/],
        [boss, [], 1, /no password was given/],
      ]
      for (const [words, answers, code, problem] of cases) {
        const ended = await run(words, answers)
        assert.equal(ended.code, code, words)
        assert.match(ended.complained, problem)
        assert.ok(!ended.complained.includes(goodPassword))
      }
      run.input = goodPassword
      assert.equal((await run(`${boss} --password-stdin`)).code, 0)
      assert.match((await run(`${boss} --password-stdin`)).complained, /This login name is taken/)
    })

    test('audit verify tells good from bad, and where', async () => {
      const { run, databases, isFile } = await open()
      await run('migrate')
      await run(boss, [goodPassword, goodPassword])
      const good = await run('audit verify')
      assert.equal(good.code, 0)
      assert.match(good.said, /^Checked: [1-9]\d* records in 1 chain\.\nThe audit is whole\.$/)
      const opened = await databases()
      const { connection } = opened.writer
      const triggers = isFile ? "select name from sqlite_master where type = 'trigger'" : 'select trigger_name as name from information_schema.triggers where trigger_schema = database()'
      for (const { name } of (await connection.query<{ name: string }>(triggers, [])).rows) await connection.query(`drop trigger ${name}`, [])
      await connection.query("update audit set object_id = 'other' where seq = 2", [])
      await opened.close()
      const bad = await run('audit verify')
      assert.equal(bad.code, 1)
      assert.match(bad.said, /chain lane-1, record 2: changed/)
      run.environment['LANG'] = 'zh_CN.UTF-8'
      assert.match((await run('audit verify')).said, /链 lane-1 第 2 条：内容被改动/)
    })

    test('modules are listed and switched', async () => {
      const { run } = await open()
      await run('migrate')
      assert.match((await run('module list')).said, /^bot +on +\(needs knowledge\)$/m)
      assert.match((await run('module off knowledge')).complained, /bot stands in the way/)
      assert.equal((await run('module off bot')).code, 0)
      assert.match((await run('module list')).said, /^bot +off/m)
      assert.equal((await run('module off knowledge')).code, 0)
      assert.match((await run('module on bot')).complained, /knowledge stands in the way/)
      assert.match((await run('module off people')).complained, /essential/)
      assert.deepEqual([(await run('module on nix')).code, (await run('module on')).code], [2, 2])
    })

    test('doctor finds what is wrong', async () => {
      const { run, databases } = await open()
      assert.match((await run('doctor')).said, /nothing in .* yet/)
      await run('migrate')
      const well = await run('doctor')
      assert.doesNotMatch(well.said.replace(/✗ pages.*/, ''), /✗/)
      chmodSync(join(run.dataDir, 'keys.json'), 0o644)
      const opened = await databases()
      await opened.writer.kysely.insertInto('parked_events').values({ subscriber: 'bot', lane: 'lane-1', no: 7, attempts: 6, error: 'Error: no luck', parked_at: 1 }).execute()
      await opened.writer.kysely.insertInto('lanes').values({
        id: 'lane-9', process: `${hostname()}:${process.ppid}:x`, epoch: 1, lease_until: 5, event_no: 0, audit_no: 0, audit_hash: '', drained_no: 0, created_at: 1,
      }).execute()
      await opened.close()
      const ill = await run('doctor')
      assert.equal(ill.code, 1)
      assert.match(ill.said, /✗ key file: readable, mode 0644\n {4}→ chmod 600 /)
      assert.match(ill.said, /✗ lanes: the process .* of lane-9 lives but no longer renews/)
      assert.match(ill.said, /✗ parked events: 1: lane-1:7 bot \(Error: no luck\)/)
    })
  })
})

describe('command line', () => {
  test('what is not known is wrong usage; help is not', async () => {
    const run = openCommandLine()
    assert.equal((await run('nix')).code, 2)
    assert.match((await run('nix')).complained, /there is no command "nix"/)
    for (const words of ['', 'help', '--help']) {
      const { code, said } = await run(words)
      assert.equal(code, 0)
      for (const name of ['migrate', 'user add', 'audit verify', 'backup', 'restore', 'doctor', 'module on', 'module off']) assert.match(said, new RegExp(`^ {2}${name} `, 'm'))
    }
    for (const words of ['help user add', 'user add --help']) assert.match((await run(words)).said, /usage: npm run yanshu -- user add --login LOGIN/)
  })

  test('a wrong variable is a sentence', async () => {
    const run = openCommandLine()
    run.environment['PORT'] = 'x'
    const { code, complained } = await run('doctor')
    assert.equal(code, 1)
    assert.match(complained, /^yanshu: PORT is not usable: set it to/)
  })

  test('speaks the language of the terminal', () => {
    assert.equal(languageOf({}), 'zh-CN')
    assert.equal(languageOf({ LANG: 'C.UTF-8' }), 'zh-CN')
    assert.equal(languageOf({ LANG: 'en_US.UTF-8' }), 'en-US')
    assert.equal(languageOf({ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }), 'zh-CN')
  })

  test('runs as a program with its exit code, quietly', async () => {
    const run = openCommandLine()
    const main = join(import.meta.dirname, 'main.ts')
    const env = { ...process.env, ...run.environment }
    await run('migrate')
    const ended = spawnSync(process.execPath, [main, 'user', 'add', '--login', 'boss', '--name', 'Boss', '--role', 'agent', '--password-stdin'], { env, encoding: 'utf8', input: `${goodPassword}\n` })
    assert.deepEqual([ended.status, ended.stdout, ended.stderr], [0, 'boss (agent) was added and can sign in now.\n', ''])
    assert.equal(spawnSync(process.execPath, [main, 'audit', 'verfy'], { env, encoding: 'utf8' }).status, 2)
  })
})

describe('terminal', () => {
  test('a hidden line is not shown, and can be corrected', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true, raw: [] as boolean[], setRawMode: (raw: boolean) => void stdin.raw.push(raw) })
    const stderr = new PassThrough()
    const terminal = createTerminal({ stdin, stdout: new PassThrough(), stderr })
    const reading = terminal.readHidden('Password: ')
    stdin.write('secrex\u007f')
    stdin.write('t密\u007f\r')
    assert.equal(await reading, 'secret')
    assert.deepEqual(stdin.raw, [true, false])
    assert.equal((stderr.read() as Buffer).toString(), 'Password: \n')
    const given = terminal.readHidden('')
    stdin.write('abc\u0003')
    assert.equal(await given, undefined)
  })

  test('the first line of the input, without its end', async () => {
    const stdin = new PassThrough()
    const terminal = createTerminal({ stdin, stdout: new PassThrough(), stderr: new PassThrough() })
    stdin.end('one\ntwo\n')
    assert.equal(await terminal.readLine(), 'one')
  })
})
