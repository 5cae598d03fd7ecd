import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { ModelError } from '../onnx/failure.ts'
import { readJson } from './json.ts'
import type { Json } from './json.ts'
import type { Pooling } from './types.ts'
import { readVocabulary } from './vocabulary.ts'
import type { Vocabulary } from './word-piece.ts'

/** What a Hugging Face directory says of its BERT. `weights` is a path; `positions` is how many tokens a text may have. */
export interface EncoderDirectory {
  id: string
  weights: string
  vocabulary: Vocabulary
  width: number
  positions: number
  pooling: Pooling
}

/** Where exports put the weights; the first that is there counts. */
const weightFiles = ['model.onnx', 'onnx/model.onnx', 'model_quantized.onnx', 'onnx/model_quantized.onnx']

/** Exports round the embeddings up to such a number of rows; a vocabulary that is shorter by more belongs to another model. */
const rounding = 128

/**
 * Reads a directory in the Hugging Face layout (config.json; tokenizer.json or vocab.txt; ONNX weights; perhaps 1_Pooling) without
 * loading the weights. Throws a ModelError that says which part does not fit.
 */
export async function readDirectory(directory: string): Promise<EncoderDirectory> {
  if (!(await stat(directory).catch(() => undefined))?.isDirectory()) throw new ModelError('directory_missing', `${directory} is not a directory`)
  const config = await readJson(join(directory, 'config.json'))
  if (!config) throw new ModelError('config_missing', 'there is no config.json')
  checkType(config)
  const width = demandNumber(config, 'hidden_size')
  const vocabulary = await readVocabulary(directory)
  checkSize(vocabulary, demandNumber(config, 'vocab_size'))
  const pooling = readPooling(await readJson(join(directory, '1_Pooling/config.json')), width)
  const weights = await findWeights(directory)
  const positions = config.max_position_embeddings === undefined ? 512 : demandNumber(config, 'max_position_embeddings')
  return { id: await name(directory, weights), weights, vocabulary, width, positions, pooling }
}

function checkType({ model_type: type, architectures }: Json): void {
  const older = type === undefined && Array.isArray(architectures) && String(architectures[0]).startsWith('Bert')
  if (type !== 'bert' && !older) throw new ModelError('model_type_unsupported', `model_type is ${JSON.stringify(type)}, not "bert"`)
}

function demandNumber(config: Json, key: string): number {
  const value = config[key]
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  throw new ModelError('config_invalid', `config.json does not say ${key}`)
}

function checkSize({ ids, added }: Vocabulary, embeddings: number): void {
  let size = 0
  for (const id of [...ids.values(), ...added.values()]) size = Math.max(size, id + 1)
  if (size <= embeddings && embeddings - size < rounding) return
  throw new ModelError('vocabulary_mismatch', `the vocabulary has ${size} pieces, the model ${embeddings}`)
}

/** Sentence Transformers used to write a flag for each mode and now write the mode's name. */
function readPooling(config: Json | undefined, width: number): Pooling {
  if (!config) return 'mean'
  const { word_embedding_dimension: dimension, embedding_dimension: renamed, pooling_mode: mode } = config
  const expected = dimension ?? renamed
  if (expected !== undefined && expected !== width) throw new ModelError('width_mismatch', `1_Pooling expects a width of ${JSON.stringify(expected)}, config.json says ${width}`)
  const flags = Object.keys(config).filter(key => key.startsWith('pooling_mode_') && config[key] === true)
  const modes = typeof mode === 'string' ? [mode] : flags
  if (modes.length === 1 && (modes[0] === 'mean' || modes[0] === 'pooling_mode_mean_tokens')) return 'mean'
  if (modes.length === 1 && (modes[0] === 'cls' || modes[0] === 'pooling_mode_cls_token')) return 'cls'
  throw new ModelError('pooling_unsupported', `1_Pooling asks for ${modes.join(' and ') || 'nothing'}, not for mean or cls`)
}

async function findWeights(directory: string): Promise<string> {
  for (const file of weightFiles) {
    if ((await stat(join(directory, file)).catch(() => undefined))?.isFile()) return join(directory, file)
  }
  throw new ModelError('weights_missing', `there is none of ${weightFiles.join(', ')}`)
}

/** The directory's name and a checksum of all that decides the vectors. */
async function name(directory: string, weights: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of [...deciding.map(each => join(directory, each)), weights]) {
    hash.update(`${basename(file)}\n`)
    if (await stat(file).catch(() => undefined)) for await (const part of createReadStream(file)) hash.update(part as Buffer)
  }
  return `${basename(resolve(directory))}@${hash.digest('hex').slice(0, 12)}`
}

const deciding = ['config.json', 'tokenizer.json', 'vocab.txt', 'tokenizer_config.json', '1_Pooling/config.json']
