/** Small texts kept in this browser under keys. Where storage is refused (private windows), they last as long as the page. */
export interface TextStore {
  get(key: string): string | undefined
  put(key: string, text: string): void
  remove(key: string): void
  /** The keys that begin with `prefix`. */
  keys(prefix: string): string[]
}

/** The kept texts of this browser; `storage` is its localStorage, or undefined where there is none. */
export function openTextStore(storage: Storage | undefined): TextStore {
  const fallback = new Map<string, string>()
  const attempt = <T>(work: (storage: Storage) => T, otherwise: T): T => {
    try {
      return storage === undefined ? otherwise : work(storage)
    } catch {
      return otherwise
    }
  }
  return {
    get: (key) => fallback.get(key) ?? attempt((kept) => kept.getItem(key) ?? undefined, undefined),
    put: (key, text) => {
      const kept = attempt((store) => (store.setItem(key, text), true), false)
      if (kept) fallback.delete(key)
      else fallback.set(key, text)
    },
    remove: (key) => {
      fallback.delete(key)
      attempt((kept) => kept.removeItem(key), undefined)
    },
    keys: (prefix) => {
      const kept = attempt((store) => Array.from({ length: store.length }, (_, at) => store.key(at) ?? ''), [])
      return [...new Set([...kept, ...fallback.keys()])].filter((key) => key.startsWith(prefix))
    },
  }
}

/** The browser's localStorage; undefined where even asking for it is refused. */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
