/** What the search needs of a mysql2 promise pool, or of one connection. */
export interface Pool {
  query(sql: string, parameters?: unknown[]): Promise<[unknown, unknown]>
}

/** A row of a result, by column. */
export type Row = Record<string, string | number>

/** Runs a SELECT and gives its rows. */
export async function rows(pool: Pool, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const [result] = await pool.query(sql, parameters)
  return result as Row[]
}
