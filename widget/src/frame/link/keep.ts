/** Small texts that outlive a reload; where the browser blocks storage they live as long as the page. */
export interface Keep {
  get(key: string): string | undefined
  set(key: string, value: string): void
  remove(key: string): void
  /** The keys that begin with `start`, without the keep's own prefix. */
  keys(start: string): string[]
}

/** Opens the part of `storage` whose keys begin with `prefix`. A storage that is absent, full or blocked is replaced by memory. */
export function openKeep(storage: Storage | undefined, prefix: string): Keep {
  const spare = new Map<string, string>()
  const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      return storage && work(storage)
    } catch {
      return undefined
    }
  }
  return {
    get: key => spare.get(key) ?? attempt(stored => stored.getItem(prefix + key)) ?? undefined,
    set(key, value) {
      spare.delete(key)
      const isStored = attempt(stored => (stored.setItem(prefix + key, value), true))
      if (!isStored) spare.set(key, value)
    },
    remove(key) {
      spare.delete(key)
      attempt(stored => stored.removeItem(prefix + key))
    },
    keys(start) {
      const stored = attempt(storage => Object.keys(storage)) ?? []
      const own = stored.filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))
      return [...new Set([...own, ...spare.keys()])].filter(key => key.startsWith(start))
    },
  }
}

/** The page's own storage, or nothing where it is blocked (asking for it may throw). */
export function pageStorage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
