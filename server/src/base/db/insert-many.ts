import type { SqlConnection } from './connection.ts'

/** Greatest number of rows in one statement: 64 rows of some KB stay far below MariaDB's packet limit of 16 MB. */
const MOST_ROWS = 64

/**
 * Inserts in chunks of 64, 32, 16 … 1 rows: few round trips, and at most seven statement texts per table and columns.
 * `quote` is the engine's quotation mark for names. Gives the number of rows.
 */
export async function insertInChunks(
  connection: SqlConnection,
  quote: '"' | '`',
  into: { table: string; columns: readonly string[] },
  rows: readonly (readonly unknown[])[],
): Promise<number> {
  let done = 0
  for (let size = MOST_ROWS; size >= 1; size /= 2) {
    while (rows.length - done >= size) {
      const chunk = rows.slice(done, done + size)
      await connection.query(insertText(quote, into, size), chunk.flat())
      done += size
    }
  }
  return done
}

function insertText(quote: string, { table, columns }: { table: string; columns: readonly string[] }, count: number): string {
  const quoted = (name: string) => quote + name + quote
  const row = `(${columns.map(() => '?').join(',')})`
  return `insert into ${quoted(table)} (${columns.map(quoted).join(',')}) values ${Array(count).fill(row).join(',')}`
}
