/** Random numbers that a seed repeats: `next` in [0, 1), `between` a whole number in [least, most], `pick` one of a list. */
export interface Random {
  readonly seed: number
  next(): number
  between(least: number, most: number): number
  pick<T>(list: readonly T[]): T
}

/** Numbers from `seed`, by default a new one: a failing run prints it, and YANSHU_SEED repeats it. */
export function createRandom(seed = Number(process.env['YANSHU_SEED'] ?? Date.now() % 1_000_000_007)): Random {
  let state = seed >>> 0

  /** A 32-bit mix of a counter, good enough to choose instants and words. */
  function next(): number {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }

  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return { seed, next, between, pick: (list) => list[between(0, list.length - 1)]! }
}
