import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { peekModel } from '../manifest/model-file.ts'
import { fitHead } from './fit.ts'
import type { FittedHead } from './head.ts'
import { loadHead, saveHead } from './save.ts'
import { starterTexts } from './testkit/starter-texts.ts'

const about = { id: 'shop', version: '3', languages: ['zh-CN', 'en-US'], learned: { starter: 12 }, scores: { top: 0.5 } }

describe('a saved head', () => {
  const { train, heldOut } = starterTexts(9)
  let folder: string
  let path: string
  let head: FittedHead
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nlu-head-'))
    path = join(folder, 'models', 'head')
    head = await fitHead(train, { softmax: { epochs: 6 } })
    await saveHead(path, head, about)
  })
  after(() => rm(folder, { recursive: true }))

  test('says after loading what it said before', async () => {
    const { head: loaded, manifest } = await loadHead(path)
    assert.deepEqual(loaded.labels, head.labels)
    assert.deepEqual(loaded.report, head.report)
    assert.deepEqual([manifest.id, manifest.version, manifest.learned, manifest.scores], ['shop', '3', about.learned, about.scores])
    for (const example of heldOut) {
      const [before, now] = [head.predict(example), loaded.predict(example)]
      assert.equal(now.ranked[0]?.label, before.ranked[0]?.label)
      assert.ok(Math.abs(now.confidence - before.confidence) < 0.01)
    }
  })

  test('is small, and the only file that is left', async () => {
    const { softmax, neighbours, features } = head.parts
    const inMemory = softmax.weights.byteLength + neighbours.columns.byteLength + neighbours.values.byteLength + features.hashes.byteLength + features.weights.byteLength
    assert.ok((await readFile(path)).length < 0.8 * inMemory)
    assert.deepEqual(await readdir(join(folder, 'models')), ['head'])
  })

  test('can be looked at without loading', async () => assert.deepEqual((await peekModel(path)).labels, head.labels))

  test('is refused where one byte changed, wherever that is', async () => {
    const file = await readFile(path)
    for (const [at, code] of [[3, 'not_a_model'], [20, 'changed_bytes'], [60, 'changed_bytes'], [file.length - 1, 'changed_bytes'], [Math.floor(file.length / 2), 'changed_bytes']] as const) {
      const changed = Buffer.from(file)
      changed[at] = (changed[at] ?? 0) ^ 1
      await writeFile(join(folder, 'changed'), changed)
      await assert.rejects(loadHead(join(folder, 'changed')), { name: 'Refusal', code })
    }
    for (const cut of [file.subarray(0, 30), file.subarray(0, file.length - 5), Buffer.concat([file, Buffer.from('x')])]) {
      await writeFile(join(folder, 'changed'), cut)
      await assert.rejects(loadHead(join(folder, 'changed')), { name: 'Refusal' })
    }
  })

  test('is refused beside an encoder that it does not know, and the other way round', async () => {
    await assert.rejects(loadHead(path, { id: 'small', width: 8 }), { code: 'other_width', details: { made_for: 0, here: 8 } })
    const vector = Float32Array.of(1, 2)
    const seeing = await fitHead(train.map((example) => ({ ...example, vector })), { folds: 0, foreignGroups: 0, softmax: { epochs: 1 } })
    await assert.rejects(saveHead(join(folder, 'seeing'), seeing, about), { code: 'other_width' })
    await saveHead(join(folder, 'seeing'), seeing, { ...about, encoder: { id: 'small', width: 2 } })
    await assert.rejects(loadHead(join(folder, 'seeing')), { code: 'other_width' })
    await assert.rejects(loadHead(join(folder, 'seeing'), { id: 'other', width: 2 }), { code: 'other_encoder' })
    assert.equal((await loadHead(join(folder, 'seeing'), { id: 'small', width: 2 })).head.width, 2)
  })
})
