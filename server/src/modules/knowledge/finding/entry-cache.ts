import type { Entry } from '@yanshu/contract/knowledge.ts'

const mostKept = 5000

/**
 * Entries kept in memory by id; `null` is one that does not exist any more. `load` fetches what is missing. What was
 * read before a change and arrives after it is given but not kept.
 */
export function createEntryCache(load: (ids: string[]) => Promise<Entry[]>) {
  const kept = new Map<string, Entry | null>()
  let generation = 0

  return {
    /** The entries that exist, in the order of the ids. */
    async get(ids: readonly string[]): Promise<Entry[]> {
      const found = new Map(ids.map((id) => [id, kept.get(id)]))
      const missing = ids.filter((id) => found.get(id) === undefined)
      if (missing.length > 0) {
        const before = generation
        const loaded = new Map((await load(missing)).map((entry) => [entry.id, entry]))
        for (const id of missing) {
          found.set(id, loaded.get(id) ?? null)
          if (before === generation) keep(id, loaded.get(id) ?? null)
        }
      }
      return ids.flatMap((id) => found.get(id) ?? [])
    },

    /** Drops what changed. */
    forget(ids: readonly string[]): void {
      generation++
      for (const id of ids) kept.delete(id)
    },

    size: () => kept.size,
  }

  function keep(id: string, entry: Entry | null): void {
    if (kept.size >= mostKept) kept.clear()
    kept.set(id, entry)
  }
}
