import type { Migration } from './base/db/migrate.ts'
import { hostMigrations } from './host/migrations.ts'

/** Every step of the schema. All run on every installation, whatever is switched on. */
export const allMigrations: Record<string, Migration> = {
  ...hostMigrations,
}
