import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { openEncoder, pickVector } from './encoder.ts'
import { makeDirectory, onlyTokenizerJson, tinyConfig, tinyFiles } from './testkit/directories.ts'
import type { Files } from './testkit/directories.ts'
import { pieces } from './testkit/pieces.ts'
import { computeTinyBert, writeTinyBert, writeTinyHead } from './testkit/tiny-bert.ts'
import type { TinyShape } from './testkit/tiny-bert.ts'
import type { Encoder, EncoderOptions } from './types.ts'
import { readVocabularyText } from './vocabulary.ts'
import { createTokenizer } from './word-piece.ts'

const texts = ['运费多少', '', '我要退款 refunded the order', '快递到哪了，我要投诉！', 'the', '运费'.repeat(90)]
const tokenize = createTokenizer(readVocabularyText(pieces.join('\n'), {}))

const plain = { width: 8, pieces: pieces.length }
const fits: Record<string, [TinyShape, Files]> = {
  'fp32 with vocab.txt': [plain, {}],
  'rounded to eight bits': [{ ...plain, isRounded: true }, {}],
  'token types, another width': [{ ...plain, width: 12, hasTokenTypes: true }, { 'config.json': tinyConfig(12) }],
  'rounded, with token types and tokenizer.json only': [{ ...plain, isRounded: true, hasTokenTypes: true }, onlyTokenizerJson],
  'inputs of 32 bits': [{ ...plain, idType: 'int32', hasTokenTypes: true }, {}],
  'states under another name behind a summary': [{ ...plain, outputName: 'token_embeddings', hasSummary: true }, {}],
  'weights in onnx/model.onnx': [plain, { 'model.onnx': undefined, 'onnx/model.onnx': writeTinyBert(plain) }],
  'weights in model_quantized.onnx': [plain, { 'model.onnx': undefined, 'model_quantized.onnx': writeTinyBert({ ...plain, isRounded: true }) }],
  'an older config, embeddings rounded up': [{ ...plain, pieces: 256 }, { 'config.json': { ...tinyConfig(), model_type: undefined, architectures: ['BertModel'], vocab_size: 256 } }],
}

for (const [name, [shape, files]] of Object.entries(fits)) {
  test(`encodes with a directory of ${name}`, async t => {
    const encoder = await open(t, tinyFiles(shape, files))
    assert.equal(encoder.width, shape.width)
    assert.equal(encoder.pooling, 'mean')
    for (const [at, encoding] of (await encoder.encode(texts)).entries()) {
      const ids = tokenize(texts[at] ?? '', 64)
      const rows = computeTinyBert(ids, shape)
      assert.equal(encoding.length, ids.length)
      assertNear(encoding.states, rows.flat())
      assertNear(encoding.cls, rows[0] ?? [])
      assertNear(encoding.mean, Array.from({ length: shape.width }, (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? NaN), 0) / rows.length))
    }
  })
}

test('speaks by the vector that 1_Pooling names', async t => {
  const asFlags = { word_embedding_dimension: 8, pooling_mode_cls_token: true, pooling_mode_mean_tokens: false }
  for (const [config, expected] of [[asFlags, 'cls'], [{ pooling_mode: 'cls' }, 'cls'], [{ ...asFlags, pooling_mode_cls_token: false, pooling_mode_mean_tokens: true }, 'mean']] as const) {
    const encoder = await open(t, tinyFiles({}, { '1_Pooling/config.json': config }))
    const [encoding] = await encoder.encode(['运费'])
    assert.ok(encoding)
    assert.equal(encoder.pooling, expected)
    assert.equal(pickVector(encoding, encoder.pooling), encoding[expected])
  }
})

test('names the content, not only the directory', async t => {
  const directory = makeDirectory(t, tinyFiles())
  const again = await openEncoder(directory)
  const other = await open(t, tinyFiles({ isRounded: true }))
  t.after(() => again.close())
  assert.match(again.id, /^yanshu-encoder-\w+@[0-9a-f]{12}$/)
  assert.notEqual(again.id.split('@')[1], other.id.split('@')[1])
})

test('reads a text to the given length, and runs heads on its states', async t => {
  const encoder = await open(t, { ...tinyFiles(), 'mood.onnx': writeTinyHead(8, 3) }, { longest: 5, heads: { mood: 'mood.onnx' } })
  const [long, short] = await encoder.encode(['运费多少多少', '好'])
  const [alone] = await encoder.encode(['好'])
  assert.equal(long?.length, 5)
  assert.equal(short?.heads?.mood?.length, 3)
  assert.deepEqual(short, alone)
})

test('gives the same for a text whoever shares its run', async t => {
  const encoder = await open(t, tinyFiles(), { batch: 4 })
  const many = Array.from({ length: 50 }, (_, at) => texts[at % texts.length] ?? '')
  for (const [at, encoding] of (await encoder.encode(many)).entries()) {
    const [alone] = await encoder.encode([many[at] ?? ''])
    assertNear(encoding.states, [...(alone?.states ?? [])])
  }
  assert.deepEqual(await encoder.encode([]), [])
})

test('answers no more when closed, and closes twice', async t => {
  const encoder = await open(t, tinyFiles())
  await encoder.close()
  await encoder.close()
  await assert.rejects(encoder.encode(['运费']), { code: 'closed' })
})

async function open(t: TestContext, files: Files, options?: EncoderOptions): Promise<Encoder> {
  const encoder = await openEncoder(makeDirectory(t, files), options)
  t.after(() => encoder.close())
  return encoder
}

function assertNear(found: Float32Array, expected: number[]): void {
  assert.equal(found.length, expected.length)
  for (const [at, number] of expected.entries()) assert.ok(Math.abs((found[at] ?? NaN) - number) < 1e-3 * Math.max(1, Math.abs(number)), `${at}: ${found[at]} instead of ${number}`)
}
