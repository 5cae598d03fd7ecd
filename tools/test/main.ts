// The whole test run, as a list. npm test -- PATTERN runs only the test files whose path contains PATTERN.
import { availableParallelism } from 'node:os'
import { runCheck, script, tool } from './checks.ts'
import { findTestFiles } from './files.ts'
import type { TestFiles } from './files.ts'
import { readOptions } from './options.ts'
import { startServices } from './services.ts'
import type { Services, Wanted } from './services.ts'
import { runSuite } from './suites.ts'
import type { Suite } from './suites.ts'
import { createTally } from './tally.ts'

const options = readOptions(process.argv.slice(2))
const files = findTestFiles(options.pattern)
const tally = createTally()

const checks = [
  tool('Types', 'tsc', '-p', '.'),
  tool('Lint', 'oxlint', '--type-aware', '--format=unix'),
  ...script('Arrows', 'tools/arrows.ts'),
  ...script('Structure', 'tools/structure.ts'),
  ...script('Schema snapshots', 'tools/schema-snapshot.ts', '--check'),
]
const pages = script('Pages', 'tools/build.mjs')
/** One more than there are processors: tests also wait, for sockets, disks and clocks; the slow ones do little else. */
const concurrency = availableParallelism() + 1
const suites: Suite[] = [
  { title: 'Tests', files: files.everyday, concurrency, minutes: 4 },
  { title: 'Browser tests', files: files.browser, concurrency, minutes: 6 },
  { title: 'Slow tests', files: files.slow, concurrency, minutes: 10 },
]

const isWhole = options.pattern === undefined
let services: Services | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave(130))

try {
  if (isWhole) for (const check of checks) await runCheck(check, tally)
  if (isWhole || files.browser.length > 0) for (const check of pages) await runCheck(check, tally)
  services = options.services ? await startServices(wantedBy(files)) : undefined
  for (const sentence of services?.missing ?? []) noteMissing(sentence)
  for (const suite of suites) await runSuite(suite, services?.env ?? {}, tally)
} catch (error) {
  tally.fail({ step: 'Run', title: 'the run itself', detail: error instanceof Error ? error.message : String(error) })
}
await leave(tally.succeeded(options.skipsFail) ? 0 : 1)

/** Only the server and what drives it in a browser use a database. */
function wantedBy({ everyday, browser, slow }: TestFiles): Wanted {
  const usesServer = everyday.some(file => file.startsWith('server/') || file.startsWith('bench/'))
  return { database: usesServer || browser.length > 0 || slow.length > 0, browser: browser.length > 0 }
}

function noteMissing(sentence: string) {
  process.stdout.write(`! ${sentence}\n`)
  if (options.skipsFail) tally.fail({ step: 'Services', title: 'a service is missing', detail: sentence })
}

async function leave(code: number) {
  await services?.stop()
  process.stdout.write(`${tally.report()}\n`)
  process.exit(code)
}
