import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { makeDirectory, tinyFiles } from '../encoder/testkit/directories.ts'
import { loadHead } from '../head/save.ts'
import { createNlu } from '../index.ts'
import { fitInThread } from '../training-thread/fit-in-thread.ts'
import { openEncoderPool } from '../workers/pool.ts'
import { createEncoding } from './encode.ts'

const asked = { text: '运费多少', now: 0, timeZone: 'UTC' }

it('reads with an encoder and the head that goes with it, and without again', async (t) => {
  const encoder = makeDirectory(t, tinyFiles())
  const folder = mkdtempSync(join(tmpdir(), 'nlu-encode-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const examples = ['运费多少', '运费怎么算', '多少运费'].flatMap((text) => [{ text, label: 'fee' }, { text: `${text}退款`, label: 'refund' }])
  const fitted = await fitInThread({ examples, frozen: [], encoder, path: join(folder, 'head'), about: { id: 'shop', version: '1', languages: ['zh-CN'], learned: {} } })
  const nlu = createNlu()
  t.after(() => nlu.close())
  await nlu.useEncoder(encoder)
  nlu.use((await loadHead(join(folder, 'head'), fitted.encoder)).head, 'shop.1')
  const reading = await nlu.read(asked)
  assert.deepEqual([reading.vector?.length, reading.intents[0]?.label, nlu.state().encoder?.width], [8, 'fee', 8])
  await assert.rejects(nlu.useEncoder(join(folder, 'nowhere')), { code: 'directory_missing' })
  assert.equal(nlu.state().encoder?.width, 8)
  await nlu.useEncoder(undefined)
  const blind = await nlu.read(asked)
  assert.deepEqual([blind.vector, blind.intents[0]?.label, nlu.state().encoder], [undefined, 'fee', undefined])
})

it('goes on without a vector where the encoder is down, and tells how often', async (t) => {
  const pool = await openEncoderPool(makeDirectory(t, tinyFiles()), { workers: 1 })
  const encoding = createEncoding(pool)
  const made = await encoding.encode('运费')
  assert.ok(Math.abs(Math.hypot(...made?.vector ?? []) - 1) < 1e-5)
  assert.equal(encoding.lateShare(), 0)
  await pool.close()
  assert.equal(await encoding.encode('运费'), made, 'what was made is kept for whoever reads the same message')
  assert.equal(await encoding.encode('退款'), undefined)
  assert.equal(encoding.lateShare(), 1 / 3)
})
