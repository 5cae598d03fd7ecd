import { relative } from 'node:path'
import { inspect } from 'node:util'
import type { TestEvent } from 'node:test/reporters'

/** What one finished test, or one finished file, tells the run: one JSON line each. */
export type TestRecord =
  | { kind: 'pass' }
  | { kind: 'skip'; reason: string }
  | { kind: 'fail'; title: string; detail: string }
  | { kind: 'file'; file: string; ms: number }

/** What a file printed, by its path; only its end is of use to the person. */
type Printed = Map<string, string>

const mostPrinted = 8_000

/** A reporter of node:test: suites that ran and parents of failing tests are not counted, every other test is. */
export default async function* report(events: AsyncIterable<TestEvent>) {
  const printed: Printed = new Map()
  for await (const event of events) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') keep(printed, event.data)
    const record = toRecord(event, printed)
    if (record) yield `${JSON.stringify(record)}\n`
  }
}

function keep(printed: Printed, { file, message }: { file: string; message: string }) {
  printed.set(file, ((printed.get(file) ?? '') + message).slice(-mostPrinted))
}

function toRecord(event: TestEvent, printed: Printed): TestRecord | undefined {
  if (event.type === 'test:summary') return toFile(event.data)
  if (event.type !== 'test:pass' && event.type !== 'test:fail') return undefined
  const { data } = event
  const isSuite = data.details.type === 'suite'
  if (data.skip !== undefined || data.todo !== undefined) {
    // A suite that is skipped as a whole never says which tests it holds: it counts as one.
    return { kind: 'skip', reason: reasonOf(data.skip ?? data.todo) }
  }
  if (event.type === 'test:pass') return isSuite ? undefined : { kind: 'pass' }
  const { error } = event.data.details
  return isOnlyParent(error) ? undefined : toFailure(data, error, printed)
}

/** The sums of one file say how long it took; those of the whole run name no file, and those of a worker thread are part of its file. */
function toFile({ file, duration_ms: ms }: { file: string | undefined; duration_ms: number }): TestRecord | undefined {
  return file === undefined || !file.endsWith('.test.ts') ? undefined : { kind: 'file', file: relative(process.cwd(), file), ms }
}

/** A file that ended badly as a whole says why only in what it printed. */
function toFailure({ file, line, name }: { file?: string; line?: number; name: string }, error: unknown, printed: Printed): TestRecord {
  const path = file === undefined ? '' : relative(process.cwd(), file)
  if (file !== undefined && name === file) {
    return { kind: 'fail', title: path, detail: `${printed.get(file) ?? ''}${describe(error)}` }
  }
  return { kind: 'fail', title: `${path}:${line ?? 0} ${name}`, detail: describe(error) }
}

function reasonOf(given: string | boolean | undefined): string {
  return typeof given === 'string' && given !== '' ? given : 'no reason given'
}

function isOnlyParent(error: unknown): boolean {
  return error instanceof Error && 'failureType' in error && error.failureType === 'subtestsFailed'
}

/** node:test wraps what a test threw; the wrapped thing is what the person wants to see. */
function describe(error: unknown): string {
  const inner = error instanceof Error && error.cause !== undefined ? error.cause : error
  return typeof inner === 'string' ? inner : inspect(inner, { depth: 8 })
}
