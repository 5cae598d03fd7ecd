import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { Worker } from 'node:worker_threads'
import { openEncoder } from '../encoder/encoder.ts'
import { makeDirectory, tinyFiles } from '../encoder/testkit/directories.ts'
import { writeTinyHead } from '../encoder/testkit/tiny-bert.ts'
import { openEncoderPool } from './pool.ts'
import type { EncoderPool, PoolOptions } from './types.ts'

const words = ['运费', '多少', '怎么算', '退款', '我要投诉', '人工', '你好', '江浙沪', '快递到哪了']
const texts = Array.from({ length: 200 }, (_, at) => `${words[at % 9]}${words[(at * 5 + 1) % 9]}${'！'.repeat(at % 7)}`)

test('answers as the encoder does, in order, whoever else asks', async t => {
  const directory = makeDirectory(t, { ...tinyFiles(), 'mood.onnx': writeTinyHead(8, 3) })
  const heads = { mood: 'mood.onnx' }
  const alone = await openEncoder(directory, { heads })
  t.after(() => alone.close())
  const pool = await open(t, directory, { workers: 2, heads })
  assert.deepEqual([pool.id, pool.width, pool.pooling], [alone.id, 8, 'mean'])
  const calls = await Promise.all([...texts.map(text => pool.encode([text])), pool.encode(texts), pool.encode(texts, { isPatient: true })])
  const expected = await alone.encode(texts)
  const states = (encodings: typeof expected) => encodings.map(({ states, heads }) => [...states, ...(heads?.mood ?? [])].map(number => number.toFixed(2)))
  for (const found of [calls.slice(0, -2).flat(), calls.at(-2) ?? [], calls.at(-1) ?? []]) assert.deepEqual(states(found), states(expected))
  assert.deepEqual(await pool.encode([]), [])
})

test('gathers what callers ask in one moment, and tells what it did', async t => {
  const batches: number[] = []
  const lengths: number[] = []
  let answered = 0
  const watch = { ran: (count: number) => void batches.push(count), queued: (length: number) => void lengths.push(length), answered: () => void answered++ }
  for (const collectMs of [0, 2]) {
    const pool = await open(t, makeDirectory(t, tinyFiles()), { workers: 1, collectMs, watch })
    await Promise.all(texts.slice(0, 40).map(text => pool.encode([text])))
    assert.deepEqual(batches.splice(0), [16, 16, 8])
    assert.deepEqual([Math.max(...lengths.splice(0)), pool.state().waiting, pool.state().running], [40, 0, 0])
  }
  assert.equal(answered, 80)
})

test('turns away at once what the queue has no room for', async t => {
  let refused = 0
  const pool = await open(t, makeDirectory(t, tinyFiles()), { workers: 1, queue: 10, watch: { refused: count => void (refused += count) } })
  const first = pool.encode(texts.slice(0, 8))
  await assert.rejects(pool.encode(texts.slice(0, 3)), { code: 'queue_full' })
  assert.equal((await first).length, 8)
  assert.equal((await pool.encode(texts.slice(0, 10))).length, 10)
  assert.equal(refused, 3)
})

test('replaces a worker that ends in the middle, and loses no text', async t => {
  const directory = makeDirectory(t, tinyFiles())
  const told: string[] = []
  const restarted = Promise.withResolvers<void>()
  const watch = { lost: () => void told.push('lost'), restarted: () => restarted.resolve() }
  const pool = await open(t, directory, { workers: 2, watch, start: dying(texts[37] ?? '', { times: 1 }) })
  const found = await Promise.all(texts.slice(0, 100).map(text => pool.encode([text])))
  const expected = await (await open(t, directory, { workers: 1 })).encode(texts.slice(0, 100))
  assert.deepEqual(found.flat().map(({ length }) => length), expected.map(({ length }) => length))
  await restarted.promise
  assert.equal((await pool.encode(texts)).length, texts.length)
  assert.deepEqual(told, ['lost'])
  assert.deepEqual(pool.state(), { waiting: 0, running: 0, workers: 2, restarts: 1 })
})

test('gives up only the text on which two workers end', async t => {
  const pool = await open(t, makeDirectory(t, tinyFiles()), { workers: 1, start: dying('毒', { times: 9 }) })
  const calls = await Promise.allSettled([...texts.slice(0, 10), '毒', ...texts.slice(0, 10)].map(text => pool.encode([text])))
  const failed = calls.flatMap((call, at) => (call.status === 'rejected' ? [[at, (call.reason as { code?: string }).code]] : []))
  assert.deepEqual(failed, [[10, 'worker_failed']])
  assert.equal((await pool.encode(['你好'])).length, 1)
})

test('gives up what takes too long, and the worker that does not answer', async t => {
  let timedOut = 0
  const silent = new URL('./testkit/silent-worker.ts', import.meta.url)
  const programs = [silent]
  const watch = { timedOut: (count: number) => void (timedOut += count) }
  const start: PoolOptions['start'] = (file, options) => new Worker(programs.pop() ?? file, options)
  const pool = await open(t, makeDirectory(t, tinyFiles()), { workers: 1, timeoutMs: 300, watch, start })
  await assert.rejects(pool.encode(['你好', '人工']), { code: 'timed_out' })
  assert.deepEqual([timedOut, pool.state().waiting], [2, 0])
  // A busy machine may need longer than that to start another.
  let isAnswered = false
  while (!isAnswered) isAnswered = await pool.encode(['你好']).then(() => true, () => false)
  assert.ok(pool.state().restarts > 0)
})

test('tries again until a replacement starts, and takes none that would give other vectors', async t => {
  const files = tinyFiles()
  const directory = makeDirectory(t, files)
  const told: string[] = []
  const changed = Promise.withResolvers<void>()
  const watch = { lost: (error: Error) => told.push(error.message), restarted: () => told.push('restarted') }
  const pool = await open(t, directory, { workers: 1, watch: { ...watch, lost: error => void (watch.lost(error), /now holds/.test(error.message) && changed.resolve()) }, start: dying('毒', { times: 1 }) })
  writeFileSync(join(directory, 'model.onnx'), tinyFiles({ isRounded: true })['model.onnx'] as Uint8Array)
  const call = pool.encode(['毒'])
  await changed.promise
  writeFileSync(join(directory, 'model.onnx'), files['model.onnx'] as Uint8Array)
  assert.equal((await call).length, 1)
  assert.equal(told[0], 'the worker ended')
  assert.equal(told.at(-1), 'restarted')
})

test('answers what waits before it closes, then nothing', async t => {
  const pool = await openEncoderPool(makeDirectory(t, tinyFiles()), { workers: 1 })
  const calls = texts.map(text => pool.encode([text]))
  const closed = pool.close()
  await assert.rejects(pool.encode(['你好']), { code: 'closed' })
  await closed
  assert.equal((await Promise.all(calls)).length, texts.length)
  assert.equal(pool.state().workers, 0)
  await pool.close()
})

test('says why a directory does not open', async t => {
  await assert.rejects(openEncoderPool('/nowhere', { workers: 2 }), { code: 'directory_missing', name: 'ModelError' })
  const directory = makeDirectory(t, tinyFiles())
  rmSync(join(directory, 'vocab.txt'))
  await assert.rejects(openEncoderPool(directory), { code: 'tokenizer_missing' })
})

/** Starts workers that end on a text, so many of them; the later ones are sound. */
function dying(dieOn: string, { times }: { times: number }): NonNullable<PoolOptions['start']> {
  const program = new URL('./testkit/dying-worker.ts', import.meta.url)
  const shared = new Int32Array(new SharedArrayBuffer(4)).fill(times)
  return (_, options) => new Worker(program, { ...options, workerData: { ...(options.workerData as object), dieOn, left: shared } })
}

async function open(t: TestContext, directory: string, options: PoolOptions): Promise<EncoderPool> {
  const pool = await openEncoderPool(directory, options)
  t.after(() => pool.close())
  return pool
}
