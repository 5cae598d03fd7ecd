import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ModelError } from '../onnx/failure.ts'
import type { ModelFailure } from '../onnx/failure.ts'
import { openEncoder } from './encoder.ts'
import { mostBytes } from './json.ts'
import { makeDirectory, tinyConfig, tinyFiles } from './testkit/directories.ts'
import type { Files } from './testkit/directories.ts'
import { pieces } from './testkit/pieces.ts'
import { writeTinyBert, writeTinyHead } from './testkit/tiny-bert.ts'

const plain = { width: 8, pieces: pieces.length }
const config = (change: object) => ({ 'config.json': { ...tinyConfig(), ...change } })

const misfits: Record<string, [ModelFailure, RegExp, Files]> = {
  'no config.json': ['config_missing', /config\.json/, { 'config.json': undefined }],
  'a config.json that is no JSON': ['config_invalid', /JSON object/, { 'config.json': '{ "model_type": ' }],
  'a config.json without a width': ['config_invalid', /hidden_size/, config({ hidden_size: undefined })],
  'a negative number of positions': ['config_invalid', /max_position_embeddings/, config({ max_position_embeddings: -1 })],
  'another kind of model': ['model_type_unsupported', /"roberta"/, config({ model_type: 'roberta' })],
  'no kind of model': ['model_type_unsupported', /undefined/, config({ model_type: undefined })],
  'no vocabulary': ['tokenizer_missing', /vocab\.txt/, { 'vocab.txt': undefined }],
  'a tokenizer of another kind': ['tokenizer_unsupported', /WordPiece/, { 'tokenizer.json': { model: { type: 'Unigram', vocab: [] } } }],
  'a vocabulary longer than the embeddings': ['vocabulary_mismatch', /221 pieces, the model 200/, config({ vocab_size: 200 })],
  'a vocabulary of another model': ['vocabulary_mismatch', /221 pieces, the model 21128/, config({ vocab_size: 21_128 })],
  'weights with fewer embeddings than config.json says': ['vocabulary_mismatch', /fewer pieces/, { 'model.onnx': writeTinyBert({ ...plain, pieces: 100 }) }],
  'maximum pooling': ['pooling_unsupported', /max/, { '1_Pooling/config.json': { pooling_mode_cls_token: false, pooling_mode_max_tokens: true } }],
  'two poolings': ['pooling_unsupported', /and/, { '1_Pooling/config.json': { pooling_mode_cls_token: true, pooling_mode_mean_tokens: true } }],
  'pooling for another width': ['width_mismatch', /768/, { '1_Pooling/config.json': { word_embedding_dimension: 768, pooling_mode_mean_tokens: true } }],
  'no weights': ['weights_missing', /onnx\/model\.onnx/, { 'model.onnx': undefined, 'pytorch_model.bin': 'x' }],
  'weights that are no model': ['weights_broken', /cannot be loaded/, { 'model.onnx': 'version https://git-lfs.github.com/spec/v1' }],
  'weights that were cut off': ['weights_broken', /cannot be loaded/, { 'model.onnx': writeTinyBert(plain).slice(0, 2_000) }],
  'weights that ask for something else': ['inputs_unsupported', /position_ids/, { 'model.onnx': writeTinyBert({ ...plain, extraInput: 'position_ids' }) }],
  'weights of a head': ['inputs_unsupported', /mask/, { 'model.onnx': writeTinyHead(8, 2) }],
  'weights for one length only': ['inputs_unsupported', /1 × 128/, { 'model.onnx': writeTinyBert({ ...plain, sizes: [1, 128] }) }],
  'weights of another width': ['width_mismatch', /8 wide, the weights give 12/, { 'model.onnx': writeTinyBert({ ...plain, width: 12 }) }],
}

for (const [name, [code, words, files]] of Object.entries(misfits)) {
  test(`refuses ${name}`, async t => {
    const directory = makeDirectory(t, tinyFiles({}, files))
    await assert.rejects(openEncoder(directory), error => error instanceof ModelError && error.code === code && words.test(error.message))
  })
}

test('refuses a directory that is not there, and a file', async t => {
  const directory = makeDirectory(t, tinyFiles())
  for (const path of [`${directory}/absent`, `${directory}/config.json`]) await assert.rejects(openEncoder(path), { code: 'directory_missing' })
})

test('refuses a file that is too long, and waits for none that never ends', async t => {
  const config = join(makeDirectory(t, tinyFiles()), 'config.json')
  truncateSync(config, mostBytes + 1)
  await assert.rejects(openEncoder(join(config, '..')), { code: 'config_invalid' })
  rmSync(config)
  execFileSync('mkfifo', [config])
  await assert.rejects(openEncoder(join(config, '..')), { code: 'config_invalid' })
})

test('refuses heads that do not read these states', async t => {
  const directory = makeDirectory(t, { ...tinyFiles(), 'wide.onnx': writeTinyHead(12, 2), 'other.onnx': writeTinyHead(8, 2, ['x', 'y']) })
  await assert.rejects(openEncoder(directory, { heads: { mood: 'wide.onnx' } }), { code: 'width_mismatch' })
  await assert.rejects(openEncoder(directory, { heads: { mood: 'other.onnx' } }), { code: 'inputs_unsupported' })
  await assert.rejects(openEncoder(directory, { heads: { mood: 'absent.onnx' } }), { code: 'weights_broken' })
})
