import { relative } from 'node:path'
import { inspect } from 'node:util'
import type { TestEvent } from 'node:test/reporters'

/** What one finished test tells the run, one JSON line each. */
export type TestRecord =
  | { kind: 'pass' }
  | { kind: 'skip'; reason: string }
  | { kind: 'fail'; title: string; detail: string }

/** A reporter of node:test: suites and parents of failing tests are not counted, every other test is. */
export default async function* report(events: AsyncIterable<TestEvent>) {
  for await (const event of events) {
    const record = toRecord(event)
    if (record) yield `${JSON.stringify(record)}\n`
  }
}

function toRecord(event: TestEvent): TestRecord | undefined {
  if (event.type !== 'test:pass' && event.type !== 'test:fail') return undefined
  const { data } = event
  const isSuite = data.details.type === 'suite'
  if (data.skip !== undefined || data.todo !== undefined) {
    return isSuite ? undefined : { kind: 'skip', reason: reasonOf(data.skip ?? data.todo) }
  }
  if (event.type === 'test:pass') return isSuite ? undefined : { kind: 'pass' }
  const { error } = event.data.details
  if (isOnlyParent(error)) return undefined
  const where = data.file ? `${relative(process.cwd(), data.file)}:${data.line ?? 0}` : ''
  return { kind: 'fail', title: `${where} ${data.name}`.trim(), detail: describe(error) }
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
