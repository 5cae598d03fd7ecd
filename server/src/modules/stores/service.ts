import type { Language } from '@yanshu/contract/errors.ts'
import type { Part } from '@yanshu/contract/messages.ts'
import type { NearStore, Place, Store, StoreInput } from '@yanshu/contract/stores.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { toGcj } from '../../base/geo/datum.ts'
import { boxAround } from '../../base/geo/distance.ts'
import { whyNoPlace } from '../../base/geo/point.ts'
import type { Db } from '../../database.ts'
import { reaches as mayReach, type Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import type { Brands } from '../brands/service.ts'
import { createEditing } from './editing.ts'
import { createImporting } from './import/store.ts'
import { chooseNearest } from './nearest.ts'
import { presentStore } from './present.ts'
import { createQueries, type ListQuestion } from './queries.ts'
import { storesCard } from './telling/card.ts'
import { storeWords } from './telling/words.ts'

export interface StoreDeps {
  db: Db
  dialect: Dialect
  clock: Pick<Clock, 'now'>
  brands: Pick<Brands, 'list'>
  /** Whether contacts are told of stores. */
  isOn(): boolean
}

/** Nobody goes far to an open store while a closed one is near: metres within which stores are looked for, one after the other. */
const reaches = [50_000, 500_000, Infinity]

/** Places where the brands sell: the verbs that routes and modules below call. Those with `tx` write. */
export function createStores({ db, dialect, clock, brands, isOn }: StoreDeps) {
  const queries = createQueries(db, dialect)
  const importing = createImporting(queries, db)

  /** The three nearest, open ones first. Fails with `place_refused`. `of`: brands whose stores count beside those of all brands. */
  async function nearest(place: Place, of: readonly string[] | undefined): Promise<NearStore[]> {
    const why = whyNoPlace(place)
    if (why) throw fail.refused('place_refused', { reason: why })
    const from = toGcj(place, place.datum)
    for (const reach of reaches) {
      const box = reach === Infinity ? undefined : boxAround(from, reach)
      const found = chooseNearest(await queries.within(box, of), { from, reach, at: clock.now() })
      if (found.length > 0) return found
    }
    return []
  }

  return {
    ...createEditing(queries),

    async list({ cursor, limit, ...question }: ListQuestion & { cursor?: string | undefined; limit: number }): Promise<{ items: Store[]; next?: string }> {
      const rows = await queries.latest({ ...question, after: cursor === undefined ? undefined : readCursor(cursor), limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return { items: page.map((row) => presentStore(row, clock.now())), ...(rows.length > limit && last && { next: `${last.updated_at}.${last.id}` }) }
    },
    /** Fails with `absent`. */
    async read(actor: Actor, id: string): Promise<Store> {
      const row = await queries.byId(id)
      if (!row || (row.brand !== null && !mayReach(actor, row.brand))) throw fail.absent('absent')
      return presentStore(row, clock.now())
    },

    /** Brands by which the rows of a file name them. */
    brands: brands.list,
    plan: importing.plan,
    store: importing.store,
    undo: importing.undo,
    /** Stores put in the first time only: nothing when there are any, or were. */
    async storeFirst(tx: Tx, inputs: readonly StoreInput[]): Promise<void> {
      if (await queries.hasAny(tx)) return tx.unchanged()
      await importing.store(tx, inputs.map((input, at) => ({ row: at + 1, input })))
    },

    nearest,
    /** What is answered to a message that is a place and nothing else: the nearest stores of the brand and of all. Undefined of any other message, and where there are none. */
    async tell(parts: readonly Part[], { brand, language }: { brand?: string | undefined; language: Language }): Promise<Part[] | undefined> {
      const place = parts.find((part) => part.type === 'location')
      if (!place || parts.some((part) => part.type === 'text') || !isOn()) return undefined
      const { latitude, longitude, datum } = place
      const of = brand === undefined ? undefined : [brand]
      if (whyNoPlace(place)) return (await queries.anyInUse(of)) ? [{ type: 'text', text: storeWords[language].noPlace }] : undefined
      const found = await nearest({ latitude, longitude, datum }, of)
      return found.length > 0 ? storesCard(found, language, clock.now()) : undefined
    },
  }
}
export type Stores = ReturnType<typeof createStores>

function readCursor(text: string): { at: number; id: string } {
  const [at = '', id = ''] = text.split('.')
  if (!/^\d{1,15}$/.test(at) || id === '') throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at: Number(at), id }
}
