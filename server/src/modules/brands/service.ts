import type { Brand } from '@yanshu/contract/brands.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import { readDomain } from './domains.ts'
import { createQueries } from './queries.ts'
import type { BrandRow } from './tables.ts'

export interface BrandInput { name: string; timeZone: string; domains?: string[] }
export interface BrandDeps { db: Db; dialect: Dialect; clock: Clock }

/** Another process's change shows here no later than this. */
const freshMs = 5_000

/** Brands: the shops under whose names one answers. */
export function createBrands({ db, dialect, clock }: BrandDeps) {
  const queries = createQueries(db, dialect)
  let cache: { at: number; brands: Promise<Brand[]> } | undefined

  async function list(): Promise<Brand[]> {
    const now = clock.monotonic()
    if (cache && now - cache.at < freshMs) return cache.brands
    const brands = Promise.all([queries.all(), queries.domains()]).then(([rows, domains]) =>
      rows.map((row) => present(row, domains.filter((each) => each.brand === row.id).map((each) => each.domain))))
    cache = { at: now, brands }
    brands.catch(() => (cache = undefined))
    return brands
  }

  return {
    /** The oldest first. */
    list,
    find: async (id: string): Promise<Brand | undefined> => (await list()).find((each) => each.id === id),
    /** The brand of a new inbox. */
    async first(): Promise<Brand> {
      const found = (await list()).find((each) => each.isDefault)
      if (!found) throw new Error('there is no default brand')
      return found
    },
    forget: (): void => void (cache = undefined),

    /** Fails with `name_taken`, `domain_taken`, or `malformed` for a time zone or a domain that there cannot be. */
    async make(tx: Tx, { name, timeZone, domains = [] }: BrandInput): Promise<Brand> {
      insistOnTimeZone(timeZone)
      const read = readDomains(domains)
      const row: BrandRow = { id: newId(), name, time_zone: timeZone, default_mark: null, created_at: tx.now }
      if (!(await queries.add(tx, row))) throw fail.conflict('name_taken')
      await queries.setDomains(tx, row.id, read)
      tx.about('brand', row.id, ['name', 'time_zone', ...(read.length > 0 ? ['domains'] : [])])
      tx.announce('brand.changed', { brand: row.id })
      return present(row, read)
    },

    /** Fails with `absent` and as `make`. */
    async edit(tx: Tx, id: string, { name, timeZone, domains }: BrandInput): Promise<Brand> {
      insistOnTimeZone(timeZone)
      const before = await queries.lock(tx, id)
      const had = await queries.domainsOf(tx, id)
      const read = domains === undefined ? had : readDomains(domains)
      const row = { ...before, name, time_zone: timeZone }
      const changed: string[] = (['name', 'time_zone'] as const).filter((field) => row[field] !== before[field])
      if (read.join() !== had.join()) changed.push('domains')
      if (changed.length === 0) tx.unchanged()
      else {
        await queries.save(tx, row)
        await queries.setDomains(tx, id, read)
        tx.about('brand', id, changed)
        tx.announce('brand.changed', { brand: id })
      }
      return present(row, read)
    },

    /** Makes the default brand where there is none. */
    async ensureDefault(tx: Tx, name: string): Promise<void> {
      const row: BrandRow = { id: newId(), name, time_zone: 'Asia/Shanghai', default_mark: 1, created_at: tx.now }
      if (await queries.hasDefault(tx) || !(await queries.add(tx, row))) return tx.unchanged()
      tx.about('brand', row.id, ['name', 'time_zone'])
      tx.announce('brand.changed', { brand: row.id })
    },
  }
}
export type Brands = ReturnType<typeof createBrands>

function present(row: BrandRow, domains: string[]): Brand {
  return { id: row.id, name: row.name, timeZone: row.time_zone, domains, isDefault: row.default_mark === 1 }
}

/** In order and each once. */
function readDomains(texts: readonly string[]): string[] {
  const domains = texts.map((text, index) => {
    const domain = readDomain(text)
    if (domain === undefined) throw fail.malformed('malformed', { issues: [{ path: `input.domains.${index}`, code: 'not_a_domain' }] })
    return domain
  })
  return [...new Set(domains)].toSorted()
}

function insistOnTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw fail.malformed('malformed', { issues: [{ path: 'input.timeZone', code: 'absent' }] })
  }
}
