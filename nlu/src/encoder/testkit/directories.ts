import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { pieces } from './pieces.ts'
import { tokenizerJson } from './tokenizer-json.ts'
import { writeTinyBert } from './tiny-bert.ts'
import type { TinyShape } from './tiny-bert.ts'

export type Files = Record<string, string | Uint8Array | object | undefined>

/** A directory of these files, gone with the test. Objects are written as JSON. */
export function makeDirectory(t: TestContext, files: Files): string {
  const directory = mkdtempSync(join(tmpdir(), 'yanshu-encoder-'))
  t.after(() => rmSync(directory, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content))
  }
  return directory
}

/** The files of a plain tiny BERT of width 8, with what a test wants otherwise. */
export function tinyFiles(shape: Partial<TinyShape> = {}, others: Files = {}): Files {
  const width = shape.width ?? 8
  return {
    'config.json': tinyConfig(width),
    'vocab.txt': `${pieces.join('\n')}\n`,
    'model.onnx': writeTinyBert({ pieces: pieces.length, ...shape, width }),
    ...others,
  }
}

export function tinyConfig(width = 8): Record<string, unknown> {
  return { model_type: 'bert', hidden_size: width, vocab_size: pieces.length, max_position_embeddings: 64, type_vocab_size: 2 }
}

export const onlyTokenizerJson: Files = { 'vocab.txt': undefined, 'tokenizer.json': tokenizerJson() }
