import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { turnableClock } from '../../../../testkit/clock.ts'
import { createArrivals } from './arrivals.ts'

const never = new AbortController().signal

describe('a long poll', () => {
  test('answers at once with what is there', async () => {
    assert.deepEqual(await createArrivals(turnableClock()).orWait('c', async () => [1], 25, never), [1])
  })

  test('wakes when a message arrives, even while it reads', async () => {
    const arrivals = createArrivals(turnableClock())
    const answers = [[], ['message']]
    const poll = arrivals.orWait('c', async () => {
      arrivals.arrived('c')
      return answers.shift()!
    }, 25, never)
    assert.deepEqual(await poll, ['message'])
  })

  test('answers with nothing when its time is over', async () => {
    const clock = turnableClock()
    const poll = createArrivals(clock).orWait('c', async () => [], 25, never)
    await Promise.resolve()
    clock.turn(25_000)
    assert.deepEqual(await poll, [])
  })

  test('ends when the client has gone', async () => {
    const abort = new AbortController()
    const poll = createArrivals(turnableClock()).orWait('c', async () => [], 25, abort.signal)
    abort.abort()
    assert.deepEqual(await poll, [])
  })
})
