import type { Migration } from './base/db/migrate.ts'
import { hostMigrations } from './host/migrations.ts'
import type { Module } from './host/module.ts'

/** Every step of the schema: the host's and those of all modules, switched on or off. */
export function allMigrations(modules: readonly Module[]): Record<string, Migration> {
  const all = { ...hostMigrations }
  for (const module of modules) {
    for (const [name, migration] of Object.entries(module.migrations ?? {})) {
      if (all[name]) throw new Error(`two migrations are named ${name}`)
      all[name] = migration
    }
  }
  return all
}
