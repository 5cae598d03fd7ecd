import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quickTables, startMariaDb, unsynced } from './mariadb.ts'
import { chromium, ffmpeg, installPrograms, mariadb, nginx, radosgw, redis } from './packages.ts'
import type { Program } from './packages.ts'

/** What the tests reach by environment variables, and how to take it down again. */
export type Services = {
  env: NodeJS.ProcessEnv
  /** One sentence for each service that could not be had. */
  missing: string[]
  stop(): Promise<void>
}

export type Wanted = { database: boolean; browser: boolean }

/** Programs that the tests start by themselves: the variable names another place of them. */
const programs = [
  { name: 'Chromium', program: chromium, variable: 'CHROMIUM_PATH', tests: 'the browser tests', wanted: ({ browser }: Wanted) => browser },
  { name: 'Redis', program: redis, variable: 'REDIS_SERVER_PATH', tests: 'the tests with Redis', wanted: ({ database }: Wanted) => database },
  { name: 'Nginx', program: nginx, variable: 'NGINX_PATH', tests: 'the tests behind Nginx', wanted: ({ database }: Wanted) => database },
  { name: 'ffmpeg', program: ffmpeg, variable: 'FFMPEG_PATH', tests: 'the tests of speech in AMR', wanted: ({ database }: Wanted) => database },
  { name: 'Ceph', program: radosgw, variable: 'RADOSGW_PATH', tests: 'the tests with an object store', wanted: ({ database }: Wanted) => database },
]

/** Brings up what is wanted and not given by the environment. What cannot be had is missing, and its tests skip themselves. */
export async function startServices(wanted: Wanted): Promise<Services> {
  const ownDatabase = wanted.database && !process.env['YANSHU_TEST_MARIADB_URL']
  const own = programs.filter(({ wanted: isWanted, variable }) => isWanted(wanted) && !process.env[variable])
  const trouble = await installPrograms([...(ownDatabase ? [mariadb] : []), ...own.map(({ program }) => program)])
  if (trouble) process.stdout.write(`! apt-get failed:\n${trouble}\n`)

  const here = own.filter(({ program }) => existsSync(program.path))
  const hasDatabase = existsSync(mariadb.path)
  const database = ownDatabase && hasDatabase ? await startTimed() : undefined
  const made = keepMade()
  return {
    env: {
      ...made.env,
      ...Object.fromEntries(here.map(({ variable, program }) => [variable, program.path])),
      ...(database ? { YANSHU_TEST_MARIADB_URL: database.url } : {}),
    },
    missing: [
      ...own.filter((each) => !here.includes(each)).map(({ name, program, variable, tests }) => explain(name, program, variable, tests)),
      ...(ownDatabase && !hasDatabase ? [explain('MariaDB', mariadb, 'YANSHU_TEST_MARIADB_URL', 'the tests on MariaDB')] : []),
    ],
    stop: async () => {
      made.remove()
      await database?.stop()
    },
  }
}

/** Every test file and every server of a test is a process of its own: what one has compiled or migrated, the others need not. */
function keepMade() {
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-made-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const [compiled, schemas] = ['compiled', 'schemas'].map(name => join(folder, name)) as [string, string]
  mkdirSync(schemas)
  return { env: { NODE_COMPILE_CACHE: compiled, YANSHU_TEST_SCHEMAS: schemas }, remove }
}

async function startTimed() {
  const start = performance.now()
  const database = await startMariaDb([...unsynced, ...quickTables])
  process.stdout.write(`✓ MariaDB up (${((performance.now() - start) / 1000).toFixed(1)} s)\n`)
  return database
}

function explain(name: string, program: Program, variable: string, tests: string) {
  return `${name} is not here, so ${tests} are skipped: apt-get install ${program.packages.join(' ')}, or set ${variable}`
}
