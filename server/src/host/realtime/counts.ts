/** How many there are of each key; keys without any are forgotten. */
export interface Counts {
  add(key: string): void
  remove(key: string): void
  of(key: string): number
}

export function createCounts(): Counts {
  const counts = new Map<string, number>()
  return {
    add: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1),
    remove(key) {
      const left = (counts.get(key) ?? 0) - 1
      if (left > 0) counts.set(key, left)
      else counts.delete(key)
    },
    of: (key) => counts.get(key) ?? 0,
  }
}
