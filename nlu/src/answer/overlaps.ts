import { profile, type Overlap, type Profile } from '../text/similarity.ts'

/** What is written under an entry, prepared so that a message is compared with all of it in one go. */
export interface Written {
  /** The title first, then the questions. */
  phrasings: readonly Phrasing[]
  /** Of all phrasings as one. */
  norm: number
  /** Grams by their number. */
  numbers: ReadonlyMap<string, number>
  /** Gram g stands in the phrasings from `from[g]` to before `from[g + 1]`, there with that weight, in all of them together with `totals[g]`. */
  from: Uint32Array
  holders: Uint16Array
  weights: Float64Array
  totals: Float64Array
}

/** A phrasing without its grams. */
interface Phrasing extends Pick<Profile, 'bare' | 'core' | 'norm' | 'sum'> { text: string }

/** A message, its grams in one order, each with its weight in the message. */
export interface Sought {
  profile: Profile
  grams: readonly string[]
  weights: Float64Array
}

/** Whose grams a message was looked up in. */
export interface LookedUp {
  written: Written
  /** In the order of the message's grams the number of each; -1 for one that does not stand there. */
  numbers: Int32Array
}

/** How a message and what is written under one entry are alike. */
export interface Likeness {
  /** With each phrasing. */
  overlaps: Overlap[]
  /** Cosine with all phrasings as one. */
  centre: number
  /** The share of the message that stands anywhere in them. */
  cover: number
}

/** Takes some 20 µs a phrasing. */
export function prepareWritten(texts: readonly string[]): Written {
  const profiles = texts.map(profile)
  const places = new Map<string, [phrasing: number, weight: number][]>()
  profiles.forEach(({ grams }, phrasing) => {
    for (const [gram, weight] of grams) {
      const known = places.get(gram)
      if (known) known.push([phrasing, weight])
      else places.set(gram, [[phrasing, weight]])
    }
  })
  const all = [...places.values()]
  const totals = Float64Array.from(all, (each) => each.reduce((sum, [, weight]) => sum + weight, 0))
  const from = new Uint32Array(all.length + 1)
  all.forEach((each, gram) => { from[gram + 1] = (from[gram] ?? 0) + each.length })
  return {
    phrasings: profiles.map(({ bare, core, norm, sum }, index) => ({ text: texts[index] ?? '', bare, core, norm, sum })),
    norm: Math.sqrt(totals.reduce((square, total) => square + total * total, 0)), totals, from,
    numbers: new Map([...places.keys()].map((gram, number) => [gram, number])),
    holders: Uint16Array.from(all.flat(), ([phrasing]) => phrasing), weights: Float64Array.from(all.flat(), ([, weight]) => weight),
  }
}

/** Prepares a message for comparing. */
export function seek(text: string): Sought {
  const asked = profile(text)
  return { profile: asked, grams: [...asked.grams.keys()], weights: Float64Array.from(asked.grams.values()) }
}

/** Finds each gram of a message once. */
export function lookUp({ grams }: Sought, written: Written): LookedUp {
  const numbers = new Int32Array(grams.length)
  for (let at = 0; at < grams.length; at += 1) numbers[at] = written.numbers.get(grams[at] as string) ?? -1
  return { written, numbers }
}

/** The weights of a message's grams among these: what many hold tells them apart less. */
export function weighAmong({ weights }: Sought, all: readonly LookedUp[]): Float64Array {
  return weights.map((weight, at) => {
    let count = 0
    for (const { numbers } of all) if ((numbers[at] as number) >= 0) count += 1
    return weight * (1 / (1 + 0.5 * Math.log(Math.max(1, count))))
  })
}

/** Compares a message, its grams weighed by `weights`, with what it was looked up in. */
export function liken(weights: Float64Array, { written, numbers }: LookedUp): Likeness {
  const { phrasings, totals } = written
  const shared = { dots: new Float64Array(phrasings.length), ofMessage: new Float64Array(phrasings.length), ofPhrasing: new Float64Array(phrasings.length) }
  let [square, sum, found, dot] = [0, 0, 0, 0]
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] as number
    square += weight * weight
    sum += weight
    const gram = numbers[at] as number
    if (gram < 0) continue
    found += weight
    dot += weight * (totals[gram] as number)
    addTo(shared, written, gram, weight)
  }
  const length = Math.sqrt(square)
  const overlaps = phrasings.map((one, index): Overlap => {
    const product = shared.dots[index] ?? 0
    return product === 0 ? { cosine: 0, cover: 0, coverBack: 0 }
      : { cosine: product / (length * one.norm), cover: (shared.ofMessage[index] ?? 0) / sum, coverBack: (shared.ofPhrasing[index] ?? 0) / one.sum }
  })
  return { overlaps, centre: dot === 0 ? 0 : dot / (length * written.norm), cover: sum === 0 ? 0 : found / sum }
}

/** The cosine of a message, its grams weighed by `weights`, with the phrasing that is most like it. */
export function findNearest(weights: Float64Array, { written: { phrasings, from, holders, weights: others }, numbers }: LookedUp): number {
  const dots = new Float64Array(phrasings.length)
  let square = 0
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] as number
    square += weight * weight
    const gram = numbers[at] as number
    if (gram < 0) continue
    const end = from[gram + 1] as number
    for (let place = from[gram] as number; place < end; place += 1) {
      const phrasing = holders[place] as number
      dots[phrasing] = (dots[phrasing] as number) + weight * (others[place] as number)
    }
  }
  let most = 0
  for (let at = 0; at < dots.length; at += 1) if (dots[at] !== 0) most = Math.max(most, (dots[at] as number) / (phrasings[at] as Phrasing).norm)
  return square === 0 ? 0 : most / Math.sqrt(square)
}

/** Adds what a gram of the message shares with each phrasing that has it. */
function addTo(shared: { dots: Float64Array; ofMessage: Float64Array; ofPhrasing: Float64Array }, { from, holders, weights }: Written, gram: number, weight: number): void {
  const { dots, ofMessage, ofPhrasing } = shared
  const end = from[gram + 1] as number
  for (let place = from[gram] as number; place < end; place += 1) {
    const phrasing = holders[place] as number
    const other = weights[place] as number
    dots[phrasing] = (dots[phrasing] as number) + weight * other
    ofMessage[phrasing] = (ofMessage[phrasing] as number) + weight
    ofPhrasing[phrasing] = (ofPhrasing[phrasing] as number) + other
  }
}
