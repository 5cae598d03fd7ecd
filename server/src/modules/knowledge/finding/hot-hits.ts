import type { Clock } from '../../../base/clock.ts'
import { sha256hex } from '../../../base/crypto.ts'
import { newId } from '../../../base/ids.ts'
import type { Kv } from '../../../ports/kv/port.ts'
import type { Search, SearchHit, SearchQuery } from '../../../ports/search/port.ts'

const editionKey = 'knowledge:edition'
const lifetimeMs = 10 * 60_000
/** What is asked again and again is short. */
const longestText = 60
/** How long after a change nothing is kept or taken: the index follows the rows, perhaps by another process. */
const pauseMs = 30_000

export interface HotHitsDeps {
  search: Pick<Search, 'query'>
  /** Without it every question is searched for. */
  kv?: Kv | undefined
  clock: Pick<Clock, 'monotonic'>
}

/**
 * The search, with the hits of what is asked often kept for all processes that share `kv`. A kept list belongs to an edition of the index,
 * and every change begins another one, so that no answer is older than the index.
 */
export function createHotHits({ search, kv, clock }: HotHitsDeps) {
  let pausedUntil = -Infinity

  async function editionOf(store: Kv): Promise<string> {
    const known = await store.get(editionKey)
    if (known !== undefined) return known
    const fresh = newId()
    await store.set(editionKey, fresh)
    return fresh
  }

  async function keep(store: Kv, key: string, hits: readonly SearchHit[]): Promise<void> {
    if (clock.monotonic() >= pausedUntil) await store.set(key, JSON.stringify(hits), { ttlMs: lifetimeMs })
  }

  return {
    async query(question: SearchQuery): Promise<SearchHit[]> {
      const text = question.text.trim().toLowerCase().replace(/\s+/g, ' ')
      if (!kv || text.length > longestText || clock.monotonic() < pausedUntil) return search.query(question)
      const key = keyOf(await editionOf(kv), { ...question, text })
      const kept = await kv.get(key)
      if (kept !== undefined) return JSON.parse(kept) as SearchHit[]
      const hits = await search.query(question)
      await keep(kv, key, hits)
      return hits
    },

    /** An entry changed, in whatever process; the index may not know yet. */
    pause(): void {
      pausedUntil = clock.monotonic() + pauseMs
    },

    /** The index was changed: what was kept before is of an older edition. */
    async renew(): Promise<void> {
      await kv?.set(editionKey, newId())
    },
  }
}

/** What people ask may be personal: its digest is the key. */
function keyOf(edition: string, { collection, brand = '', limit, text }: SearchQuery): string {
  return `knowledge:hits:${edition}:${sha256hex(`${collection} ${brand} ${limit} ${text}`)}`
}
