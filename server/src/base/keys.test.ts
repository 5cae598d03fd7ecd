import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { ConfigError } from './errors.ts'
import { loadKeys } from './keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-test-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('makes keys once, for the owner alone, and reads them again', async () => {
  const dataDir = join(folder, 'new')
  const made = await loadKeys(dataDir)
  assert.deepEqual(Object.keys(made), ['audit', 'token', 'visitor', 'cookie'])
  assert.equal(new Set(Object.values(made).map((key) => key.secret.toString('hex'))).size, 4)
  for (const key of Object.values(made)) assert.equal(key.secret.length, 32)
  assert.equal(statSync(join(dataDir, 'keys.json')).mode & 0o777, 0o600)
  assert.deepEqual(await loadKeys(dataDir), made)
})

test('processes that start at once get the same keys and leave nothing behind', async () => {
  const dataDir = join(folder, 'race')
  const module = new URL('./keys.ts', import.meta.url).href
  const code = `const { loadKeys } = await import(${JSON.stringify(module)}); console.log((await loadKeys(process.argv[1])).audit.id)`
  const starts = Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', code, dataDir]))
  const inside = Array.from({ length: 40 }, async (_, n) => {
    // Spread, so that some look for the file while others write it and the first have read it.
    await sleep(n / 4)
    return (await loadKeys(dataDir)).audit.id
  })
  const ids = [...(await Promise.all(inside)), ...(await Promise.all(starts)).map(({ stdout }) => stdout.trim())]
  assert.equal(new Set(ids).size, 1)
  assert.deepEqual(readdirSync(dataDir), ['keys.json'])
})

test('refuses a damaged file, keeps it, and tells none of it', async () => {
  const dataDir = join(folder, 'damaged')
  await loadKeys(dataDir)
  const file = join(dataDir, 'keys.json')
  const text = readFileSync(file, 'utf8')
  for (const damaged of [text.slice(0, 100), '{}', text.replace(/"secret": "\w{3}/, '"secret": "')]) {
    writeFileSync(file, damaged)
    await assert.rejects(loadKeys(dataDir), (error: Error) => error instanceof ConfigError && error.message.includes('damaged') && error.cause === undefined)
    assert.equal(readFileSync(file, 'utf8'), damaged)
  }
})
