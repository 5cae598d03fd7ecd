import { usualTerms, type BrandTerms, type EmotionTerms } from '@yanshu/contract/emotion.ts'
import type { Clock } from '../../base/clock.ts'
import { fail } from '../../base/errors.ts'
import type { Tx } from '../../host/module.ts'
import { mostCounted, type Queries } from './queries.ts'
import type { TermsRow } from './tables.ts'

const recentMs = 30 * 24 * 3_600_000

export interface TermsDeps { queries: Queries; clock: Clock; hasGroup(group: string): Promise<boolean> }

/** What brands do on an alarm. Kept in memory until `forget`. */
export function createTerms({ queries, clock, hasGroup }: TermsDeps) {
  let held: Promise<ReadonlyMap<string, TermsRow>> | undefined

  function all(): Promise<ReadonlyMap<string, TermsRow>> {
    if (held) return held
    const reading = queries.terms().then((rows) => new Map(rows.map((row) => [row.brand, row])))
    held = reading
    reading.catch(() => { if (held === reading) held = undefined })
    return reading
  }

  async function present(brand: string, row: TermsRow | undefined): Promise<BrandTerms> {
    const states = await queries.statesSince(brand, clock.now() - recentMs)
    return {
      brand, terms: termsIn(row), revision: row?.revision ?? 0, ...(row && { updatedAt: row.updated_at }),
      recent: { alarms: Math.min(mostCounted, states.length), falses: states.filter((state) => state === 'false').length },
    }
  }

  async function change(tx: Tx, brand: string, before: TermsRow | undefined, terms: EmotionTerms): Promise<void> {
    const was = termsIn(before)
    const fields = (Object.keys({ ...was, ...terms }) as (keyof EmotionTerms)[]).filter((each) => was[each] !== terms[each])
    if (fields.length === 0) return tx.unchanged()
    await queries.putTerms(tx, { brand, terms: JSON.stringify(terms), revision: (before?.revision ?? 0) + 1, updated_at: tx.now })
    tx.about('brand', brand, fields.map((each) => `emotion.${each}`))
    tx.announce('emotion.terms_changed', { brand })
  }

  return {
    of: async (brand: string): Promise<EmotionTerms> => termsIn((await all()).get(brand)),
    forget: (): void => void (held = undefined),
    list: async (brands: readonly string[]): Promise<BrandTerms[]> => {
      const rows = await all()
      return Promise.all(brands.map((brand) => present(brand, rows.get(brand))))
    },
    show: async (brand: string): Promise<BrandTerms> => present(brand, (await all()).get(brand)),

    /** Fails with `rule_refused` where the group is needed and is not there. */
    async check({ move, group }: EmotionTerms): Promise<void> {
      const isThere = group !== undefined && await hasGroup(group)
      if (group === undefined ? move === 'always' : !isThere) throw fail.refused('rule_refused', { field: 'group' })
    },
    /** Fails with `conflict` where somebody else changed them after `revision`. */
    async set(tx: Tx, brand: string, terms: EmotionTerms, revision: number): Promise<void> {
      const before = await queries.lockTerms(tx, brand)
      if ((before?.revision ?? 0) !== revision) throw fail.conflict('conflict')
      await change(tx, brand, before, terms)
    },
    /** The same, whatever they were. */
    put: async (tx: Tx, brand: string, terms: EmotionTerms): Promise<void> => change(tx, brand, await queries.lockTerms(tx, brand), terms),
    /** What was said of brands; those that are left to the usual are not among them. */
    said: async (): Promise<{ id: string; brand: string; terms: EmotionTerms }[]> => [...(await all()).values()].map((row) => ({ id: row.brand, brand: row.brand, terms: termsIn(row) })),
  }
}
export type Terms = ReturnType<typeof createTerms>

function termsIn(row: TermsRow | undefined): EmotionTerms {
  return row ? JSON.parse(row.terms) as EmotionTerms : usualTerms
}
