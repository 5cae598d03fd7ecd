import { fitHead, type HeadSettings } from '../src/head/fit.ts'
import type { FittedHead } from '../src/head/head.ts'
import type { Example, HeadInput } from '../src/head/types.ts'
import { toVector } from '../src/head/vector.ts'
import type { Encoder } from '../src/encoder/types.ts'

/** What every measure works with. */
export interface Bench {
  seeds: readonly number[]
  encoder?: Encoder
  /** Adds the encoder's vectors, where there is an encoder. */
  see<Input extends HeadInput>(inputs: readonly Input[]): Promise<Input[]>
  /** Fits a head; one of the same name and seed only once in a run. */
  fit(name: string, examples: readonly Example[], seed: number, settings?: HeadSettings): Promise<FittedHead>
  /** Seconds of all fits so far. */
  seconds(): number
}

const batch = 64

/** `vectorScale` is how much the encoder's part counts beside the n-grams, whose length is 1. */
export function createBench(seeds: readonly number[], encoder: Encoder | undefined, vectorScale: number): Bench {
  const vectors = new Map<string, Float32Array>()
  const heads = new Map<string, FittedHead>()
  let spent = 0
  async function see<Input extends HeadInput>(inputs: readonly Input[]): Promise<Input[]> {
    if (!encoder) return [...inputs]
    const unseen = [...new Set(inputs.map(({ text }) => text).filter((text) => !vectors.has(text)))]
    for (let from = 0; from < unseen.length; from += batch) {
      const texts = unseen.slice(from, from + batch)
      const encodings = await encoder.encode(texts)
      texts.forEach((text, index) => {
        const encoding = encodings[index]
        if (encoding) vectors.set(text, toVector(encoding))
      })
    }
    return inputs.map((input) => ({ ...input, vector: vectors.get(input.text) ?? new Float32Array(2 * encoder.width) }))
  }
  async function fit(name: string, examples: readonly Example[], seed: number, settings: HeadSettings = {}): Promise<FittedHead> {
    const known = heads.get(`${name} ${seed}`)
    if (known) return known
    const began = performance.now()
    const head = await fitHead(await see(examples), { ...settings, features: { vectorScale, ...settings.features }, softmax: { seed, ...settings.softmax } })
    spent += (performance.now() - began) / 1000
    heads.set(`${name} ${seed}`, head)
    return head
  }
  return { seeds, see, fit, seconds: () => spent, ...(encoder && { encoder }) }
}
