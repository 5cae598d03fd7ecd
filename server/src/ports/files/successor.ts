import type { FileStore } from './port.ts'

/** Files go to `store`; what is not there yet is still read from `former`, out of which somebody may be moving files at this moment. */
export function succeed(store: FileStore, former: FileStore): FileStore {
  return {
    put: store.put,
    async open(key, range) {
      // The second look is for a file that was moved between the first two.
      return (await store.open(key, range)) ?? (await former.open(key, range)) ?? store.open(key, range)
    },
    async remove(key) {
      const found = await Promise.all([store.remove(key), former.remove(key)])
      return found.includes(true)
    },
    url: store.url,
  }
}
