// Writes server/schema.sqlite.sql and server/schema.mysql.sql from the migrations; with --check only says what differs.
// MariaDB is the server of YANSHU_TEST_MARIADB_URL, else one started for the moment; without one its file is left alone.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { createParts } from '../server/src/app.ts'
import { readConfig } from '../server/src/base/config.ts'
import { allMigrations } from '../server/src/migrations.ts'
import { mysqlSchema, sqliteSchema } from '../server/testkit/schema.ts'
import { startMariaDb } from './test/mariadb.ts'

const migrations = await readMigrations()
const checkOnly = process.argv.includes('--check')

settle('server/schema.sqlite.sql', await sqliteSchema(migrations))
const mysql = await readMysql()
if (mysql !== undefined) settle('server/schema.mysql.sql', mysql)

async function readMysql(): Promise<string | undefined> {
  const url = process.env['YANSHU_TEST_MARIADB_URL']
  if (url !== undefined) return mysqlSchema(migrations, url)
  const server = await startMariaDb().catch(() => undefined)
  if (!server) {
    process.stdout.write('server/schema.mysql.sql was left alone: MariaDB is not installed\n')
    return undefined
  }
  try {
    return await mysqlSchema(migrations, server.url)
  } finally {
    await server.stop()
  }
}

/** The modules tell their migrations; they are built over an empty folder that goes again. */
async function readMigrations(): Promise<ReturnType<typeof allMigrations>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yanshu-schema-'))
  const parts = await createParts(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }))
  await parts.ports.close()
  await parts.databases.close()
  rmSync(dataDir, { recursive: true, force: true })
  return allMigrations(parts.modules)
}

/** Compares the committed file with `schema`, or writes it. */
function settle(name: string, schema: string): void {
  const file = join(import.meta.dirname, '..', name)
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (before === schema) return
  if (!checkOnly) {
    writeFileSync(file, schema)
    process.stdout.write(`${name} was written\n`)
    return
  }
  process.stdout.write(`${name} is not what the migrations make: run node tools/run.mjs tools/schema-snapshot.ts\n${firstDifference(before, schema)}\n`)
  process.exitCode = 1
}

function firstDifference(before: string, after: string): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const at = fresh.findIndex((line, index) => line !== old[index])
  return `line ${at + 1}:\n- ${old[at] ?? ''}\n+ ${fresh[at] ?? ''}`
}
