import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { digest, insistOnFit, readManifest } from './check.ts'
import { engineVersion, type Manifest } from './manifest.ts'
import { loadModel, saveModel } from './model-file.ts'
import type { Numbers } from './numbers.ts'
import { describeFolder, openFolder } from './model-folder.ts'

const described = { id: 'demo', version: '1', kind: 'feelings', languages: ['zh-CN'], labels: ['calm', 'angry'], learned: { texts: 10 }, scores: {} }
const manifest: Manifest = { ...described, engine: engineVersion, parts: {} }

describe('a model in one file', () => {
  let folder: string
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'nlu-manifest-')) })
  after(() => rm(folder, { recursive: true }))

  test('gives back numbers of every kind', async () => {
    const numbers = new Map<string, Numbers>([
      ['whole', Uint32Array.of(1, 4_294_967_295)], ['signed', Int32Array.of(-7)], ['short', Float16Array.of(0.5, -2, 3)], ['long', Float32Array.of(1.5)], ['none', new Float32Array(0)],
      ['bytes', Uint8Array.of(0, 255)], ['small', Int8Array.of(-127, 3)], ['middle', Uint16Array.of(65_535)], ['much the same', new Int8Array(10_000).fill(7)],
    ])
    const bytes = await saveModel(join(folder, 'model'), described, numbers)
    assert.equal((await readFile(join(folder, 'model'))).length, bytes)
    const { parts } = await loadModel(join(folder, 'model'), { kind: 'feelings' })
    assert.deepEqual([...parts.keys()], [...numbers.keys()])
    for (const [name, list] of numbers) assert.deepEqual([...(parts.get(name) ?? [])], [...list], name)
  })

  test('packs what becomes smaller by it', async () => {
    const bytes = await saveModel(join(folder, 'packed'), described, new Map([['same', new Int8Array(10_000).fill(7)]]))
    assert.ok(bytes < 2_000)
  })

  test('is refused as another kind', async () => {
    await assert.rejects(loadModel(join(folder, 'model'), { kind: 'head' }), { code: 'other_kind', details: { made_as: 'feelings', wanted: 'head' } })
  })
})

describe('a model in a folder', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nlu-manifest-'))
    await writeFile(join(folder, 'model.onnx'), 'network')
    await describeFolder(folder, described, ['model.onnx'])
  })
  after(() => rm(folder, { recursive: true }))

  test('is opened with its parts', async () => {
    const opened = await openFolder(folder, { kind: 'feelings' })
    assert.deepEqual(opened.manifest.parts, { 'model.onnx': { bytes: 7, sha256: digest(Buffer.from('network')) } })
    assert.equal(opened.parts.get('model.onnx')?.toString(), 'network')
  })

  test('is refused where a part changed or is missing, or lies elsewhere', async () => {
    await writeFile(join(folder, 'model.onnx'), 'netw0rk')
    await assert.rejects(openFolder(folder, { kind: 'feelings' }), { code: 'changed_bytes', details: { part: 'model.onnx' } })
    await rm(join(folder, 'model.onnx'))
    await assert.rejects(openFolder(folder, { kind: 'feelings' }), { code: 'missing_part', details: { part: 'model.onnx' } })
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, parts: { '../model': { bytes: 1, sha256: '' } } }))
    await assert.rejects(openFolder(folder, { kind: 'feelings' }), { code: 'not_a_model' })
  })
})

describe('a manifest', () => {
  test('is read only where it has all that it must have', () => {
    assert.deepEqual(readManifest(JSON.stringify(manifest)), manifest)
    for (const text of ['', 'null', '[]', '{}', '{"id":"a"}', JSON.stringify({ ...manifest, engine: '1' }), JSON.stringify({ ...manifest, parts: { a: { bytes: -1, sha256: '' } } })]) {
      assert.throws(() => readManifest(text), { code: 'not_a_model' }, text)
    }
  })

  test('fits only this engine and its encoder', () => {
    insistOnFit(manifest, { kind: 'feelings' })
    assert.throws(() => insistOnFit({ ...manifest, engine: engineVersion + 1 }, { kind: 'feelings' }), { code: 'other_engine' })
    const encoder = { id: 'small', width: 8 }
    insistOnFit({ ...manifest, encoder }, { kind: 'feelings', encoder })
    assert.throws(() => insistOnFit({ ...manifest, encoder }, { kind: 'feelings' }), { code: 'other_width' })
    assert.throws(() => insistOnFit({ ...manifest, encoder }, { kind: 'feelings', encoder: { ...encoder, id: 'big' } }), { code: 'other_encoder' })
  })
})
