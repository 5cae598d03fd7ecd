import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { readHeader, writeHeader } from './header.ts'
import { firstDifference, manifestName, type Part } from './manifest.ts'
import { pack, type Packed } from './pack.ts'
import { unpack } from './unpack.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-archive-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const fresh = () => {
  const made = join(folder, `${++count}`)
  mkdirSync(made)
  return made
}

const upload = `files/ab/cd/${'abcd'.repeat(10)}`
const contents: Record<string, string> = { 'keys.json': '{"a":1}', 'yanshu.db': 'x'.repeat(700_000), [upload]: '' }

/** An archive of `contents`, and what it said of its parts. */
async function packed(): Promise<{ file: string; parts: Part[] }> {
  const source = fresh()
  let parts: Part[] = []
  async function* files(): AsyncGenerator<Packed> {
    for (const [index, [path, text]] of Object.entries(contents).entries()) {
      writeFileSync(join(source, `${index}`), text)
      yield { path, file: join(source, `${index}`) }
    }
    yield { path: 'demo-people.json', file: join(source, 'nobody made this') }
  }
  const file = join(source, 'made.tar.gz')
  await pack(file, files(), (found) => {
    parts = found
    return { path: manifestName, text: '{}' }
  })
  return { file, parts }
}

describe('archive', () => {
  test('is one that tar can read, for its owner alone', async () => {
    const { file } = await packed()
    assert.equal(statSync(file).mode & 0o777, 0o600)
    const names = execFileSync('tar', ['tzf', file], { encoding: 'utf8' }).trim().split('\n')
    assert.deepEqual(names, [...Object.keys(contents), manifestName])
    assert.equal(execFileSync('tar', ['xzOf', file, 'yanshu.db'], { encoding: 'utf8', maxBuffer: 1e7 }), contents['yanshu.db'])
  })

  test('gives back what was packed, with the same sums', async () => {
    const { file, parts } = await packed()
    const to = fresh()
    const found = await unpack(file, to)
    assert.deepEqual(found.filter(({ path }) => path !== manifestName), parts)
    for (const [path, text] of Object.entries(contents)) assert.equal(readFileSync(join(to, path), 'utf8'), text)
  })

  test('is refused when it is cut off', async () => {
    const { file } = await packed()
    const bytes = gunzipSync(readFileSync(file))
    const short = join(fresh(), 'short.tar.gz')
    writeFileSync(short, gzipSync(bytes.subarray(0, bytes.length - 1600)))
    await assert.rejects(unpack(short, fresh()), /cut off/)
    writeFileSync(short, readFileSync(file).subarray(0, 200))
    await assert.rejects(unpack(short, fresh()))
  })

  test('writes nothing outside of its folder', async () => {
    for (const path of ['../keys.json', '/etc/passwd', 'files/../keys.json', 'other.txt', 'files/ab/cd/short']) {
      const file = join(fresh(), 'evil.tar.gz')
      writeFileSync(file, gzipSync(Buffer.concat([writeHeader({ path, size: 0, at: 0 }), Buffer.alloc(1024)])))
      await assert.rejects(unpack(file, fresh()), /no part of a backup/)
    }
    const twice = join(fresh(), 'twice.tar.gz')
    const header = writeHeader({ path: 'keys.json', size: 0, at: 0 })
    writeFileSync(twice, gzipSync(Buffer.concat([header, header, Buffer.alloc(1024)])))
    await assert.rejects(unpack(twice, fresh()), /EEXIST/)
  })

  test('is refused when it is no archive at all', async () => {
    const file = join(fresh(), 'text.tar.gz')
    writeFileSync(file, 'good day')
    await assert.rejects(unpack(file, fresh()), /header check/)
    writeFileSync(file, gzipSync(Buffer.alloc(2048, 'a')))
    await assert.rejects(unpack(file, fresh()), /damaged/)
  })

  test('headers carry sizes beyond eight gibibytes', () => {
    for (const size of [0, 1, 8 * 1024 ** 3 - 1, 8 * 1024 ** 3, 5e12]) {
      assert.deepEqual(readHeader(writeHeader({ path: 'yanshu.db', size, at: 1_700_000_000_000 })), { path: 'yanshu.db', size, at: 1_700_000_000_000 })
    }
  })

  test('the first part that differs is named', () => {
    const parts = [{ path: 'keys.json', bytes: 1, sha256: 'a' }, { path: 'yanshu.db', bytes: 2, sha256: 'b' }]
    const manifest = { format: 1 as const, madeAt: 0, database: 'sqlite' as const, chains: [], rows: {}, parts }
    assert.equal(firstDifference(manifest, parts), undefined)
    assert.equal(firstDifference(manifest, [parts[0]!]), 'yanshu.db')
    assert.equal(firstDifference(manifest, [{ ...parts[0]!, sha256: 'c' }, parts[1]!]), 'keys.json')
    assert.equal(firstDifference(manifest, [...parts, { path: upload, bytes: 0, sha256: '' }]), upload)
  })
})
