import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AutomaticMode } from '@yanshu/contract/routing.ts'
import { createRandom } from '../../../testkit/random.ts'
import { inOrder, type Candidate } from './rules.ts'

interface Worker extends Candidate { given: number; ends: number[] }
const worker = (id: string, changes: Partial<Candidate> = {}): Worker => ({
  id, state: 'online', connected: true, load: 0, capacity: 4, assignedAt: 0, idleSince: 0, turn: 0, skill: 50, lent: false, permitted: true, given: 0, ends: [], ...changes,
})

/** A day of conversations over the pure rules: they come and end by chance. Gives how many waited while somebody was free. */
function simulate(mode: AutomaticMode, workers: Worker[], count: number, random: () => number): { waitedInVain: number; most: number } {
  const line: number[] = []
  let [now, turn, waitedInVain, most] = [0, 0, 0, 0]
  const give = (): void => {
    while (line.length > 0) {
      const [best] = inOrder(workers, mode, true) as Worker[]
      if (!best) break
      line.shift()
      Object.assign(best, { load: best.load + 1, assignedAt: now, idleSince: now, turn: ++turn, given: best.given + 1 })
      best.ends.push(now + 60 + random() * 600)
    }
    if (line.length > 0 && workers.some((each) => each.load < each.capacity)) waitedInVain++
    for (const each of workers) assert.ok(each.load <= each.capacity)
  }
  for (let came = 0; came < count; came++) {
    now += random() * 24
    for (const each of workers) {
      const open = each.ends.filter((end) => end > now)
      if (open.length < each.load) Object.assign(each, { load: open.length, idleSince: now, ends: open })
    }
    line.push(now)
    most = Math.max(most, line.length)
    give()
  }
  return { waitedInVain, most }
}

describe('a simulated floor, by the pure rules', () => {
  for (const mode of ['least_busy', 'round_robin', 'longest_idle'] as const) {
    test(`${mode}: twenty thousand conversations are spread evenly, none beyond capacity, and nobody waits while somebody is free`, () => {
      const workers = Array.from({ length: 12 }, (_, at) => worker(`agent-${String(at).padStart(2, '0')}`))
      const { waitedInVain } = simulate(mode, workers, 20_000, createRandom(7).next)
      const given = workers.map((each) => each.given)
      assert.equal(waitedInVain, 0)
      const mean = given.reduce((sum, each) => sum + each, 0) / given.length
      assert.ok(Math.max(...given) - Math.min(...given) <= mean * 0.05, `${mode} gave ${given.join(' ')}`)
    })
  }

  test('the skilled get more, the others only what is too much for them', () => {
    const novices = Array.from({ length: 20 }, (_, at) => worker(`novice-${at}`, { skill: 10 }))
    const workers = [worker('expert', { skill: 90 }), worker('expert-2', { skill: 90 }), ...novices]
    simulate('least_busy', workers, 3000, createRandom(11).next)
    const [expert, expert2, novice] = workers.map((each) => each.given) as [number, number, number]
    assert.ok(expert > 1.2 * novice && expert2 > 1.2 * novice, `${expert} ${expert2} ${novice}`)
    assert.ok(Math.abs(expert - expert2) < 0.1 * expert)
  })
})
