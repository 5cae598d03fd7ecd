import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { randomBytes } from 'node:crypto'
import mysql from 'mysql2/promise'
import { openDatabases, type Databases, type OpenOptions } from '../src/base/db/open.ts'

/** Opens an empty database of its own with every call; all are closed and removed after the suite. */
export type OpenFresh = <DB>() => Promise<Databases<DB>>

/** Makes an empty database and says how to open it, for suites that open the same one several times. */
export type MakePlace = () => Promise<OpenOptions>

const mariadb = process.env['YANSHU_TEST_MARIADB_URL']
const withoutMariadb = mariadb ? false : 'YANSHU_TEST_MARIADB_URL names no server'

/**
 * Runs a suite once on SQLite (in a temporary folder) and once on the MariaDB server that YANSHU_TEST_MARIADB_URL names
 * (a user that may create databases). Without the variable the second is skipped, and the report says so.
 */
export function eachDatabase(suite: (name: 'sqlite' | 'mariadb', open: OpenFresh, makePlace: MakePlace) => void): void {
  describe('on SQLite', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yanshu-test-'))
    let count = 0
    const makePlace = async () => ({ file: join(folder, `${++count}.sqlite`) })
    runSuite('sqlite', suite, makePlace, async () => rmSync(folder, { recursive: true, force: true }))
  })

  describe('on MariaDB', { skip: withoutMariadb }, () => {
    if (!mariadb) return
    const { makePlace, dropAll } = mariadbPlaces(mariadb)
    runSuite('mariadb', suite, makePlace, dropAll)
  })
}

/** Proves `promise` of server processes once on each engine. `prove` is given the address of a database of its own; undefined for SQLite. Skipped as `eachDatabase` is. */
export function eachEngine(title: string, promise: string, prove: (databaseUrl: string | undefined) => Promise<void>): void {
  describe(`${title}, on SQLite`, () => {
    test(promise, () => prove(undefined))
  })
  describe(`${title}, on MariaDB`, { skip: withoutMariadb }, () => {
    test(promise, async () => {
      const { makePlace, dropAll } = mariadbPlaces(mariadb!)
      try {
        await prove((await makePlace()).url)
      } finally {
        await dropAll()
      }
    })
  })
}

function runSuite(
  name: 'sqlite' | 'mariadb',
  suite: (name: 'sqlite' | 'mariadb', open: OpenFresh, makePlace: MakePlace) => void,
  makePlace: MakePlace,
  removeAll: () => Promise<void>,
): void {
  const opened: { close(): Promise<void> }[] = []
  after(async () => {
    await Promise.all(opened.map((databases) => databases.close()))
    await removeAll()
  })
  const open: OpenFresh = async <DB>() => {
    const databases = await openDatabases<DB>(await makePlace())
    opened.push(databases)
    return databases
  }
  suite(name, open, makePlace)
}

/** Databases with random names on a running server. The server may be set to lose commits in a power cut, which is quicker. */
export function mariadbPlaces(server: string): { makePlace: MakePlace; dropAll: () => Promise<void> } {
  const names: string[] = []
  return {
    async makePlace() {
      const name = `yanshu_test_${randomBytes(6).toString('hex')}`
      await onServer(server, `create database ${name} character set utf8mb4`)
      names.push(name)
      const url = new URL(server)
      url.pathname = `/${name}`
      return { url: url.href, allowWeakDurability: true }
    },
    async dropAll() {
      for (const name of names.splice(0)) await onServer(server, `drop database if exists ${name}`)
    },
  }
}

async function onServer(server: string, sql: string): Promise<void> {
  const url = new URL(server)
  const connection = await mysql.createConnection({
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  })
  try {
    await connection.query(sql)
  } finally {
    await connection.end()
  }
}
