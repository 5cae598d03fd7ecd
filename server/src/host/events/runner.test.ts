import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fail } from '../../base/errors.ts'
import { createLog } from '../../base/log.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import type { Event } from './list.ts'
import { createEventLog } from './log.ts'
import { createRunner } from './runner.ts'
import { createTurns } from './turns.ts'

/** `count` events in memory, each about one of two people in turn. */
function eventsOf(count: number): Event[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `lane-1:${at + 1}`, lane: 'lane-1', no: at + 1, at: 0, name: 'person.changed', key: `person-${at % 2}`, payload: { person: `person-${at % 2}` },
  }) satisfies Event<'person.changed'>)
}

function begin(events: readonly Event[], handle: (event: Event) => Promise<void>) {
  const clock = turnableClock()
  const parkedNumbers: number[] = []
  // What was committed lately is read from memory; there is nothing older to ask a database for.
  const log = createEventLog(undefined as never)
  log.append('lane-1', events)
  const runner = createRunner({
    subscriber: { name: 'people', handlers: new Map([['person.changed', handle]]) }, lane: 'lane-1', log, clock, logger: createLog('silent'), turn: createTurns(),
    park: async (_subscriber, event) => void parkedNumbers.push(event.no),
  }, 0)
  runner.wake()
  return {
    clock, runner, parked: parkedNumbers,
    async until(isSo: () => boolean, turnMs = 10_000) {
      for (let tries = 0; !isSo(); tries++) {
        assert.ok(tries < 2000, 'it did not come about')
        clock.turn(turnMs)
        await sleep(0)
      }
    },
  }
}

test('an event that fails again and again is parked, and holds up only those of its key', async () => {
  const done: number[] = []
  const { runner, parked, until } = begin(eventsOf(5), async (event) => {
    if (event.no === 1) throw new Error('always')
    done.push(event.no)
  })
  await until(() => done.length === 2, 0)
  assert.deepEqual(done, [2, 4])
  assert.equal(runner.cursor(), 0)
  await until(() => runner.cursor() === 5)
  assert.deepEqual([done, parked], [[2, 4, 3, 5], [1]])
})

test('while something is unavailable an event waits instead of being parked', async () => {
  let tries = 0
  const { runner, parked, until } = begin(eventsOf(1), async () => {
    if (++tries <= 100) throw fail.unavailable('unavailable')
  })
  await until(() => runner.cursor() === 1)
  assert.deepEqual([tries, parked], [101, []])
})

test('what is unavailable for ever is parked in the end', async () => {
  const { runner, parked, until } = begin(eventsOf(1), async () => {
    throw fail.unavailable('unavailable')
  })
  await until(() => runner.cursor() === 1)
  assert.deepEqual(parked, [1])
})

test('a stop waits for handlers at work, begins no others, and leaves what failed for later', async () => {
  let release = () => {}
  const { runner, until } = begin(eventsOf(4), (event) => (event.no === 1 ? new Promise<void>((resolve) => (release = resolve)) : Promise.reject(new Error('not yet'))))
  await until(() => runner.open() === 4, 0)
  let stopped = false
  const stopping = runner.stop().then(() => (stopped = true))
  await sleep(1)
  assert.equal(stopped, false)
  release()
  await stopping
  assert.equal(runner.cursor(), 1)
})
