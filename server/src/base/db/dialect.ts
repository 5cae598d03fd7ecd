import { sql, type Expression, type InsertQueryBuilder, type InsertResult, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { SqlConnection } from './connection.ts'
import { insertInChunks } from './insert-many.ts'
import { isMysqlDuplicate, isMysqlRetryable } from './mysql-errors.ts'
import { underMysqlLock, underSqliteLock } from './schema-lock.ts'
import { isSqliteBusy, isSqliteDuplicate } from './sqlite-errors.ts'

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

  /**
   * Statements (run in a migration) that make an index anew without the rows for which `condition` does not hold. A query uses it
   * that says the condition in the same words. None where the engine knows no such index: it stays as it is.
   */
  narrowIndex(name: string, table: string, columns: readonly string[], condition: string): string[]

  /** Inserts all rows in few statements with few distinct texts. Names are trusted, values are parameters. Gives the number of rows. */
  insertMany(connection: SqlConnection, table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): Promise<number>

  /** Runs `work` while no other process does, waiting for its turn. On SQLite the work is one transaction; MySQL commits every change of schema by itself. */
  underSchemaLock<T>(connection: SqlConnection, work: () => Promise<T>): Promise<T>
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

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  types: {
    id: sql`text`,
    key: (n) => checked(n, MOST_KEY, sql`text`),
    text: (n) => checked(n, MOST_TEXT, sql`text`),
    longText: sql`text`,
    json: sql`text`,
    time: sql`integer`,
    int: sql`integer`,
    flag: sql`integer`,
  },
  // Like MySQL's strict mode: a text in an integer column is refused.
  tableOptions: sql`strict`,
  insertIgnore: (query) => query.orIgnore(),
  upsert: (query, keys, updates) =>
    query.onConflict((conflict) =>
      conflict.columns([...keys]).doUpdateSet(Object.fromEntries(updates.map((name) => [name, sql.ref(`excluded.${name}`)])) as never),
    ),
  forUpdate: (query) => query,
  isDuplicate: isSqliteDuplicate,
  isRetryable: isSqliteBusy,
  appendOnly: (table) =>
    ['update', 'delete'].map(
      (verb) => `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`,
    ),
  narrowIndex: (name, table, columns, condition) => [`drop index if exists ${name}`, `create index ${name} on ${table} (${columns.join(', ')}) where ${condition}`],
  insertMany: (connection, table, columns, rows) => insertInChunks(connection, '"', { table, columns }, rows),
  underSchemaLock: underSqliteLock,
}

export const mysqlDialect: Dialect = {
  name: 'mysql',
  types: {
    // Not ascii: a text that is no id would then fail the query instead of finding nothing, and a join of an id with a
    // key column would use no index (both seen on MariaDB 10.11). UTF-8 stores an id in as many bytes.
    id: sql`varchar(36) character set utf8mb4 collate utf8mb4_bin`,
    key: (n) => checked(n, MOST_KEY, sql`varchar(${sql.lit(n)}) character set utf8mb4 collate utf8mb4_bin`),
    text: (n) => checked(n, MOST_TEXT, sql`varchar(${sql.lit(n)})`),
    longText: sql`longtext`,
    // Not MySQL's own json type, which reorders keys: the audit chain hashes what was written.
    json: sql`longtext character set utf8mb4 collate utf8mb4_bin`,
    time: sql`bigint`,
    int: sql`int`,
    flag: sql`tinyint`,
  },
  // The binary collation compares and sorts as SQLite does; others take 'oAbC' for 'oabc'.
  tableOptions: sql`engine = InnoDB row_format = dynamic default charset = utf8mb4 collate = utf8mb4_bin`,
  insertIgnore: (query) => query.ignore(),
  upsert: (query, _keys, updates) =>
    query.onDuplicateKeyUpdate(Object.fromEntries(updates.map((name) => [name, sql`values(${sql.ref(name)})`])) as never),
  forUpdate: (query) => query.forUpdate(),
  isDuplicate: isMysqlDuplicate,
  isRetryable: isMysqlRetryable,
  appendOnly: (table) =>
    ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} for each row signal sqlstate '45000' set message_text = '${table} is append-only'`,
    ),
  narrowIndex: () => [],
  insertMany: (connection, table, columns, rows) => insertInChunks(connection, '`', { table, columns }, rows),
  underSchemaLock: underMysqlLock,
}

/** InnoDB indexes 3072 bytes, 768 characters of utf8mb4, in all columns of an index together. */
const MOST_KEY = 255
/** A row's varchar columns share 65,535 bytes. */
const MOST_TEXT = 4000

function checked<T>(n: number, most: number, type: T): T {
  if (!Number.isInteger(n) || n < 1 || n > most) throw new RangeError(`a column of ${n} characters: 1 to ${most} are possible`)
  return type
}
