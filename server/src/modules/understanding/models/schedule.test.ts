import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueBecause, type TrainingFacts } from './schedule.ts'

const [minute, day] = [60_000, 86_400_000]
const now = 1000 * day
const facts: TrainingFacts = { changes: 3, changedAt: now - day, lastAt: 0, begunAt: now - 8 * day }
const weekly = { trainEvery: 'week' as const, trainAfterChanges: 0 }

test('a model is due when its time has come and something has changed', () => {
  const cases: [string, Partial<TrainingFacts>, Partial<Parameters<typeof dueBecause>[1]>, ReturnType<typeof dueBecause>][] = [
    ['a week after the beginning', {}, {}, 'schedule'],
    ['nothing changed', { changes: 0 }, { trainAfterChanges: 1 }, undefined],
    ['one was made since', { lastAt: now - 6 * day }, {}, undefined],
    ['a week after the last', { lastAt: now - 7 * day }, {}, 'schedule'],
    ['every day', { lastAt: now - day }, { trainEvery: 'day' }, 'schedule'],
    ['never', {}, { trainEvery: 'never' }, undefined],
    ['enough changes, and quiet since', { lastAt: now - day, changes: 20, changedAt: now - 11 * minute }, { trainAfterChanges: 20 }, 'change'],
    ['somebody is still at it', { lastAt: now - day, changes: 20, changedAt: now - 2 * minute }, { trainAfterChanges: 20 }, undefined],
    ['too few changes', { lastAt: now - day, changes: 19 }, { trainAfterChanges: 20 }, undefined],
    ['a try of a moment ago failed', { lastAt: now - minute, changes: 20 }, { trainAfterChanges: 20 }, undefined],
  ]
  for (const [what, some, set, expected] of cases) assert.equal(dueBecause({ ...facts, ...some }, { ...weekly, ...set }, now), expected, what)
})
