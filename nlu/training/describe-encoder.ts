/**
 * Writes the manifest of an exported encoder: its parts with their digests, what it learned from, what it scored.
 *
 *     node nlu/training/describe-encoder.ts FOLDER DIGESTS SCORES
 *
 * DIGESTS is what `corpus.digests` gives as JSON, SCORES a JSON object of measure → figure.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { starterIntents } from '../starter/intents.ts'
import { describeFolder } from '../src/manifest/model-folder.ts'

const [folder, digests, scores] = process.argv.slice(2)
if (folder === undefined || digests === undefined || scores === undefined) throw new Error('describe-encoder.ts FOLDER DIGESTS SCORES')
const read = async (path: string): Promise<Record<string, never>> => JSON.parse(await readFile(path, 'utf8')) as Record<string, never>
const texts = starterIntents.flatMap(({ phrasings, english }) => [...phrasings, ...english])

await describeFolder(folder, {
  id: basename(folder), version: '1', kind: 'encoder', languages: ['zh-CN', 'en-US'], labels: [],
  learned: { ...await read(digests), starter: createHash('sha256').update(JSON.stringify(texts)).digest('hex') }, scores: await read(scores),
}, ['config.json', 'model.onnx', 'emotion.onnx', 'nearness.onnx', 'tokenizer_config.json', 'vocab.txt'])
