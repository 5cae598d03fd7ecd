import { bare, core, normalise } from '../text/normalise.ts'
import { shorten } from './model/features.ts'

const comparedLength = 80

/** The text in the form in which it is compared: bare of marks and small words, cut. */
export function toCompare(text: string): string {
  return core(bare(normalise(shorten(text)))).slice(0, comparedLength)
}

/** How many pairs of characters two texts in compared form share: 0..1 (Dice). */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const pairs = pairsOf(one)
  const others = pairsOf(other)
  if (pairs.size === 0 || others.size === 0) return 0
  let shared = 0
  for (const pair of pairs) if (others.has(pair)) shared += 1
  return (2 * shared) / (pairs.size + others.size)
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2))
  return pairs
}
