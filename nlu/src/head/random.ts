/** A stream of numbers 0 ≤ n < 1 that is the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Puts a list in an order by chance, in place, and gives it back. */
export function shuffle<List extends { length: number; [index: number]: number }>(list: List, random: () => number): List {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    const kept = list[index] ?? 0
    list[index] = list[other] ?? 0
    list[other] = kept
  }
  return list
}
