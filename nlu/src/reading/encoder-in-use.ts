import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keepVectors, type PhrasingVectors } from '../answer/vectors.ts'
import type { NluState } from '../types.ts'
import { openEncoderPool } from '../workers/pool.ts'
import type { EncoderPool } from '../workers/types.ts'
import { createEncoding, vectorOf, type Encoding } from './encode.ts'

/** Networks over an encoder's states: one tells feelings, the other makes the vectors that compare best. */
const headFiles = { feelings: 'emotion.onnx', nearness: 'nearness.onnx' }

/** An encoder in use; `phrasings` where its vectors are such as ranking was fitted with. */
export interface EncoderInUse {
  pool: EncoderPool
  encoding: Encoding
  phrasings?: PhrasingVectors
  computed: { texts: number; ms: number }
}

/** Opens an encoder for messages, in threads. `onRefused` is told how many texts were turned away. Fails as `openEncoderPool` does. */
export async function openToUse(directory: string, onRefused: (texts: number) => void): Promise<EncoderInUse> {
  const heads = Object.fromEntries(Object.entries(headFiles).filter(([, file]) => existsSync(join(directory, file))))
  const computed = { texts: 0, ms: 0 }
  const ran = (texts: number, ms: number): void => void Object.assign(computed, { texts: computed.texts + texts, ms: computed.ms + ms })
  const pool = await openEncoderPool(directory, { heads, watch: { refused: onRefused, ran } })
  const makeVectors = async (texts: string[], isPatient: boolean) => (await pool.encode(texts, { isPatient })).map((each) => vectorOf(each, pool.pooling))
  return { pool, computed, encoding: createEncoding(pool), ...('nearness' in heads && { phrasings: keepVectors(makeVectors) }) }
}

/** How it does at the moment. */
export function describeEncoder({ pool, encoding, phrasings, computed: { texts, ms } }: EncoderInUse, refused: number): NonNullable<NluState['encoder']> {
  const { waiting, workers, restarts } = pool.state()
  return {
    id: pool.id, width: pool.width, pooling: pool.pooling, waiting, refused, workers, restarts,
    lateShare: encoding.lateShare(), phrasings: phrasings?.size() ?? 0, msPerText: ms / Math.max(1, texts),
  }
}
