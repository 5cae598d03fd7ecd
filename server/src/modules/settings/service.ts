import * as z from 'zod'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import { fill } from './fill.ts'
import { installationSettings } from './public-address.ts'
import { createQueries } from './queries.ts'

export type Schemas = ReadonlyMap<string, z.ZodObject>
type Values = Record<string, unknown>
export interface SectionShown { name: string; schema: Values; values: Values; revision: number }
/** One module's settings, filled with their defaults. */
export interface Section<T> {
  get(): Promise<T>
}

export interface SettingsDeps {
  db: Db
  dialect: Dialect
  clock: Clock
  /** The modules' own schemas by section. Asked when it is needed, since modules are built after this. */
  schemas(): Schemas
}

/** Another process's change shows here no later than this. */
const freshMs = 5_000
/** What holds for the whole installation. */
const ownSection = 'settings'

/** What can be set while the server runs, by section. */
export function createSettings({ db, dialect, clock, schemas }: SettingsDeps) {
  const queries = createQueries(db, dialect)
  const cache = new Map<string, { at: number; chosen: Promise<Values> }>()

  function chosen(name: string): Promise<Values> {
    const now = clock.monotonic()
    const known = cache.get(name)
    if (known && now - known.at < freshMs) return known.chosen
    const read = queries.read(name).then((row) => (row ? JSON.parse(row.chosen) as Values : {}))
    cache.set(name, { at: now, chosen: read })
    read.catch(() => cache.delete(name))
    return read
  }

  function schemaOf(name: string): z.ZodObject {
    const schema = schemas().get(name)
    if (!schema) throw fail.absent('absent')
    return schema
  }

  return {
    /** A module's own section. Needs no entry in `schemas`. */
    section<S extends z.ZodObject>(name: string, schema: S): Section<z.output<S>> {
      return { get: async () => fill(schema, await chosen(name)) }
    },

    /** This installation's origin as the internet knows it, without a slash at its end; undefined while nobody has said. */
    async publicUrl(): Promise<string | undefined> {
      const { publicUrl } = fill(installationSettings, await chosen(ownSection))
      return publicUrl === '' ? undefined : publicUrl
    },

    async list(): Promise<SectionShown[]> {
      const rows = new Map((await queries.all()).map((row) => [row.name, row]))
      return [...schemas()].map(([name, schema]) => {
        const row = rows.get(name)
        return { name, schema: describe(schema), values: fill(schema, row ? JSON.parse(row.chosen) as Values : {}), revision: row?.revision ?? 0 }
      })
    },

    /** Replaces a section's values if its revision is still `revision`. Fails with `absent`, `malformed` or `conflict`. */
    async put(tx: Tx, name: string, values: Values, revision: number): Promise<SectionShown> {
      const schema = schemaOf(name)
      const parsed = schema.safeParse(values)
      if (!parsed.success) throw fail.malformed('malformed', { issues: parsed.error.issues.map(({ path, code }) => ({ path: ['values', ...path].map(String).join('.'), code })) })
      const before = await queries.lock(tx, name)
      if ((before?.revision ?? 0) !== revision) throw fail.conflict('conflict')
      const row = { name, chosen: JSON.stringify(parsed.data), revision: revision + 1, updated_at: tx.now }
      if (before) await queries.update(tx, row)
      else if (!(await queries.insert(tx, row))) throw fail.conflict('conflict')
      tx.about('settings', name, changedKeys(fill(schema, before ? JSON.parse(before.chosen) as Values : {}), parsed.data))
      tx.announce('settings.changed', { section: name })
      return { name, schema: describe(schema), values: parsed.data, revision: row.revision }
    },

    /** The section is read anew at its next use. */
    forget: (name: string): void => void cache.delete(name),
  }
}
export type Settings = ReturnType<typeof createSettings>

function describe(schema: z.ZodObject): Values {
  return z.toJSONSchema(schema, { io: 'input' }) as Values
}

function changedKeys(before: Values, after: Values): string[] {
  return Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
}
