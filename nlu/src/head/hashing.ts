/** Kinds of features; the same letters make another feature in another kind. */
export const kind = { characters: 1, words: 2, pieces: 3, marks: 4, context: 5, beginnings: 7 } as const

/** Takes one more code point into a running hash (FNV-1a on code points). */
export function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

export function start(of: number): number {
  return step(0x811c9dc5, of)
}

/** Spreads a running hash over all 32 bits (the finaliser of MurmurHash3). */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The hash of a whole text in one kind. */
export function hashText(of: number, text: string): number {
  let hash = start(of)
  for (const character of text) hash = step(hash, character.codePointAt(0) ?? 0)
  return finish(hash)
}
