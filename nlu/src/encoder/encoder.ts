import { ModelError } from '../onnx/failure.ts'
import { groupByLength } from './batches.ts'
import { readDirectory } from './directory.ts'
import { openHeads } from './heads.ts'
import type { Heads } from './heads.ts'
import { openModel } from './model.ts'
import type { Model } from './model.ts'
import type { Encoder, EncoderOptions, Encoding, Pooling } from './types.ts'
import { createTokenizer } from './word-piece.ts'

/**
 * Opens a Hugging Face directory with a BERT in ONNX. It computes on the calling thread: a program that has anything else to do takes
 * the pool of `workers/`. Throws a ModelError that says what does not fit.
 */
export async function openEncoder(directory: string, { threads = 1, longest = 128, batch = 16, heads = {} }: EncoderOptions = {}): Promise<Encoder> {
  const read = await readDirectory(directory)
  const most = Math.max(2, Math.min(longest, read.positions))
  const model = await openModel(read, { threads, longest: most })
  const ready = await openHeads(directory, heads, { width: read.width, threads }).catch(async (error: unknown) => {
    await model.close()
    throw error
  })
  const tokenize = createTokenizer(read.vocabulary)
  let isOpen = true
  return {
    id: read.id,
    width: read.width,
    pooling: read.pooling,
    async encode(texts) {
      if (!isOpen) throw new ModelError('closed', 'the encoder is closed')
      return encodeRows(texts.map(text => tokenize(text, most)), { model, heads: ready, width: read.width, batch })
    },
    async close() {
      if (!isOpen) return
      isOpen = false
      await Promise.all([model.close(), ready.close()])
    },
  }
}

/** The vector that speaks for the text where the encoder pools so. */
export function pickVector(encoding: Encoding, pooling: Pooling): Float32Array {
  return pooling === 'cls' ? encoding.cls : encoding.mean
}

async function encodeRows(rows: number[][], { model, heads, width, batch }: { model: Model; heads: Heads; width: number; batch: number }): Promise<Encoding[]> {
  const encodings = new Map<number, Encoding>()
  for (const group of groupByLength(rows.map(row => row.length), batch)) {
    const together = group.map(at => rows[at] ?? [])
    const { states, length } = await model.run(together)
    for (const [place, at] of group.entries()) {
      const begin = place * length * width
      const encoding = pool(states.slice(begin, begin + (together[place]?.length ?? 0) * width), width)
      encodings.set(at, await heads.add(encoding))
    }
  }
  return rows.flatMap((_, at) => encodings.get(at) ?? [])
}

function pool(states: Float32Array, width: number): Encoding {
  const length = states.length / width
  const mean = new Float32Array(width)
  for (let at = 0; at < states.length; at++) mean[at % width] = (mean[at % width] ?? 0) + (states[at] ?? 0) / length
  return { mean, cls: states.slice(0, width), states, length }
}
