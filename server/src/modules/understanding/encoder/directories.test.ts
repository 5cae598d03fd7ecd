import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findDirectories, insistOnEncoder, resolveDirectory } from './directories.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'yanshu-encoders-'))
after(() => rmSync(dataDir, { recursive: true, force: true }))
mkdirSync(join(dataDir, 'encoders', 'empty'), { recursive: true })
mkdirSync(join(dataDir, 'secret'))
writeFileSync(join(dataDir, 'secret', 'config.json'), 'not JSON')

const whyNot = (directory: string) => insistOnEncoder(dataDir, resolveDirectory(dataDir, directory)).then(() => 'fits', (error: { details?: { why?: string } }) => error.details?.why)

test('what is wrong with a directory that is offered is told', async () => {
  assert.deepEqual([await whyNot('empty'), await whyNot('nowhere')], ['config_missing', 'directory_missing'])
})

test('of any other directory nobody learns whether it is there, or what is in it', async () => {
  const asked = [join(dataDir, 'secret'), join(dataDir, 'secret', 'config.json'), join(dataDir, 'nowhere'), '/', '../secret', '../nowhere']
  assert.deepEqual(await Promise.all(asked.map(whyNot)), asked.map(() => 'no_encoder'))
})

test('an encoder that ships is found by its name', async () => {
  const found = await findDirectories(dataDir)
  assert.ok(found.includes('mini-1'))
  assert.equal(await whyNot('mini-1'), 'fits')
})
