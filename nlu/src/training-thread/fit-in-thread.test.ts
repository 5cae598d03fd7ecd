import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it, type TestContext } from 'node:test'
import { makeDirectory, tinyFiles } from '../encoder/testkit/directories.ts'
import { loadHead } from '../head/save.ts'
import { starterTexts } from '../head/testkit/starter-texts.ts'
import { fitInThread } from './fit-in-thread.ts'
import type { FitTask, StageProgress } from './task.ts'

const folder = mkdtempSync(join(tmpdir(), 'nlu-training-'))
after(() => rmSync(folder, { recursive: true }))
const { train, heldOut } = starterTexts(6)
const about = { id: 'shop', version: '2', languages: ['zh-CN'], learned: { texts: train.length } }
const task = (name: string, more: Partial<FitTask> = {}): FitTask => (
  { examples: train, frozen: heldOut, path: join(folder, name), about, settings: { softmax: { epochs: 4 } }, ...more })
const encoderIn = (t: TestContext): string => makeDirectory(t, tinyFiles())

describe('fitting in a thread', () => {
  it('saves a head that can be loaded, examines it, and tells how far it is', async () => {
    const told: StageProgress[] = []
    const { examined, bytes, report, verdict, seconds } = await fitInThread(task('first'), { onProgress: (progress) => told.push(progress) })
    const { head, manifest } = await loadHead(join(folder, 'first'))
    assert.deepEqual(head.report, report)
    assert.deepEqual([manifest.version, verdict, examined.answers.length], ['2', undefined, heldOut.length])
    assert.ok(bytes > 1_000 && seconds > 0)
    assert.deepEqual([...new Set(told.map(({ stage }) => stage))], ['fitting', 'testing', 'judging'])
  })

  it('compares with the present head, and refuses what was poisoned', async () => {
    assert.equal((await fitInThread(task('same', { present: { path: join(folder, 'first') } }))).verdict?.accepted, true)
    const poisoned = train.map((example, index) => ({ ...example, label: train[(index * 7) % train.length]?.label ?? '' }))
    const { verdict } = await fitInThread(task('poisoned', { examples: poisoned, present: { path: join(folder, 'first') } }))
    assert.equal(verdict?.accepted, false)
    assert.ok(verdict.reasons.some(({ code }) => code === 'worse'))
  })

  it('makes vectors with an encoder, and compares with a head that has none', async (t) => {
    const encoder = encoderIn(t)
    const fitted = await fitInThread(task('seeing', { encoder, present: { path: join(folder, 'first') } }))
    assert.equal(fitted.encoder?.width, 16)
    assert.equal((await loadHead(join(folder, 'seeing'), fitted.encoder)).head.width, 16)
    const again = await fitInThread(task('again', { encoder, present: { path: join(folder, 'seeing'), encoder } }))
    assert.ok(again.present && again.verdict)
  })

  it('ends when it is aborted, with the reason given', async () => {
    const control = new AbortController()
    const reason = new Error('enough')
    await assert.rejects(fitInThread(task('aborted'), { signal: control.signal, onProgress: () => control.abort(reason) }), reason)
    await assert.rejects(fitInThread(task('never'), { signal: AbortSignal.abort(reason) }), reason)
  })

  it('says what does not fit', async () => {
    await assert.rejects(fitInThread(task('few', { examples: train.filter(({ label }) => label === train[0]?.label) })), { name: 'Refusal', code: 'too_few_labels' })
    await assert.rejects(fitInThread(task('none', { encoder: join(folder, 'nowhere') })), { name: 'ModelError', code: 'directory_missing' })
  })
})
