import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { join } from 'node:path'
import { makeTree } from '../sources/temporary-tree.ts'
import { runSuite } from './suites.ts'
import { createTally } from './tally.ts'

const source = `
import { describe, it } from 'node:test'
describe('a suite', () => {
  it('passes', () => {})
  it('holds another', async t => { await t.test('that fails', () => { throw new Error('broken on purpose') }) })
  it('waits', { skip: 'no printer here' }, () => {})
})
`

async function tallyOf(files: Record<string, string>) {
  const root = makeTree(files)
  const tally = createTally()
  const suite = { title: 'Made up', files: Object.keys(files).map(file => join(root, file)), concurrency: 1, minutes: 1 }
  await runSuite(suite, {}, tally)
  return tally
}

describe('the test run', () => {
  it('counts every test once, suites and parents of failing tests not', async () => {
    const tally = await tallyOf({ 'a.test.ts': source })
    const report = tally.report()
    assert.equal(report.split('\n').at(-1), '1 passed, 1 failed, 1 skipped')
    assert.match(report, /✗ Made up › .*a\.test\.ts:\d+ that fails\nError: broken on purpose/)
    assert.match(report, /- skipped 1: no printer here/)
    assert.equal(tally.succeeded(false), false)
  })
  it('counts a file that cannot be loaded as a failure', async () => {
    const tally = await tallyOf({ 'a.test.ts': "import './absent.ts'" })
    assert.match(tally.report(), /absent\.ts[^]*0 passed, 1 failed, 0 skipped$/)
  })
  it('counts a suite that is skipped as a whole, and says why', async () => {
    const tally = await tallyOf({ 'a.test.ts': "import { describe, it } from 'node:test'\ndescribe('a', { skip: 'no browser here' }, () => { it('b', () => {}) })" })
    assert.match(tally.report(), /- skipped 1: no browser here\n0 passed, 0 failed, 1 skipped$/)
    assert.equal(tally.succeeded(true), false)
  })
  it('takes a skip for a failure only where it is told to', async () => {
    const tally = await tallyOf({ 'a.test.ts': "import { it } from 'node:test'\nit('a', { skip: 'why' }, () => {})" })
    assert.deepEqual([tally.succeeded(false), tally.succeeded(true)], [true, false])
  })
})
