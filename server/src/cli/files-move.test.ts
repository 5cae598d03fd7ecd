import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { environmentOf, makeBucket, namesIn } from '../../testkit/bucket.ts'
import { startCeph, withoutCeph, type Ceph } from '../../testkit/ceph.ts'
import { openCommandLine } from '../../testkit/command-line.ts'
import { openApp, type OpenedApp } from '../../testkit/open-app.ts'
import { visit } from '../../testkit/scenario.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

test('without an object store there is nowhere to move files to', async () => {
  const run = openCommandLine()
  await run('migrate')
  const { code, complained } = await run('files move')
  assert.equal(code, 1)
  assert.match(complained, /set S3_ENDPOINT/)
  assert.doesNotMatch((await run('doctor')).said, /files:/)
})

describe('an installation with an object store', { skip: withoutCeph }, () => {
  let ceph: Ceph
  before(async () => {
    ceph = await startCeph()
  })
  after(() => ceph?.stop())

  const upload = async (app: OpenedApp, token: string) => {
    const form = new FormData()
    form.append('file', new Blob([png], { type: 'image/png' }), 'one.png')
    return app.api('POST', '/api/visitor/files', form, token)
  }
  const download = async (app: OpenedApp, token: string, id: string) => {
    const response = await fetch(`${app.url}/api/visitor/files/${id}`, { headers: { authorization: `Bearer ${token}` } })
    return response.ok ? Buffer.from(await response.arrayBuffer()).equals(png) : response.status
  }

  test('keeps what is uploaded there, moves what was there before, and goes on without it', async () => {
    const settings = await makeBucket(ceph)
    const before = await openApp()
    const { dataDir } = before
    const run = openCommandLine({ dataDir })
    const earlier = await visit(before)
    const old = (await upload(before, earlier.token)).body.file
    Object.assign(run.environment, environmentOf(settings))
    assert.match((await run('doctor')).said, /✓ files: 127\.0\.0\.1:\d+\/yanshu-files takes, gives and removes them; some still lie/)
    const onDisk = () => readdirSync(join(dataDir, 'files'), { recursive: true }).filter((name) => /[0-9a-f]{40}$/.test(String(name)))
    assert.equal(onDisk().length, 1)
    assert.equal((await run('files move')).said, '1 file (1 KiB) moved.')
    assert.equal((await run('files move')).said, '0 files (0 KiB) moved.')
    assert.deepEqual([onDisk().length, (await namesIn(settings)).length], [0, 1])
    assert.match((await run('doctor')).said, /takes, gives and removes them$/m)
    assert.equal((await run('audit verify')).code, 0)
    assert.equal(await download(before, earlier.token, old), 404)
    await before.close()
  })

  test('uploads are refused and people go on writing while the store is away', async () => {
    const settings = await makeBucket(ceph, 'second-bucket')
    const app = await openApp({ env: environmentOf(settings) })
    const contact = await visit(app)
    const { file } = (await upload(app, contact.token)).body
    assert.equal(await download(app, contact.token, file), true)
    assert.equal((await namesIn(settings)).length, 1)
    await ceph.kill()
    const refused = await upload(app, contact.token)
    assert.deepEqual([refused.status, refused.body.code], [503, 'unavailable'])
    assert.ok(!JSON.stringify(refused.body).includes(settings.keyId))
    assert.equal(await download(app, contact.token, file), 503)
    await contact.say('图片发不出去')
    const rows = await app.app.parts.databases.reader.selectFrom('files').select('id').execute()
    assert.equal(rows.length, 1)
    await ceph.start()
    assert.equal(await download(app, contact.token, file), true)
    assert.equal((await upload(app, contact.token)).status, 200)
    await app.close()
  })
})
