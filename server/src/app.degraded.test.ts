import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { editProfile, readMe } from '@yanshu/contract/people.ts'
import { openContactClient } from '../testkit/contact-client.ts'
import { eachApp, type OpenedApp } from '../testkit/open-app.ts'
import { until, visit } from '../testkit/scenario.ts'
import { beginAVisit } from '../testkit/visit.ts'
import { systemClock } from './base/clock.ts'
import { newId } from './base/ids.ts'

/** The rows of docs/degraded-modes.md that need nothing but this process: a part is taken away, and given back. */
eachApp((name, open) => {
  const agentsName = async (app: OpenedApp, token: string) => (await app.call(readMe, {}, token)).name

  test('where the audit cannot be written nothing is changed, and what only reads goes on', async () => {
    const app = await open()
    const token = await app.signIn('agent')
    const before = await agentsName(app, token)
    const contact = await visit(app)
    const { connection } = app.app.parts.databases.writer
    await connection.query('alter table audit rename to audit_taken_away', [])
    const refused = await app.api('PATCH', '/api/profile', { name: '无审计' }, token)
    assert.deepEqual([refused.status, refused.body.code], [503, 'audit_unavailable'])
    assert.ok(Number(refused.headers.get('retry-after')) >= 1)
    const message = { clientId: 'kept-on-the-device', parts: [{ type: 'text', text: '在吗' }] }
    assert.equal((await contact.api('POST', '/messages', message)).body.code, 'audit_unavailable')
    assert.equal(await agentsName(app, token), before)
    assert.equal((await app.api('GET', '/api/conversations', undefined, token)).status, 200)
    assert.deepEqual(await contact.read(), [])

    await connection.query('alter table audit_taken_away rename to audit', [])
    await app.call(editProfile, { input: { name: '有审计' } }, token)
    assert.equal(await agentsName(app, token), '有审计')
    const sent = await contact.api('POST', '/messages', message)
    assert.deepEqual([sent.status, sent.body.seq], [200, 1])
    await app.close()
  })

  test('where files cannot be stored an upload is refused, no row points to nothing, and people go on writing', async () => {
    const app = await open()
    const contact = await visit(app)
    const folder = join(app.dataDir, 'files')
    renameSync(folder, `${folder}-away`)
    writeFileSync(folder, 'not a folder')
    const refused = await upload(app, contact.token)
    assert.deepEqual([refused.status, refused.body.code], [503, 'unavailable'])
    assert.deepEqual(await app.app.parts.databases.reader.selectFrom('files').select('id').execute(), [])
    await contact.say('图片发不出去')
    rmSync(folder)
    renameSync(`${folder}-away`, folder)
    assert.equal((await upload(app, contact.token)).status, 200)
    await app.close()
  })

  // Files are the same whatever the database is.
  if (name === 'sqlite') test('a full disk below the files refuses what has no room and leaves no half file', { skip: cannotMount() }, async () => {
    const app = await open()
    const contact = await visit(app)
    const folder = join(app.dataDir, 'files')
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', folder])
    const unmount = () => execFileSync('umount', ['-l', folder])
    try {
      const answers = []
      for (let n = 0; n < 5; n++) answers.push((await upload(app, contact.token, 100_000)).status)
      assert.deepEqual(answers.slice(0, 2), [200, 200])
      assert.deepEqual([...new Set(answers.slice(2))], [503])
      const rows = await app.app.parts.databases.reader.selectFrom('files').select('id').execute()
      assert.equal(rows.length, 2)
      for (const { id } of rows) assert.equal((await app.api('GET', `/api/visitor/files/${id}`, undefined, contact.token)).status, 200)
    } finally {
      unmount()
    }
    mkdirSync(folder, { recursive: true })
    assert.equal((await upload(app, contact.token)).status, 200)
    await app.close()
  })

  test('a clock that is wrong or set changes neither the order of messages nor lets anybody in whose time is over', async () => {
    let offset = 0
    const app = await open({ clock: { ...systemClock, now: () => systemClock.now() + offset } })
    const token = await app.signIn('agent')
    const visitor = await visit(app)
    const steps = [0, 3_600_000, -3_600_000, 60_000, 0]
    const contact = openContactClient({ name: newId(), visit: await beginAVisit(app.call, app.inbox.id), call: app.call, socketBase: app.socketUrl })
    for (const step of steps) {
      offset = step
      contact.send(`时钟偏移 ${step}`)
      await until(async () => contact.outbox.size(), (size) => size === 0)
    }
    const said = await app.app.parts.databases.reader.selectFrom('messages').select(['seq', 'parts']).where('conversation', '=', contact.conversation)
      .where('sender', '=', 'contact').orderBy('seq').execute()
    assert.deepEqual(said.map((row) => JSON.parse(row.parts)), steps.map((step) => [{ type: 'text', text: `时钟偏移 ${step}` }]))
    await contact.close()
    offset = 13 * 3_600_000
    assert.equal((await app.api('GET', '/api/conversations', undefined, token)).status, 401)
    assert.equal((await app.api('GET', '/api/visitor/conversation/x/messages', undefined, visitor.token)).status, 401)
    await app.close()
  })
})

function upload(app: OpenedApp, token: string, size = 2000) {
  const form = new FormData()
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(size)])
  form.append('file', new Blob([png], { type: 'image/png' }), 'a.png')
  return app.api('POST', '/api/visitor/files', form, token)
}

/** Only root may make a small file system of its own. */
function cannotMount(): string | false {
  if (process.getuid?.() !== 0) return 'only root may mount a small disk'
  const place = join(import.meta.dirname, '../../node_modules/.cache/yanshu-mount')
  mkdirSync(place, { recursive: true })
  after(() => rmSync(place, { recursive: true, force: true }))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', place], { stdio: 'ignore' })
    execFileSync('umount', [place], { stdio: 'ignore' })
    return false
  } catch {
    return 'this machine lets nobody mount a small disk'
  }
}
