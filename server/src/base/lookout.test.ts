import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createLookout } from './lookout.ts'

/** A lookout whose rounds end when they are told to, and whose timer goes off by hand. */
function stage() {
  const ends: (() => void)[] = []
  let ring: (() => void) | undefined
  const lookout = createLookout({
    clock: { after: (_ms, fn) => { ring = fn; return () => { if (ring === fn) ring = undefined } } },
    everyMs: 1000,
    round: () => new Promise((resolve) => ends.push(resolve)),
    failed: (error) => assert.ifError(error),
  })
  return { lookout, ends, ring: () => ring?.(), isSet: () => ring !== undefined }
}

test('it looks when it starts, when it is woken and when the time is up, one look at a time', async () => {
  const { lookout, ends, ring } = stage()
  lookout.wake()
  assert.equal(ends.length, 0, 'it has not begun')
  lookout.start()
  lookout.wake()
  lookout.wake()
  assert.equal(ends.length, 1)
  ends[0]!()
  await nextTurn()
  assert.equal(ends.length, 2, 'what came meanwhile is looked for at once, and once')
  ends[1]!()
  await nextTurn()
  assert.equal(ends.length, 2)
  ring()
  assert.equal(ends.length, 3)
})

test('stopped, it waits for the round under way and begins none', async () => {
  const { lookout, ends, isSet } = stage()
  lookout.start()
  lookout.wake()
  let isOver = false
  const stopped = lookout.stop().then(() => (isOver = true))
  await nextTurn()
  assert.deepEqual([isOver, lookout.isStopped(), isSet()], [false, true, false])
  ends[0]!()
  await stopped
  assert.equal(ends.length, 1)
})

test('a round that fails is told of, and the next one comes', async () => {
  const failures: unknown[] = []
  let rounds = 0
  const lookout = createLookout({
    clock: { after: () => () => {} }, everyMs: 1000,
    round: () => ((rounds += 1) === 1 ? Promise.reject(new Error('broken on purpose')) : Promise.resolve()),
    failed: (error) => failures.push(error),
  })
  lookout.start()
  await nextTurn()
  lookout.wake()
  await lookout.stop()
  assert.deepEqual([failures.length, rounds], [1, 2])
})
