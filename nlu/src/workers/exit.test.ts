import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { makeDirectory, tinyConfig, tinyFiles } from '../encoder/testkit/directories.ts'

const program = fileURLToPath(new URL('./testkit/exiting.ts', import.meta.url))

test('exits with its own code while a worker computes', async t => {
  const directory = makeDirectory(t, tinyFiles({ width: 256 }, { 'config.json': tinyConfig(256) }))
  for (const ms of [5, 20, 60, 100]) {
    const child = spawn(process.execPath, [program, directory, String(ms)], { stdio: ['ignore', 'ignore', 'inherit'] })
    assert.deepEqual(await once(child, 'exit'), [3, null], `after ${ms} ms`)
  }
})
