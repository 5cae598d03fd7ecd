import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, type Migration } from '../src/base/db/migrate.ts'
import type { SqlConnection } from '../src/base/db/connection.ts'
import { openDatabases, type Databases } from '../src/base/db/open.ts'
import { mariadbPlaces } from './databases.ts'

type Migrations = Record<string, Migration>

/** The schema that the migrations make on SQLite: its statements as text, one column to a line. */
export async function sqliteSchema(migrations: Migrations): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-schema-'))
  try {
    const databases = await openDatabases<unknown>({ file: join(folder, 'schema.sqlite') })
    return await readSchema(databases, migrations, sqliteStatements)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same as the MariaDB server at `url` describes it, without what differs between servers. */
export async function mysqlSchema(migrations: Migrations, url: string): Promise<string> {
  const { makePlace, dropAll } = mariadbPlaces(url)
  try {
    const databases = await openDatabases<unknown>(await makePlace())
    return await readSchema(databases, migrations, mysqlStatements)
  } finally {
    await dropAll()
  }
}

async function readSchema(
  databases: Databases<unknown>,
  migrations: Migrations,
  read: (connection: SqlConnection) => Promise<string[]>,
): Promise<string> {
  try {
    await migrate(databases, migrations)
    const statements = await read(databases.writer.connection)
    return `-- Made by tools/schema-snapshot.ts from the migrations; not edited by hand.\n\n${statements.join(';\n\n')};\n`
  } finally {
    await databases.close()
  }
}

async function sqliteStatements({ query }: SqlConnection): Promise<string[]> {
  const { rows } = await query<{ sql: string }>(
    `select sql from sqlite_master where sql is not null and name not like 'sqlite_%' order by tbl_name, type = 'table' desc, name`,
    [],
  )
  return rows.map(({ sql }) => (/^create table/i.test(sql) ? breakColumns(sql) : sql))
}

/** Puts every column and constraint of a CREATE TABLE on its own line, so that a change shows as one line. */
export function breakColumns(sql: string): string {
  let depth = 0
  let text = ''
  for (const letter of sql) {
    if (letter === ')' && --depth === 0) text += '\n'
    text += letter
    if (letter === '(' && ++depth === 1) text += '\n  '
    if (letter === ',' && depth === 1) text += '\n '
  }
  return text
}

async function mysqlStatements({ query }: SqlConnection): Promise<string[]> {
  const tables = await query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE' order by name`,
    [],
  )
  const triggers = await query<{ name: string }>(
    `select trigger_name as name from information_schema.triggers where trigger_schema = database() order by name`,
    [],
  )
  const statements: string[] = []
  for (const { name } of tables.rows) statements.push(await show(query, `table \`${name}\``, 'Create Table'))
  for (const { name } of triggers.rows) statements.push(await show(query, `trigger \`${name}\``, 'SQL Original Statement'))
  return statements
}

async function show(query: SqlConnection['query'], what: string, column: string): Promise<string> {
  const { rows } = await query<Record<string, string>>(`show create ${what}`, [])
  return withoutServer(rows[0]![column]!)
}

/** Removes what tells the server and not the schema: who made it, display widths, counters. */
export function withoutServer(sql: string): string {
  return sql
    .replace(/ DEFINER=`[^`]*`@`[^`]*`/, '')
    .replace(/\b(bigint|int|tinyint|smallint)\(\d+\)/g, '$1')
    .replace(/ AUTO_INCREMENT=\d+/, '')
}
