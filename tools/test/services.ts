import { existsSync } from 'node:fs'
import { startMariaDb } from './mariadb.ts'
import { chromium, installPrograms, mariadb } from './packages.ts'
import type { Program } from './packages.ts'

/** What the tests reach by environment variables, and how to take it down again. */
export type Services = {
  env: NodeJS.ProcessEnv
  /** One sentence for each service that could not be had. */
  missing: string[]
  stop(): Promise<void>
}

export type Wanted = { database: boolean; browser: boolean }

/** Brings up what is wanted and not given by the environment. What cannot be had is missing, and its tests skip themselves. */
export async function startServices(wanted: Wanted): Promise<Services> {
  const ownDatabase = wanted.database && !process.env['YANSHU_TEST_MARIADB_URL']
  const ownBrowser = wanted.browser && !process.env['CHROMIUM_PATH']
  const trouble = await installPrograms([...(ownDatabase ? [mariadb] : []), ...(ownBrowser ? [chromium] : [])])
  if (trouble) process.stdout.write(`! apt-get failed:\n${trouble}\n`)

  const hasBrowser = existsSync(chromium.path)
  const hasDatabase = existsSync(mariadb.path)
  const database = ownDatabase && hasDatabase ? await startTimed() : undefined
  return {
    env: {
      ...(ownBrowser && hasBrowser ? { CHROMIUM_PATH: chromium.path } : {}),
      ...(database ? { YANSHU_TEST_MARIADB_URL: database.url } : {}),
    },
    missing: [
      ...(ownBrowser && !hasBrowser ? [explain('Chromium', chromium, 'CHROMIUM_PATH', 'the browser tests')] : []),
      ...(ownDatabase && !hasDatabase ? [explain('MariaDB', mariadb, 'YANSHU_TEST_MARIADB_URL', 'the tests on MariaDB')] : []),
    ],
    stop: async () => database?.stop(),
  }
}

async function startTimed() {
  const start = performance.now()
  const database = await startMariaDb()
  process.stdout.write(`✓ MariaDB up (${((performance.now() - start) / 1000).toFixed(1)} s)\n`)
  return database
}

function explain(name: string, program: Program, variable: string, tests: string) {
  return `${name} is not here, so ${tests} are skipped: apt-get install ${program.packages.join(' ')}, or set ${variable}`
}
