import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turnableClock } from '../../testkit/clock.ts'
import { systemClock } from './clock.ts'

test('the system clock runs what is due and not what was cancelled', async () => {
  const ran: string[] = []
  await new Promise<void>((resolve) => {
    const keepAlive = setTimeout(() => {}, 60_000)
    systemClock.after(1, () => ran.push('cancelled'))()
    systemClock.after(5, () => {
      ran.push('due')
      clearTimeout(keepAlive)
      resolve()
    })
  })
  assert.deepEqual(ran, ['due'])
  assert.ok(systemClock.monotonic() <= systemClock.monotonic())
  assert.ok(Number.isInteger(systemClock.now()))
})

test('a turned clock runs what falls due, in order of time, also what that sets', () => {
  const clock = turnableClock(1000)
  const ran: [string, number][] = []
  const note = (name: string) => () => void ran.push([name, clock.now()])
  clock.after(30, note('c'))
  clock.after(10, () => {
    note('a')()
    clock.after(10, note('b'))
  })
  const cancel = clock.after(15, note('never'))
  cancel()
  clock.after(31, note('later'))
  clock.turn(30)
  assert.deepEqual(ran, [['a', 1010], ['b', 1020], ['c', 1030]])
  clock.turn(1)
  assert.equal(ran.length, 4)
})

test('a step of the wall clock moves neither monotonic time nor timers', () => {
  const clock = turnableClock(1000)
  let ran = false
  clock.after(10, () => (ran = true))
  clock.step(-500)
  assert.equal(clock.now(), 500)
  assert.equal(clock.monotonic(), 0)
  assert.equal(ran, false)
  clock.turn(10)
  assert.equal(clock.now(), 510)
  assert.equal(clock.monotonic(), 10)
  assert.equal(ran, true)
})
