import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { makeDirectory, tinyFiles } from '../../src/encoder/testkit/directories.ts'
import { dataFolder, formOf } from '../sources.ts'
import { banking77, banking77Ten, clinc150, hwu64, smp2017 } from './splits.ts'

const skip = existsSync(dataFolder) ? false : 'the public sets do not lie beside the checkout'
const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const run = (...words: string[]): Promise<{ stdout: string }> => promisify(execFile)(process.execPath, [main, ...words])

describe('the parts of the sets', { skip }, () => {
  for (const split of [banking77, banking77Ten, clinc150, hwu64, smp2017]) {
    test(`${split.name}: nothing is asked that was learned, and every label asked for was`, () => {
      const { train, test: asked } = split()
      const learned = new Set(train.map(({ text }) => formOf(text)))
      assert.deepEqual(asked.filter(({ text }) => learned.has(formOf(text))), [])
      const labels = new Set(train.map(({ label }) => label))
      assert.deepEqual(asked.filter(({ label }) => !labels.has(label)), [])
      assert.ok(train.length > 600 && asked.length > 600)
    })
  }
})

test('a measure is chosen by its name and printed beside the bar', { skip }, async () => {
  const { stdout } = await run('fewjoint', '--seeds', '1')
  assert.match(stdout, /^encoder: none; mean of 1 seeds\n/)
  assert.match(stdout, /FewJoint, 3 of each +(?:7|8|9)\d\.\d .* 68\.6 +73\.0 +80\.0 .*5 domains/)
  assert.equal(stdout.trim().split('\n').length, 3)
})

test('with an encoder its vectors are learned from too', { skip }, async (t) => {
  const { stdout } = await run('fewjoint', '--seeds', '1', '--encoder', makeDirectory(t, tinyFiles()))
  assert.match(stdout, /^encoder: (?!none)\S+; mean of 1 seeds\n/)
  // The vectors of this encoder say nothing, so that little is won or lost by them.
  assert.match(stdout, /FewJoint, 3 of each +[78]\d\.\d/)
})

test('a name that is none is told with those that are', async () => {
  await assert.rejects(run('banking'), { code: 2, stderr: /no such measure: banking\. There are: knowledge, development, development2, product, banking77, clinc150/ })
  await assert.rejects(run('hwu64', '--seeds', '0'), { code: 2, stderr: /--seeds/ })
})
