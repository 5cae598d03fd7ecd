import { latinTokens } from './latin.ts'
import { bare, core, normalise } from './normalise.ts'
import { loadRarity } from './rarity.ts'
import { joiningCharacters } from './stop-words.ts'
import { unify } from './synonyms.ts'

/** A text as it is compared: its grams (characters, pairs and triples of Chinese; words and numbers) with their weight. */
export interface Profile {
  bare: string
  core: string
  grams: Map<string, number>
}

/** How much of each other two profiles hold, each 0..1. `cover` is the share of the first found in the second. */
export interface Overlap {
  cosine: number
  cover: number
  coverBack: number
}

const lengthWeight = [0, 1.2, 1, 0.3]
/** A joining character says little by itself. */
const joiningShare = 0.1

/** Prepares a text, in any form, for comparing. */
export function profile(text: string): Profile {
  const normalised = normalise(text)
  const plain = bare(normalised)
  const inner = core(plain)
  const rarity = loadRarity()
  const grams = new Map<string, number>()
  for (const run of unify(inner).match(/\p{Script=Han}+/gu) ?? []) {
    const characters = [...run]
    for (const length of [1, 2, 3]) {
      for (let start = 0; start + length <= characters.length; start += 1) {
        const gram = characters.slice(start, start + length)
        const weigh = (character: string): number => rarity(character) * (joiningShare ** Number(joiningCharacters.has(character)))
        grams.set(gram.join(''), ((lengthWeight[length] ?? 0) * gram.reduce((sum, one) => sum + weigh(one), 0)) / length)
      }
    }
  }
  for (const word of latinTokens(normalised)) grams.set(word, word.length > 2 ? 8 : 5)
  return { bare: plain, core: inner, grams }
}

/** Compares two profiles; `importance` scales the weight of a gram (1 leaves it). */
export function compare(a: Profile, b: Profile, importance: (gram: string) => number): Overlap {
  let dot = 0
  let sharedOfA = 0
  let sharedOfB = 0
  for (const [gram, weight] of a.grams) {
    const other = b.grams.get(gram)
    if (other === undefined) continue
    const scale = importance(gram)
    dot += weight * other * scale * scale
    sharedOfA += weight * scale
    sharedOfB += other * scale
  }
  if (dot === 0) return { cosine: 0, cover: 0, coverBack: 0 }
  const ofA = measure(a, importance)
  const ofB = measure(b, importance)
  return { cosine: dot / (ofA.norm * ofB.norm), cover: sharedOfA / ofA.sum, coverBack: sharedOfB / ofB.sum }
}

function measure({ grams }: Profile, importance: (gram: string) => number): { norm: number; sum: number } {
  let square = 0
  let sum = 0
  for (const [gram, weight] of grams) {
    const scaled = weight * importance(gram)
    square += scaled * scaled
    sum += scaled
  }
  return { norm: Math.sqrt(square), sum }
}
