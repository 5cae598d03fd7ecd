import { gatherNearness } from './answer/nearness.ts'
import { rankAnswers } from './answer/rank.ts'
import type { FittedHead } from './head/head.ts'
import { describeEncoder, openToUse, type EncoderInUse } from './reading/encoder-in-use.ts'
import { explain } from './reading/explain.ts'
import { toHeadInput } from './reading/intents.ts'
import { readMessage } from './reading/read.ts'
import { loadShipped } from './shipped/shipped.ts'
import { loadSegmenter } from './text/jieba.ts'
import { loadRarity } from './text/rarity.ts'
import type { Nlu } from './types.ts'

const engine = 'grams-1'

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
  let encoder: EncoderInUse | undefined
  const nameOf = (): string => `${engine}+${own?.name ?? shippedName}`

  return {
    async read(input) {
      const [{ head, feel, need }, encoded] = await Promise.all([shipped, encoder?.encoding.encode(input.text)])
      return readMessage(input, { head: own?.head ?? head, feel, need, model: nameOf(), encoded })
    },
    async feel(text) {
      const [{ feel }, encoded] = await Promise.all([shipped, encoder?.encoding.encode(text)])
      return feel(text, encoded?.feeling)
    },
    async rank(reading, candidates) {
      const vectors = reading.vector && await encoder?.phrasings?.of(candidates)
      return rankAnswers(reading, candidates, vectors && reading.vector && gatherNearness(reading.vector, vectors))
    },
    async prepare(texts) {
      await encoder?.phrasings?.prepare(texts)
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
      const next = directory === undefined ? undefined : await openToUse(directory, (texts) => { refused += texts })
      const before = encoder
      encoder = next
      await before?.pool.close()
    },
    state: () => ({ model: nameOf(), ...(encoder && { encoder: describeEncoder(encoder, refused) }) }),
    async close() {
      await encoder?.pool.close()
      encoder = undefined
    },
  }
}
