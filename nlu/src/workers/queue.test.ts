import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createQueue } from './queue.ts'
import type { Queue, Queued } from './queue.ts'

type Named = Queued & { name: string }

test('gives jobs as they came, at most so many', () => {
  const queue = filled('abcde')
  assert.equal(taken(queue, 2), 'ab')
  assert.equal(taken(queue, 9), 'cde')
  assert.equal(taken(queue, 9), '')
})

test('lets all others pass the patient, and does not mix them', () => {
  const queue = filled('ab', { isPatient: true })
  queue.add(jobs('xy'))
  assert.equal(taken(queue, 3), 'xy')
  queue.add(jobs('z'))
  assert.equal(taken(queue, 1), 'z')
  assert.equal(taken(queue, 3), 'ab')
})

test('puts back to the front, one by one', () => {
  const queue = filled('cd')
  queue.putBack(jobs('ab', { tries: 1 }))
  queue.putBack(jobs('p', { tries: 1, isPatient: true }))
  assert.equal(queue.length, 5)
  assert.deepEqual(['a', 'b', 'cd', 'p'], [1, 2, 3, 4].map(() => taken(queue, 9)))
})

test('stops before one that was tried', () => {
  const queue = filled('ab')
  queue.add([...jobs('c', { tries: 1 }), ...jobs('d')])
  assert.deepEqual(['ab', 'c', 'd'], [1, 2, 3].map(() => taken(queue, 9)))
})

test('forgets those who are gone', () => {
  const queue = filled('abc')
  queue.add(jobs('de', { isPatient: true }))
  queue.remove(job => 'bd'.includes(job.name))
  assert.deepEqual(['ac', 'e'], [taken(queue, 9), taken(queue, 9)])
})

test('waits for company only while the batch has room', () => {
  const queue = filled('ab', { since: 100 })
  assert.equal(queue.due(100.5, 16, 2), 1.5)
  assert.equal(queue.due(103, 16, 2), 0)
  assert.equal(queue.due(100.5, 2, 2), 0)
  queue.putBack(jobs('x', { since: 100, tries: 1 }))
  assert.equal(queue.due(100.5, 16, 2), 0)
  assert.equal(filled('ab', { since: 100, isPatient: true }).due(100, 16, 2), 0)
})

function filled(names: string, change?: Partial<Queued>): Queue<Named> {
  const queue = createQueue<Named>()
  queue.add(jobs(names, change))
  return queue
}

function jobs(names: string, change: Partial<Queued> = {}): Named[] {
  return [...names].map(name => ({ name, since: 0, tries: 0, isPatient: false, ...change }))
}

function taken(queue: Queue<Named>, most: number): string {
  return queue.take(most).map(job => job.name).join('')
}
