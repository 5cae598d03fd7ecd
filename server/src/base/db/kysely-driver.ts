import {
  Kysely,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Driver,
} from 'kysely'
import type { SqlConnection } from './connection.ts'

type RunQuery = SqlConnection['query']

/** Kysely that writes SQLite's SQL and runs it with `run`. */
export function kyselyOnSqlite<DB>(run: RunQuery): Kysely<DB> {
  return new Kysely<DB>({
    dialect: {
      createDriver: () => new QueryDriver(run),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    },
  })
}

/** Kysely that writes MySQL's SQL and runs it with `run`. */
export function kyselyOnMysql<DB>(run: RunQuery): Kysely<DB> {
  return new Kysely<DB>({
    dialect: {
      createDriver: () => new QueryDriver(run),
      createQueryCompiler: () => new MysqlQueryCompiler(),
      createAdapter: () => new MysqlAdapter(),
      createIntrospector: (db) => new MysqlIntrospector(db),
    },
  })
}

/** A driver that only runs statements: connections and transactions belong to those who opened the database. */
class QueryDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(run: RunQuery) {
    this.#connection = {
      async executeQuery<R>(query: { sql: string; parameters: readonly unknown[] }) {
        const { rows, changes } = await run<R>(query.sql, query.parameters)
        return { rows, numAffectedRows: BigInt(changes) }
      },
      streamQuery: () => {
        throw new Error('streaming is not offered: read in pages by key')
      },
    }
  }

  async init(): Promise<void> {}
  async destroy(): Promise<void> {}
  async releaseConnection(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  beginTransaction = refuseTransaction
  commitTransaction = refuseTransaction
  rollbackTransaction = refuseTransaction
}

async function refuseTransaction(): Promise<void> {
  throw new Error('transactions are opened by transact, not by Kysely')
}
