import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { makeTree } from '../sources/temporary-tree.ts'

const lockModule = join(import.meta.dirname, 'lock.mjs')

/** A process that enters, stays a moment and leaves, and writes down both. */
const visitor = `
import { appendFileSync } from 'node:fs'
import { withLock } from ${JSON.stringify(lockModule)}
await withLock('the.lock', () => {}, async () => {
  appendFileSync('log', 'in ')
  await new Promise(resolve => setTimeout(resolve, 100))
  appendFileSync('log', 'out ')
})
`

function visit(cwd: string) {
  return once(spawn(process.execPath, ['visitor.mjs'], { cwd, stdio: 'inherit' }), 'exit')
}

it('lets one process in at a time, and nothing is left behind', async () => {
  const root = makeTree({ 'visitor.mjs': visitor })
  await Promise.all([visit(root), visit(root), visit(root)])
  assert.equal(readFileSync(join(root, 'log'), 'utf8'), 'in out in out in out ')
  assert.equal(existsSync(join(root, 'the.lock')), false)
})

it('takes over from a process that died', async () => {
  const dead = spawn(process.execPath, ['-e', ''])
  await once(dead, 'exit')
  const root = makeTree({ 'visitor.mjs': visitor })
  writeFileSync(join(root, 'the.lock'), String(dead.pid))
  assert.deepEqual(await visit(root), [0, null])
})
