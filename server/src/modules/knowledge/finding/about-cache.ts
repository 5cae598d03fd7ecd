const mostKept = 2000

/**
 * Ids of entries by what they are about (an intent, goods) and the brand they serve, kept in memory. `load` fetches what is missing. What was read before a
 * change and arrives after it is given but not kept.
 */
export function createAboutCache(load: (about: string, brand: string | undefined) => Promise<string[]>) {
  const kept = new Map<string, readonly string[]>()
  let generation = 0

  return {
    /** Those that serve the brand; of all brands where none is given. */
    async get(about: string, brand: string | undefined): Promise<readonly string[]> {
      const key = `${brand ?? ''}\n${about}`
      const known = kept.get(key)
      if (known) return known
      const before = generation
      const loaded = await load(about, brand)
      if (before !== generation) return loaded
      if (kept.size >= mostKept) kept.clear()
      kept.set(key, loaded)
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
