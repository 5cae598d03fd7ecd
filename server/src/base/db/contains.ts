import { sql, type Expression, type SqlBool } from 'kysely'

/** Whether the column holds the text anywhere, upper and lower case alike. The escape is our own, since the engines differ in theirs. */
export function contains(column: Expression<string | null>, text: string): Expression<SqlBool> {
  const like = `%${text.toLowerCase().replace(/[|%_]/g, '|$&')}%`
  return sql<SqlBool>`lower(${column}) like ${like} escape '|'`
}
