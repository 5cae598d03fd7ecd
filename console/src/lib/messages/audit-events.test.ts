import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { auditEvents as english } from './en-US/audit-events.ts'
import { auditEvents as chinese } from './zh-CN/audit-events.ts'

const server = join(import.meta.dirname, '../../../../server/src')
const call = /\btransact\(.*/g
const action = /'([a-z_]+\.[a-z_]+)'/g

/** Actions named in the source where something is written. */
function actionsOf(source: string): string[] {
  return [...source.matchAll(call)].flatMap(([line]) => [...line.matchAll(action)].map((found) => found[1]!))
}

/** Those that leave no audit row stand in a list of their own. */
function bookkeeping(): Set<string> {
  return new Set([...readFileSync(join(server, 'host/audit/bookkeeping.ts'), 'utf8').matchAll(action)].map((found) => found[1]!))
}

test('actions are read from calls, also where one of two is chosen', () => {
  assert.deepEqual(actionsOf("const a = await transact(who, right ? 'session.begin' : 'session.refuse', async (tx) => {"), ['session.begin', 'session.refuse'])
})

test('every act on record is worded in both languages', () => {
  const files = globSync('**/*.ts', { cwd: server }).filter((file) => !file.endsWith('.test.ts') && !file.includes('/testkit/'))
  const actions = new Set(files.flatMap((file) => actionsOf(readFileSync(join(server, file), 'utf8'))))
  assert.ok(actions.size > 100, `only ${actions.size} actions were found`)
  const unrecorded = bookkeeping()
  const recorded = [...actions].filter((each) => !unrecorded.has(each)).toSorted()
  assert.deepEqual(recorded.filter((each) => !(each in chinese)), [])
  assert.deepEqual(recorded.filter((each) => !(each in english)), [])
  assert.deepEqual(Object.keys(chinese).toSorted(), Object.keys(english).toSorted())
})
