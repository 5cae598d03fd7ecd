import { bare, normalise } from '../text/normalise.ts'
import { hashText, kind } from './hashing.ts'

/** One text in so many is kept to judge models by. */
const oneIn = 8

/**
 * Whether a text belongs to the frozen set, from which no model learns, shipped or made here: told from its words alone, so that it is so
 * for every model and at all times, and the same for texts that say the same.
 */
export function isFrozen(text: string): boolean {
  const normalised = normalise(text)
  return hashText(kind.marks, bare(normalised) || normalised) % oneIn === 0
}
