import type { Brand, BrandThemeInput } from '@yanshu/contract/brands.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import { readDomain } from './domains.ts'
import { logoAddress, logoData, logoIdOf, readLogo, refused, type Logo } from './logo.ts'
import { createQueries } from './queries.ts'
import type { BrandRow } from './tables.ts'

export interface BrandInput { name: string; timeZone: string; domains?: string[]; theme?: BrandThemeInput }
export interface BrandDeps { db: Db; dialect: Dialect; clock: Clock }

/** Another process's change shows here no later than this. */
const freshMs = 5_000
const plainTheme = { color: '#1668dc', logo: null, privacy: null }
type Theme = Pick<BrandRow, 'color' | 'logo' | 'privacy'>

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

  /** The theme as columns of the brand's row; a picture within it is stored, unless it is the one that is there. Fails with `malformed`. */
  async function themeFor(tx: Tx, brand: string, before: Theme, theme: BrandThemeInput | undefined): Promise<Theme> {
    if (theme === undefined) return { color: before.color, logo: before.logo, privacy: before.privacy }
    // Of uploaded logos a brand has the one that it shows: another was replaced meanwhile, or is another brand's.
    if (theme.logo !== before.logo && logoIdOf(theme.logo) !== undefined) throw refused('absent')
    const picture = theme.logo === undefined ? undefined : readLogo(theme.logo)
    const logo = picture ? await keepLogo(tx, brand, before.logo, picture) : theme.logo ?? null
    if (logo !== before.logo) await queries.dropLogos(tx, brand, logoIdOf(logo) ?? '')
    return { color: theme.color.toLowerCase(), logo, privacy: theme.privacy ?? null }
  }

  async function keepLogo(tx: Tx, brand: string, before: string | null, { contentType, base64 }: Logo): Promise<string> {
    const held = logoIdOf(before)
    const there = held === undefined ? undefined : await queries.logo(held, tx)
    if (before !== null && there?.base64 === base64) return before
    const id = newId()
    await queries.addLogo(tx, { id, brand, content_type: contentType, base64, created_at: tx.now })
    return logoAddress(id)
  }

  return {
    /** The oldest first. */
    list,
    /** The same with uploaded logos in them, for a file that is read elsewhere. */
    async whole(): Promise<(Brand & BrandInput)[]> {
      const logos = new Map((await queries.logos()).map((row) => [row.id, logoData({ contentType: row.content_type, base64: row.base64 })]))
      return (await list()).map((each) => {
        const data = logos.get(logoIdOf(each.theme.logo) ?? '')
        return data === undefined ? each : { ...each, theme: { ...each.theme, logo: data } }
      })
    },
    /** An uploaded logo. Fails with `absent`. */
    async logo(id: string): Promise<{ contentType: string; bytes: Buffer }> {
      const row = await queries.logo(id)
      if (!row) throw fail.absent('absent')
      return { contentType: row.content_type, bytes: Buffer.from(row.base64, 'base64') }
    },
    find: async (id: string): Promise<Brand | undefined> => (await list()).find((each) => each.id === id),
    /** The brand of a new inbox. */
    async first(): Promise<Brand> {
      const found = (await list()).find((each) => each.isDefault)
      if (!found) throw new Error('there is no default brand')
      return found
    },
    forget: (): void => void (cache = undefined),

    /** Fails with `name_taken`, `domain_taken`, or `malformed` for a time zone, a domain or a logo that there cannot be. */
    async make(tx: Tx, { name, timeZone, domains = [], theme }: BrandInput): Promise<Brand> {
      insistOnTimeZone(timeZone)
      const read = readDomains(domains)
      const id = newId()
      const row: BrandRow = { id, name, time_zone: timeZone, default_mark: null, created_at: tx.now, ...await themeFor(tx, id, plainTheme, theme) }
      if (!(await queries.add(tx, row))) throw fail.conflict('name_taken')
      await queries.setDomains(tx, row.id, read)
      tx.about('brand', row.id, ['name', 'time_zone', ...(read.length > 0 ? ['domains'] : []), ...(theme ? themeFields.filter((field) => row[field] !== null) : [])])
      tx.announce('brand.changed', { brand: row.id })
      return present(row, read)
    },

    /** Fails with `absent` and as `make`. */
    async edit(tx: Tx, id: string, { name, timeZone, domains, theme }: BrandInput): Promise<Brand> {
      insistOnTimeZone(timeZone)
      const before = await queries.lock(tx, id)
      const had = await queries.domainsOf(tx, id)
      const read = domains === undefined ? had : readDomains(domains)
      const row = { ...before, name, time_zone: timeZone, ...await themeFor(tx, id, before, theme) }
      const changed: string[] = (['name', 'time_zone', ...themeFields] as const).filter((field) => row[field] !== before[field])
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
    async ensureDefault(tx: Tx, name: string, color = plainTheme.color): Promise<void> {
      const row: BrandRow = { id: newId(), name, time_zone: 'Asia/Shanghai', default_mark: 1, created_at: tx.now, ...plainTheme, color }
      if (await queries.hasDefault(tx) || !(await queries.add(tx, row))) return tx.unchanged()
      tx.about('brand', row.id, ['name', 'time_zone'])
      tx.announce('brand.changed', { brand: row.id })
    },
  }
}
const themeFields = ['color', 'logo', 'privacy'] as const
export type Brands = ReturnType<typeof createBrands>

function present(row: BrandRow, domains: string[]): Brand {
  return { id: row.id, name: row.name, timeZone: row.time_zone, domains, theme: presentTheme(row), isDefault: row.default_mark === 1 }
}

function presentTheme({ color, logo, privacy }: Theme): Brand['theme'] {
  return { color, ...(logo !== null && { logo }), ...(privacy !== null && { privacy }) }
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
