import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SqlConnection } from '../src/base/db/connection.ts'
import { migrate, type Migration } from '../src/base/db/migrate.ts'
import type { Databases } from '../src/base/db/open.ts'

/** What makes a database as the migrations leave it: each statement with its parameters. */
type Template = [sql: string, parameters: unknown[]][]

/**
 * Migrates a database of a test, which is the dearest part of most tests on MariaDB. Within a run of the tests (it names a folder in
 * YANSHU_TEST_SCHEMAS) the migrations run once on a server; later databases that are empty get the tables as they were after that,
 * each in one statement instead of one for every step of its history.
 */
// any: migrating needs no row types
export async function migrateQuickly(databases: Databases<any>, migrations: Record<string, Migration>): Promise<void> {
  const folder = process.env['YANSHU_TEST_SCHEMAS']
  const isServer = databases.backUp === undefined
  if (folder === undefined || !isServer) return void (await migrate(databases, migrations))
  const { connection } = databases.writer
  const file = join(folder, `${keyOf(migrations)}.json`)
  const isNew = await databases.dialect.underSchemaLock(connection, async () => {
    if (!(await isEmpty(connection))) return false
    if (existsSync(file)) for (const [sql, parameters] of JSON.parse(readFileSync(file, 'utf8')) as Template) await connection.query(sql, parameters)
    return true
  })
  await migrate(databases, migrations)
  if (isNew && !existsSync(file)) keep(file, await readTemplate(connection))
}

/** Tests have small migrations of their own, some under the same names. */
function keyOf(migrations: Record<string, Migration>): string {
  const steps = Object.entries(migrations).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, migration]) => `${name}\n${String(migration.up)}`)
  return createHash('sha256').update(steps.join('\n')).digest('hex').slice(0, 32)
}

async function isEmpty(connection: SqlConnection): Promise<boolean> {
  return (await connection.query('show tables', [])).rows.length === 0
}

async function readTemplate(connection: SqlConnection): Promise<Template> {
  const template: Template = []
  const tables = (await connection.query("show full tables where table_type = 'BASE TABLE'", [])).rows.map((row) => String(Object.values(row)[0]))
  for (const table of tables) {
    const [made] = (await connection.query<Record<string, string>>(`show create table \`${table}\``, [])).rows
    template.push([made!['Create Table']!, []])
  }
  for (const table of tables) {
    for (const row of (await connection.query(`select * from \`${table}\``, [])).rows) {
      const columns = Object.keys(row)
      template.push([`insert into \`${table}\` (${columns.map((column) => `\`${column}\``).join()}) values (${columns.map(() => '?').join()})`, Object.values(row)])
    }
  }
  // Last, for some refuse what was just inserted.
  for (const { Trigger: name } of (await connection.query<{ Trigger: string }>('show triggers', [])).rows) {
    const [made] = (await connection.query<Record<string, string>>(`show create trigger \`${name}\``, [])).rows
    template.push([made!['SQL Original Statement']!.replace(/ DEFINER=`[^`]*`@`[^`]*`/, ''), []])
  }
  return template
}

/** Several files of tests may make the same at once: whoever is last leaves it. */
function keep(file: string, template: Template): void {
  const own = `${file}.${process.pid}`
  writeFileSync(own, JSON.stringify(template))
  renameSync(own, file)
}
