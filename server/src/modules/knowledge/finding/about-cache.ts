const mostKept = 2000

/**
 * Ids of entries by what they are about (an intent, goods), kept in memory. `load` fetches what is missing. What was read before a
 * change and arrives after it is given but not kept.
 */
export function createAboutCache(load: (about: string) => Promise<string[]>) {
  const kept = new Map<string, readonly string[]>()
  let generation = 0

  return {
    async get(about: string): Promise<readonly string[]> {
      const known = kept.get(about)
      if (known) return known
      const before = generation
      const loaded = await load(about)
      if (before !== generation) return loaded
      if (kept.size >= mostKept) kept.clear()
      kept.set(about, loaded)
      return loaded
    },

    /** An entry that changed may be about anything now. */
    forget(): void {
      generation++
      kept.clear()
    },
  }
}
export type AboutCache = ReturnType<typeof createAboutCache>
