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
  intent?: string | undefined
  kind?: string | undefined
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
    const { text = '', limit } = question
    const narrow = narrowingOf(question)
    const found: EntryRow[] = []
    let isKnown = false
    for (const collection of [inUse, notInUse]) {
      if (found.length === limit) break
      const { rows, hits } = await matchingIn(collection, question, limit - found.length)
      found.push(...rows)
      isKnown ||= hits > 0
    }
    return (isKnown ? found : await queries.latest({ ...narrow, titleLike: text, limit })).map((row) => presentEntry(row, nameOf))
  }

  /** Few hits are asked for at first, since the index looks the harder the more are wanted. */
  async function matchingIn(collection: string, question: ListQuestion, wanted: number): Promise<{ rows: EntryRow[]; hits: number }> {
    const text = question.text ?? ''
    const narrow = narrowingOf(question)
    const isNarrowed = Object.values(narrow).some((value) => value !== undefined)
    for (let most = isNarrowed ? mostHits : Math.min(mostHits, wanted + spareHits); ; most = mostHits) {
      const hits = await search.query({ collection, text, limit: most })
      const known = new Map((await queries.byIds(hits.map((hit) => hit.id))).map((row) => [row.id, row]))
      const rows = hits.flatMap((hit) => known.get(hit.id) ?? [])
        .filter((row) => row.removed_at === null && fits(row, narrow)).toSorted((a, b) => nearness(b, text) - nearness(a, text)).slice(0, wanted)
      if (rows.length === wanted || hits.length < most || most === mostHits) return { rows, hits: hits.length }
    }
  }

  return {
    async list(question: ListQuestion): Promise<{ items: Entry[]; next?: string }> {
      if (question.text?.trim()) return { items: await matching(question) }
      const { cursor, limit } = question
      const rows = await queries.latest({ ...narrowingOf(question), after: cursor === undefined ? undefined : readCursor(cursor), limit: limit + 1 })
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

/** Above all that merely shares words stands what is called or asked just so (2), and then what has the text in its title (1). */
function nearness({ title, questions }: EntryRow, text: string): number {
  const plain = text.trim()
  if (title === plain || questions.includes(JSON.stringify(plain))) return 2
  return title.toLowerCase().includes(plain.toLowerCase()) ? 1 : 0
}

type Narrowing = Pick<ListQuestion, 'category' | 'intent' | 'kind' | 'brands'>

function narrowingOf({ category, intent, kind, brands }: ListQuestion): Narrowing {
  return { category, intent, kind, ...(brands && { brands }) }
}

function fits(row: EntryRow, { category, intent, kind, brands }: Narrowing): boolean {
  if (category !== undefined && row.category !== category) return false
  return (intent === undefined || row.intent === intent) && (kind === undefined || row.kind === kind) && serves(row, brands)
}

function serves({ brand }: EntryRow, brands: Brands): boolean {
  return brand === null || reaches({ ...(brands && { brands }) }, brand)
}

function readCursor(text: string): { at: number; id: string } {
  const [at = '', id = ''] = text.split('.')
  if (!/^\d{1,15}$/.test(at) || id === '') throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at: Number(at), id }
}
