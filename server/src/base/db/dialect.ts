import type { Expression, InsertQueryBuilder, InsertResult, SelectQueryBuilder, RawBuilder } from 'kysely'
import type { SqlConnection } from './connection.ts'

/** Everything that differs between the engines and is not behind a port. `name` is read here and in `ports/search` only. */
export interface Dialect {
  name: 'sqlite' | 'mysql'

  /** Column types for `addColumn('id', dialect.types.id)`. */
  types: ColumnTypes

  /** Ends every `createTable`: `.modifyEnd(dialect.tableOptions)`. */
  tableOptions: RawBuilder<unknown>

  /** Makes an insert skip rows that exist; `numInsertedOrUpdatedRows` tells how many were written. */
  insertIgnore<DB, T extends keyof DB>(query: InsertQueryBuilder<DB, T, InsertResult>): InsertQueryBuilder<DB, T, InsertResult>

  /** Makes an insert overwrite `updates` of the row that has the same `keys` (a unique key). Its row count means nothing. */
  upsert<DB, T extends keyof DB>(
    query: InsertQueryBuilder<DB, T, InsertResult>,
    keys: readonly (keyof DB[T] & string)[],
    updates: readonly (keyof DB[T] & string)[],
  ): InsertQueryBuilder<DB, T, InsertResult>

  /** Locks the rows read until the transaction ends. SQLite needs none: a transaction holds the write lock. */
  forUpdate<DB, T extends keyof DB, O>(query: SelectQueryBuilder<DB, T, O>): SelectQueryBuilder<DB, T, O>

  /** A unique or primary key was violated. */
  isDuplicate(error: unknown): boolean

  /** The same transaction may succeed when run again from its start: deadlock, lock wait, busy. On a deadlock the whole transaction is gone. */
  isRetryable(error: unknown): boolean

  /** Statements (run in a migration) after which rows of the table can be neither changed nor deleted. */
  appendOnly(table: string): string[]

  /** Inserts all rows in few statements with few distinct texts. Names are trusted, values are parameters. Gives the number of rows. */
  insertMany(connection: SqlConnection, table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): Promise<number>
}

/** Column types by meaning; `n` is the greatest number of characters. */
export interface ColumnTypes {
  /** an id made by the app (UUIDv7 text) */
  id: Expression<unknown>
  /** an outside key (openid, client id, host name), compared byte by byte; may be indexed */
  key(n: number): Expression<unknown>
  /** a short text; may be indexed up to 255 characters */
  text(n: number): Expression<unknown>
  /** a text of any length; not indexed, no default */
  longText: Expression<unknown>
  /** JSON as text, kept byte by byte */
  json: Expression<unknown>
  /** ms since 1970 UTC; also any integer beyond 32 bits */
  time: Expression<unknown>
  /** a 32-bit integer */
  int: Expression<unknown>
  /** 0 or 1 */
  flag: Expression<unknown>
}
