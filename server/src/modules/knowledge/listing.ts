import type { Entry } from '@yanshu/contract/knowledge.ts'
import { fail } from '../../base/errors.ts'
import { reaches } from '../../host/actor.ts'
import type { Search } from '../../ports/search/port.ts'
import { inUse, notInUse } from './indexing.ts'
import { presentEntry } from './present.ts'
import type { Brands, Queries } from './queries.ts'
import type { EntryRow } from './tables.ts'

/** What a list asks for. `cursor` is `<updated_at>.<id>` of the last row before. */
export interface ListQuestion {
  text?: string | undefined
  category?: string | undefined
  cursor?: string | undefined
  brands?: Brands
  limit: number
}
const mostHits = 200
/** Hits asked for beyond those wanted where nothing narrows: a row may have been removed a moment ago. */
const spareHits = 10

/** What editors read. */
export function createListing(queries: Queries, search: Search, nameOf: (person: string) => string | undefined) {
  /** Best match first, entries in use before the others; by the title alone where the text holds nothing to search for. */
  async function matching(question: ListQuestion): Promise<Entry[]> {
    const { text = '', category, brands, limit } = question
    const found: EntryRow[] = []
    let isKnown = false
    for (const collection of [inUse, notInUse]) {
      if (found.length === limit) break
      const { rows, hits } = await matchingIn(collection, question, limit - found.length)
      found.push(...rows)
      isKnown ||= hits > 0
    }
    return (isKnown ? found : await queries.latest({ category, titleLike: text, brands, limit })).map((row) => presentEntry(row, nameOf))
  }

  /** Few hits are asked for at first, since the index looks the harder the more are wanted. */
  async function matchingIn(collection: string, { text = '', category, brands }: ListQuestion, wanted: number): Promise<{ rows: EntryRow[]; hits: number }> {
    const isNarrowed = category !== undefined || brands !== undefined
    for (let most = isNarrowed ? mostHits : Math.min(mostHits, wanted + spareHits); ; most = mostHits) {
      const hits = await search.query({ collection, text, limit: most })
      const known = new Map((await queries.byIds(hits.map((hit) => hit.id))).map((row) => [row.id, row]))
      const rows = hits.flatMap((hit) => known.get(hit.id) ?? [])
        .filter((row) => row.removed_at === null && serves(row, brands) && (category === undefined || row.category === category)).slice(0, wanted)
      if (rows.length === wanted || hits.length < most || most === mostHits) return { rows, hits: hits.length }
    }
  }

  return {
    async list(question: ListQuestion): Promise<{ items: Entry[]; next?: string }> {
      if (question.text?.trim()) return { items: await matching(question) }
      const { category, cursor, brands, limit } = question
      const rows = await queries.latest({ category, after: cursor === undefined ? undefined : readCursor(cursor), brands, limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return { items: page.map((row) => presentEntry(row, nameOf)), ...(rows.length > limit && last && { next: `${last.updated_at}.${last.id}` }) }
    },

    /** One entry; fails with `absent` when it was removed, never was, or serves another brand than these. */
    async read(id: string, brands?: Brands): Promise<Entry> {
      const row = await queries.byId(id)
      if (!row || !serves(row, brands)) throw fail.absent('absent')
      return presentEntry(row, nameOf)
    },
  }
}

function serves({ brand }: EntryRow, brands: Brands): boolean {
  return brand === null || reaches({ ...(brands && { brands }) }, brand)
}

function readCursor(text: string): { at: number; id: string } {
  const [at = '', id = ''] = text.split('.')
  if (!/^\d{1,15}$/.test(at) || id === '') throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at: Number(at), id }
}
