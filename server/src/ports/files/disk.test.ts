import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { Readable } from 'node:stream'
import { describeFiles } from './conforms.ts'
import { createDiskFiles, listDiskFiles } from './disk.ts'

const folder = await mkdtemp(join(tmpdir(), 'yanshu-files-'))
after(() => rm(folder, { recursive: true }))

describeFiles('disk', async (maxBytes) => createDiskFiles({ folder, maxBytes }))

it('leaves nothing behind when a file is refused or its stream breaks', async () => {
  const own = join(folder, 'own')
  const files = createDiskFiles({ folder: own, maxBytes: 10 })
  const broken = Readable.from((async function* () {
    yield Buffer.from('abc')
    throw new Error('connection lost')
  })())
  await assert.rejects(files.put(Buffer.alloc(11), { contentType: 'text/plain' }))
  await assert.rejects(files.put(broken, { contentType: 'text/plain' }))
  const left = await readdir(own, { recursive: true, withFileTypes: true })
  assert.deepEqual(left.filter((entry) => entry.isFile()), [])
})

it('has no address of its own', async () => {
  const files = createDiskFiles({ folder, maxBytes: 10 })
  const { key } = await files.put(Buffer.from('x'), { contentType: 'text/plain' })
  assert.equal(await files.url(key), undefined)
})

it('spreads files over folders named by the key alone', async () => {
  const own = join(folder, 'spread')
  const files = createDiskFiles({ folder: own, maxBytes: 10 })
  const { key } = await files.put(Buffer.from('x'), { contentType: 'text/plain', name: 'evil/../name' })
  const entries = await readdir(own, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  assert.deepEqual(paths, [join(own, key.slice(0, 2), key.slice(2, 4), key)])
})

it('lists the files that are finished, and none where nothing was ever stored', async () => {
  const own = join(folder, 'listed')
  const list = async () => (await Array.fromAsync(listDiskFiles(own))).map(({ key, size }) => ({ key, size }))
  assert.deepEqual(await list(), [])
  const { key } = await createDiskFiles({ folder: own, maxBytes: 10 }).put(Buffer.from('abc'), { contentType: 'text/plain' })
  await writeFile(join(own, 'incoming', 'a'.repeat(40)), 'ab')
  assert.deepEqual(await list(), [{ key, size: 3 }])
})
