import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './command.ts'
import type { TestRecord } from './reporter.ts'
import type { Tally } from './tally.ts'

/** One `node --test` over some files. `minutes` bounds one file, so that a hanging test ends the run some day. */
export type Suite = { title: string; files: string[]; concurrency: number; minutes: number }

const shownFiles = Number(process.env['YANSHU_SHOWN_FILES'] ?? 5)

/** Runs the files of a suite, prints one line, and counts every test. */
export async function runSuite(suite: Suite, env: NodeJS.ProcessEnv, tally: Tally) {
  if (suite.files.length === 0) return
  const start = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-tests-'))
  const destination = join(folder, 'records.jsonl')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    const { ok, output } = await run(process.execPath, argsFor(suite, destination), { env })
    const records = readRecords(destination)
    const tests = records.filter(record => record.kind !== 'file')
    count(tests, suite.title, tally)
    const failed = tests.filter(record => record.kind === 'fail')
    if (!ok && failed.length === 0) tally.fail({ step: suite.title, title: 'the test run ended early', detail: output })
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    process.stdout.write(`${ok ? '✓' : '✗'} ${suite.title}: ${tests.length} in ${suite.files.length} files (${seconds} s)\n`)
    for (const { title } of failed) process.stdout.write(`  ✗ ${title}\n`)
    if (suite.files.length > 1) process.stdout.write(longest(records))
  } finally {
    process.off('exit', remove)
    remove()
  }
}

function argsFor({ concurrency, minutes, files }: Suite, destination: string): string[] {
  return [
    '--test',
    `--import=${new URL('leaving.ts', import.meta.url).href}`,
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${minutes * 60_000}`,
    '--test-reporter=./tools/test/reporter.ts',
    `--test-reporter-destination=${destination}`,
    ...files,
  ]
}

function readRecords(file: string): TestRecord[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map(line => JSON.parse(line) as TestRecord)
}

/** The files that took longest: where to look when the run grows too long. */
function longest(records: TestRecord[]): string {
  const files = records.filter(record => record.kind === 'file').sort((a, b) => b.ms - a.ms)
  return files.slice(0, shownFiles).map(({ file, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${file}\n`).join('')
}

function count(records: Exclude<TestRecord, { kind: 'file' }>[], step: string, tally: Tally) {
  for (const record of records) {
    if (record.kind === 'pass') tally.pass()
    else if (record.kind === 'skip') tally.skip(record.reason)
    else tally.fail({ step, title: record.title, detail: record.detail })
  }
}
