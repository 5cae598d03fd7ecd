import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { makeBucket, namesIn } from '../../../testkit/bucket.ts'
import { startCeph, withoutCeph, type Ceph } from '../../../testkit/ceph.ts'
import { cutAfter } from '../../../testkit/cut-after.ts'
import type { S3Settings } from '../../base/s3-settings.ts'
import { describeFiles } from './conforms.ts'
import { createDiskFiles } from './disk.ts'
import { moveFiles, type Moved } from './moving.ts'
import { openBucket, type Bucket } from './s3-bucket.ts'
import { createS3Files } from './s3.ts'
import { succeed } from './successor.ts'

const text = { contentType: 'text/plain' }

describe('an object store', { skip: withoutCeph }, () => {
  let ceph: Ceph
  let settings: S3Settings
  let bucket: Bucket
  let folder: string
  const open = (maxBytes: number, through = bucket) => createS3Files({ bucket: through, folder, maxBytes })
  const leftovers = async (below = folder) => (await readdir(below, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)
  const impatient = (over: Partial<S3Settings> = {}) => openBucket({ ...settings, ...over }, { answerMs: 400, bodyMs: 400 })

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yanshu-s3-'))
    ceph = await startCeph()
    settings = await makeBucket(ceph)
    bucket = openBucket(settings)
  })
  after(async () => {
    bucket?.close()
    await ceph?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  describeFiles('S3', async (maxBytes) => open(maxBytes))
  describeFiles('S3 before a disk', async (maxBytes) => succeed(open(maxBytes), createDiskFiles({ folder, maxBytes })))

  test('keeps nothing on disk, and nothing of what was refused or broke', async () => {
    const before = await namesIn(settings)
    const files = open(10)
    await assert.rejects(files.put(Buffer.alloc(11), text), { code: 'file_too_large' })
    const broken = Readable.from((async function* () {
      yield Buffer.from('abc')
      throw new Error('connection lost')
    })())
    await assert.rejects(files.put(broken, text), /connection lost/)
    const { key } = await files.put(Readable.from([Buffer.from('kept')]), text)
    assert.deepEqual((await namesIn(settings)).filter((name) => !before.includes(name)), [`${key.slice(0, 2)}/${key.slice(2, 4)}/${key}`])
    assert.deepEqual(await leftovers(), [])
  })

  test('bytes that are not those of the SHA-256 are refused', async () => {
    const content = { body: () => Buffer.from('other bytes'), size: 11, sha256: 'a'.repeat(64), contentType: 'text/plain' }
    await assert.rejects(bucket.put('aa/aa/forged', content), { name: 'BucketError' })
    assert.equal(await bucket.has('aa/aa/forged'), false)
  })

  for (const [what, over, reason] of [
    ['a wrong secret', { secret: 'wrong' }, 'SignatureDoesNotMatch'],
    ['a key that is not known', { keyId: 'nobody' }, 'InvalidAccessKeyId'],
    ['a bucket that is not there', { bucket: 'not-there' }, 'NoSuchBucket'],
    ['a port where nobody listens', { endpoint: new URL('http://127.0.0.1:1') }, 'ECONNREFUSED'],
  ] as const) {
    test(`${what} is unavailable with its reason, and no missing file`, async () => {
      const wrong = impatient(over)
      const files = open(10, wrong)
      const refused = { code: 'unavailable', status: 503, details: { part: 'files', reason } }
      await assert.rejects(files.put(Buffer.from('x'), text), refused)
      await assert.rejects(files.open('a'.repeat(40)), refused)
      await assert.rejects(files.remove('a'.repeat(40)), refused)
      const told = await wrong.probe().then(() => undefined, (error: Error) => error)
      assert.ok(told && !`${told.message} ${told.stack}`.includes(settings.secret))
      wrong.close()
    })
  }

  test('silence is given up, and what was there is there when it goes on', async () => {
    const short = impatient()
    const files = open(1_000, short)
    const { key } = await files.put(Buffer.from('before'), text)
    ceph.pause()
    const silent = { code: 'unavailable', details: { part: 'files', reason: 'silent' } }
    await assert.rejects(files.put(Buffer.from('during'), text), silent)
    await assert.rejects(files.open(key), silent)
    ceph.goOn()
    const opened = await open(1_000).open(key)
    assert.equal((await buffer(opened!.stream)).toString(), 'before')
    short.close()
  })

  test('a connection cut in the middle of an upload leaves no object, one cut in the middle of a download ends its stream', async () => {
    const bytes = randomBytes(2_000_000)
    const before = await namesIn(settings)
    const cutting = await cutAfter(ceph.port, { sent: 300_000 })
    const cut = impatient({ endpoint: new URL(`http://127.0.0.1:${cutting.port}`) })
    await assert.rejects(open(3_000_000, cut).put(bytes, text), { code: 'unavailable' })
    cut.close()
    await cutting.close()
    assert.deepEqual(await namesIn(settings), before)

    const { key } = await open(3_000_000).put(bytes, text)
    const other = await cutAfter(ceph.port, { received: 300_000 })
    const half = impatient({ endpoint: new URL(`http://127.0.0.1:${other.port}`) })
    const opened = await open(3_000_000, half).open(key)
    await assert.rejects(buffer(opened!.stream))
    half.close()
    await other.close()
  })

  test('killed and started again, it is used again without a restart of ours', async () => {
    const files = open(100)
    const { key } = await files.put(Buffer.from('stays'), text)
    await ceph.kill()
    await assert.rejects(files.put(Buffer.from('x'), text), { code: 'unavailable' })
    await ceph.start()
    assert.equal((await buffer((await files.open(key))!.stream)).toString(), 'stays')
    await files.put(Buffer.from('again'), text)
  })

  describe('files from the disk', () => {
    async function fill(count: number) {
      const own = await mkdtemp(join(folder, 'disk-'))
      const disk = createDiskFiles({ folder: own, maxBytes: 1_000 })
      const keys = await Promise.all(Array.from({ length: count }, async (_, n) => (await disk.put(Buffer.from(`file ${n}`), text)).key))
      return { own, keys, files: succeed(open(1_000), disk) }
    }
    const read = async (files: ReturnType<typeof open>, key: string) => (await buffer((await files.open(key))!.stream)).toString()

    test('are read before, while and after they are moved', async () => {
      const { own, keys, files } = await fill(12)
      assert.equal(await read(files, keys[3]!), 'file 3')
      const moved: Moved[] = []
      const [texts] = await Promise.all([
        Promise.all(keys.map((key) => read(files, key))),
        moveFiles({ folder: own, bucket, keep: false, onMoved: (one) => void moved.push(one) }),
      ])
      assert.deepEqual(texts, keys.map((_, n) => `file ${n}`))
      assert.deepEqual(moved.map(({ key }) => key).sort(), [...keys].sort())
      assert.deepEqual(await leftovers(own), [])
      assert.equal(await read(open(10), keys[11]!), 'file 11')
      assert.equal(await files.remove(keys[11]!), true)
      assert.equal(await files.open(keys[11]!), undefined)
    })

    test('are moved by two at once, as by two machines that share the folder', async () => {
      const { own, keys } = await fill(40)
      const moved = new Set<string>()
      const move = () => moveFiles({ folder: own, bucket, keep: false, onMoved: ({ key }) => void moved.add(key) })
      await Promise.all([move(), move()])
      assert.deepEqual([moved.size, await leftovers(own)], [40, []])
      assert.equal(await read(open(10), keys[39]!), 'file 39')
    })

    test('stay where they are when the store fails, and the next move goes on', async () => {
      const { own, keys } = await fill(6)
      const closed = impatient({ endpoint: new URL('http://127.0.0.1:1') })
      await assert.rejects(moveFiles({ folder: own, bucket: closed, keep: false, onMoved: () => assert.fail() }), { reason: 'ECONNREFUSED' })
      assert.deepEqual((await leftovers(own)).sort(), [...keys].sort())
      for (const expected of ['sent', 'was there'] as const) {
        const moved: Moved[] = []
        await moveFiles({ folder: own, bucket, keep: true, onMoved: (one) => void moved.push(one) })
        assert.deepEqual([moved.length, [...new Set(moved.map(({ how }) => how))]], [6, [expected]])
      }
      await moveFiles({ folder: own, bucket, keep: false, onMoved: () => undefined })
      assert.deepEqual(await leftovers(own), [])
    })
  })
})
