import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { rankAnswers } from './answer/rank.ts'
import type { FittedHead } from './head/head.ts'
import { createEncoding, type Encoding } from './reading/encode.ts'
import { explain } from './reading/explain.ts'
import { toHeadInput } from './reading/intents.ts'
import { readMessage } from './reading/read.ts'
import { loadShipped } from './shipped/shipped.ts'
import { loadSegmenter } from './text/jieba.ts'
import { loadRarity } from './text/rarity.ts'
import type { Nlu, NluState } from './types.ts'
import { openEncoderPool } from './workers/pool.ts'
import type { EncoderPool } from './workers/types.ts'

const engine = 'grams-1'
const feelingsFile = 'emotion.onnx'

/** Starts the engine: its dictionaries at once, the shipped models before the first message is read. An encoder is taken with `useEncoder`. */
export function createNlu(): Nlu {
  loadSegmenter()
  loadRarity()
  const shipped = loadShipped()
  // Told to whoever reads; nobody may ever read.
  shipped.catch(() => {})
  let shippedName = 'shipped'
  void shipped.then(({ name }) => { shippedName = name }, () => {})
  let own: { head: FittedHead; name: string } | undefined
  let refused = 0
  let encoder: { pool: EncoderPool; encoding: Encoding } | undefined
  const nameOf = (): string => `${engine}+${own?.name ?? shippedName}`

  return {
    async read(input) {
      const [{ head, feel }, encoded] = await Promise.all([shipped, encoder?.encoding.encode(input.text)])
      return readMessage(input, { head: own?.head ?? head, feel, model: nameOf(), encoded })
    },
    async rank(reading, candidates) {
      return rankAnswers(reading, candidates)
    },
    async explain(text) {
      const [{ head }, encoded] = await Promise.all([shipped, encoder?.encoding.encode(text)])
      const used = own?.head ?? head
      return explain(toHeadInput({ text }, used, encoded), used)
    },
    use(head, name) {
      own = head && { head, name }
    },
    async useEncoder(directory) {
      const pool = directory === undefined ? undefined : await openEncoderPool(directory, { heads: headsIn(directory), watch: { refused: (texts) => { refused += texts } } })
      const before = encoder
      encoder = pool && { pool, encoding: createEncoding(pool) }
      await before?.pool.close()
    },
    state: () => ({ model: nameOf(), ...(encoder && { encoder: { ...describe(encoder.pool, encoder.encoding), refused } }) }),
    async close() {
      await encoder?.pool.close()
      encoder = undefined
    },
  }
}

/** The network that tells feelings from the encoder's states, where the directory has one. */
function headsIn(directory: string): Record<string, string> {
  return existsSync(join(directory, feelingsFile)) ? { feelings: feelingsFile } : {}
}

function describe(pool: EncoderPool, encoding: Encoding): Omit<NonNullable<NluState['encoder']>, 'refused'> {
  const { waiting, workers, restarts } = pool.state()
  return { id: pool.id, width: pool.width, waiting, workers, restarts, lateShare: encoding.lateShare() }
}
