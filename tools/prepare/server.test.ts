import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { makeTree } from '../sources/temporary-tree.ts'
import { serverEnvironment, serverWords } from './server.mjs'

it('what the administrator set comes first', () => {
  const mine = serverEnvironment({ NODE_COMPILE_CACHE: '/elsewhere', PORT: '1' })
  assert.deepEqual(mine, { MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: '/elsewhere', PORT: '1' })
})

it('Node understands what it is told, and keeps what it made of the sources', async () => {
  const folder = makeTree({ 'program.ts': "const says: string = process.execArgv.join(' ')\nconsole.log(says)" })
  const options = serverWords.slice(0, -1)
  const child = spawn(process.execPath, [...options, 'program.ts'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...serverEnvironment({ NODE_COMPILE_CACHE: join(folder, 'kept') }) } })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk))
  assert.deepEqual(await once(child, 'close'), [0, null])
  assert.equal(printed.trim(), options.join(' '))
  assert.ok(readdirSync(join(folder, 'kept')).length > 0)
  assert.ok(existsSync(join(import.meta.dirname, '../..', serverWords.at(-1)!)))
})
