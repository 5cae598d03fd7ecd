import { patienceMs, within } from '../reading/within.ts'
import type { Candidate } from '../types.ts'

/** A vector of length 1 in eight bits each: `numbers` times `scale`. */
export interface SmallVector {
  numbers: Int8Array
  scale: number
}

/** An entry's vectors. */
export interface EntryVectors {
  title: SmallVector
  /** Of the title and the phrasings, in that order. */
  all: readonly SmallVector[]
  /** The mean of all, of length 1. */
  centre: SmallVector
}

/** The vectors of what entries are asked by, made once for each text and kept. */
export interface PhrasingVectors {
  /** Those of each candidate, in their order; nothing where some are missing and cannot be had at once. */
  of(candidates: readonly Candidate[]): Promise<EntryVectors[] | undefined>
  /** Makes those of texts that have none yet, behind all messages. Never rejects: what fails is made when it is asked for. */
  prepare(texts: readonly string[]): Promise<void>
  /** How many texts are kept. */
  size(): number
}

/** Gives a vector of length 1 for each text; `isPatient` lets messages pass. */
export type MakeVectors = (texts: string[], isPatient: boolean) => Promise<Float32Array[]>

/** About 500 bytes each. Where more phrasings are asked about again and again, the words alone compare them. */
export const mostVectors = 60_000
/** So many missing texts are made while a message waits. */
const mostAwaited = 64
const batch = 32

/** Prepares keeping vectors that `make` gives. */
export function keepVectors(make: MakeVectors): PhrasingVectors {
  const kept = new Map<string, SmallVector>()
  const entries = new WeakMap<readonly string[], EntryVectors & { of: string }>()
  let preparing: Promise<void> = Promise.resolve()
  let isCatchingUp = false

  async function add(texts: readonly string[], isPatient: boolean): Promise<void> {
    for (let from = 0; from < texts.length; from += batch) {
      const some = texts.slice(from, from + batch).filter((text) => !kept.has(text))
      if (some.length === 0) continue
      const made = await make(some, isPatient)
      some.forEach((text, at) => {
        const vector = made[at]
        if (vector) kept.set(text, makeSmall(vector))
      })
    }
    // A map gives its keys in the order in which they came.
    for (const oldest of kept.keys()) {
      if (kept.size <= mostVectors) break
      kept.delete(oldest)
    }
  }

  function take({ title, questions }: Candidate): EntryVectors | undefined {
    const known = entries.get(questions)
    if (known?.of === title) return known
    const all = [title, ...questions].map((text) => kept.get(text))
    const [first] = all
    if (!first || !all.every((one) => one !== undefined)) return undefined
    const made = { of: title, title: first, all, centre: makeSmall(centreOf(all)) }
    entries.set(questions, made)
    return made
  }

  function prepare(texts: readonly string[]): Promise<void> {
    preparing = preparing.then(() => add(texts, true)).catch(() => {})
    return preparing
  }

  /** For one message at a time: what others lack meanwhile is made when it is asked for again, or work would pile up where more is asked about than is kept. */
  function catchUp(texts: readonly string[]): void {
    if (isCatchingUp) return
    isCatchingUp = true
    void prepare(texts).then(() => { isCatchingUp = false })
  }

  return {
    async of(candidates) {
      const missing = [...new Set(candidates.filter((each) => !take(each)).flatMap(({ title, questions }) => [title, ...questions]))].filter((text) => !kept.has(text))
      if (missing.length > mostAwaited) {
        catchUp(missing)
        return undefined
      }
      if (missing.length > 0) await within(patienceMs, add(missing, false).catch(() => {}))
      const found = candidates.flatMap((each) => take(each) ?? [])
      return found.length === candidates.length ? found : undefined
    },
    prepare,
    size: () => kept.size,
  }
}

/** The cosine of two vectors of length 1. */
export function cosine(exact: Float32Array, { numbers, scale }: SmallVector): number {
  // Each message comes here a thousand times; two sums at once take half the time of one.
  const even = numbers.length & ~1
  let [first, second] = [0, 0]
  for (let at = 0; at < even; at += 2) {
    first += (exact[at] as number) * (numbers[at] as number)
    second += (exact[at + 1] as number) * (numbers[at + 1] as number)
  }
  if (even < numbers.length) first += (exact[even] as number) * (numbers[even] as number)
  return (first + second) * scale
}

/** Of any length; what is kept has the length 1. */
function makeSmall(vector: Float32Array): SmallVector {
  const most = vector.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1
  const numbers = Int8Array.from(vector, (value) => Math.round((127 * value) / most))
  return { numbers, scale: 1 / (Math.hypot(...numbers) || 1) }
}

function centreOf(all: readonly SmallVector[]): Float32Array {
  const sum = new Float32Array(all[0]?.numbers.length ?? 0)
  for (const { numbers, scale } of all) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] as number) + (numbers[at] as number) * scale
  return sum
}
