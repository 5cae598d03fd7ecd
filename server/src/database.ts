import type { Kysely } from 'kysely'
import type { HostTables } from './host/tables.ts'

/** Every table there is. Types only. */
export interface Database extends HostTables {}

/** What modules read through. Writes go through `transact`. */
export type Db = Kysely<Database>
