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
  /** Length and sum of the weights. */
  norm: number
  sum: number
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
  return createProfile(plain, inner, grams)
}

/** A profile of weighed grams. */
function createProfile(bareText: string, coreText: string, grams: Map<string, number>): Profile {
  let square = 0
  let sum = 0
  for (const weight of grams.values()) {
    square += weight * weight
    sum += weight
  }
  return { bare: bareText, core: coreText, grams, norm: Math.sqrt(square), sum }
}

/** Compares a profile with another; `importance` scales the weight of a gram in the first (1 leaves it). */
export function compare(a: Profile, b: Profile, importance: (gram: string) => number): Overlap {
  let [dot, sharedOfA, sharedOfB, squareOfA, sumOfA] = [0, 0, 0, 0, 0]
  for (const [gram, weight] of a.grams) {
    const scaled = weight * importance(gram)
    squareOfA += scaled * scaled
    sumOfA += scaled
    const other = b.grams.get(gram)
    if (other === undefined) continue
    dot += scaled * other
    sharedOfA += scaled
    sharedOfB += other
  }
  if (dot === 0) return { cosine: 0, cover: 0, coverBack: 0 }
  return { cosine: dot / (Math.sqrt(squareOfA) * b.norm), cover: sharedOfA / sumOfA, coverBack: sharedOfB / b.sum }
}
