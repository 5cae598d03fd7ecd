import { existsSync } from 'node:fs'
import { startMariaDb } from './mariadb.ts'
import { chromium, installPrograms, mariadb } from './packages.ts'

/** What the tests reach by environment variables, and how to take it down again. */
export type Services = { env: NodeJS.ProcessEnv; stop(): Promise<void> }

export type Wanted = { database: boolean; browser: boolean }

/** Brings up what is wanted. What cannot be had is said in one line, and its tests skip themselves. */
export async function startServices(wanted: Wanted): Promise<Services> {
  const ownDatabase = wanted.database && !process.env['YANSHU_TEST_MARIADB_URL']
  const ownBrowser = wanted.browser && !process.env['CHROMIUM_PATH']
  const trouble = await installPrograms([...(ownDatabase ? [mariadb] : []), ...(ownBrowser ? [chromium] : [])])
  if (trouble) process.stdout.write(`! apt-get failed:\n${trouble}\n`)
  if (ownBrowser && !existsSync(chromium.path)) {
    explain('Chromium', 'apt-get install chromium fonts-noto-cjk', 'CHROMIUM_PATH', 'the browser tests')
  }
  if (ownDatabase && !existsSync(mariadb.path)) {
    explain('MariaDB', 'apt-get install mariadb-server', 'YANSHU_TEST_MARIADB_URL', 'the tests on MariaDB')
  }
  const browser = ownBrowser && existsSync(chromium.path) ? { CHROMIUM_PATH: chromium.path } : {}
  if (!ownDatabase || !existsSync(mariadb.path)) return { env: browser, stop: async () => {} }

  const start = performance.now()
  const database = await startMariaDb()
  process.stdout.write(`✓ MariaDB up (${((performance.now() - start) / 1000).toFixed(1)} s)\n`)
  return { env: { ...browser, YANSHU_TEST_MARIADB_URL: database.url }, stop: database.stop }
}

function explain(name: string, command: string, variable: string, tests: string) {
  process.stdout.write(`! ${name} is not here: ${tests} are skipped. ${command}, or set ${variable}\n`)
}
