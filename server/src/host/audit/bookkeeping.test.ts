import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { bookkeepingActions } from './bookkeeping.ts'

const source = join(import.meta.dirname, '../..')

test('every action that is bookkeeping is an action of some work', () => {
  const files = globSync('**/*.ts', { cwd: source }).filter((file) => !file.endsWith('.test.ts') && !file.endsWith('bookkeeping.ts'))
  const used = new Set(files.flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(/transact\([^;]*?'(\w+\.\w+)'/g)].map(([, action]) => action!)))
  assert.deepEqual([...bookkeepingActions].filter((action) => !used.has(action)), [])
})
