import { pickVector } from '../encoder/encoder.ts'
import type { Encoding as EncodedText } from '../encoder/types.ts'
import type { FeelingLogits } from '../emotion/types.ts'
import { toUnit, toVector } from '../head/vector.ts'
import type { EncoderPool } from '../workers/types.ts'
import { patienceMs, within } from './within.ts'

/** What an encoder made of one text: the vector that is compared (its length is 1), what a head takes, and what its head of feelings says. */
export interface Encoded {
  vector: Float32Array
  features: Float32Array
  feeling?: FeelingLogits
}

/** An encoder that never keeps a message waiting for long. */
export interface Encoding {
  /** Nothing where the encoder is late, has too much to do, or is down. */
  encode(text: string): Promise<Encoded | undefined>
  lateShare(): number
}

/** The mood and the bot read the same message one soon after the other: what was made of so many texts is kept. */
const mostKept = 100
/** Over so many texts the share of late ones is told. */
const remembered = 100

/** Puts a limit of time before an encoder. */
export function createEncoding(pool: Pick<EncoderPool, 'encode' | 'pooling'>): Encoding {
  const late: boolean[] = []
  const note = (isLate: boolean): void => {
    late.push(isLate)
    if (late.length > remembered) late.shift()
  }
  const take = async (text: string): Promise<Encoded | undefined> => {
    const [each] = await pool.encode([text])
    return each && { vector: vectorOf(each, pool.pooling), features: toVector(each), ...(each.heads?.['feelings'] && { feeling: each.heads['feelings'] }) }
  }
  const kept = new Map<string, Promise<Encoded | undefined>>()
  const takeOnce = (text: string): Promise<Encoded | undefined> => {
    const known = kept.get(text)
    if (known) return known
    const made = take(text).catch(() => {
      kept.delete(text)
      return undefined
    })
    kept.set(text, made)
    // A map gives its keys in the order in which they came.
    if (kept.size > mostKept) for (const oldest of kept.keys()) { kept.delete(oldest); break }
    return made
  }
  return {
    async encode(text) {
      const answer = await within(patienceMs, takeOnce(text))
      note(answer === undefined)
      return answer
    },
    lateShare: () => (late.length === 0 ? 0 : late.filter(Boolean).length / late.length),
  }
}

/** The vector by which texts are compared, of length 1: what the encoder's own head for that made, or else what its pooling names. */
export function vectorOf(encoded: EncodedText, pooling: EncoderPool['pooling']): Float32Array {
  return toUnit(encoded.heads?.['nearness'] ?? pickVector(encoded, pooling))
}
