import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eachDatabase } from '../../../../testkit/databases.ts'
import type { Database } from '../../../database.ts'
import { openUnderstanding } from '../testkit/open-understanding.ts'
import { dayOf, daysUpTo } from './days.ts'
import { compareMixes } from './drift.ts'
import { classOf, edges, quantileOf } from './latency.ts'

describe('figures', () => {
  test('days are those of the time zone', () => {
    const late = Date.parse('2026-11-23T17:30:00Z')
    assert.deepEqual([dayOf(late, 'Asia/Shanghai'), dayOf(late, 'UTC')], ['2026-11-24', '2026-11-23'])
    assert.deepEqual(daysUpTo(late, 3, 'Asia/Shanghai'), ['2026-11-22', '2026-11-23', '2026-11-24'])
  })

  test('latencies are told by the class that they fall into', () => {
    const counts = new Map<string, number>()
    for (const ms of [...Array.from({ length: 98 }, () => 1), 50, 5000]) counts.set(classOf(ms), (counts.get(classOf(ms)) ?? 0) + 1)
    assert.ok(quantileOf(counts, 0.5) >= 1 && quantileOf(counts, 0.5) < 1.4)
    assert.ok(quantileOf(counts, 0.99) >= 50 && quantileOf(counts, 0.99) < 70)
    assert.deepEqual([quantileOf(new Map(), 0.5), classOf(1e9)], [0, String(edges.length - 1)])
  })

  test('two mixes lie as far apart as they share nothing, and not at all where they are alike', () => {
    const mix = (counts: Record<string, number>) => new Map(Object.entries(counts))
    assert.equal(compareMixes(mix({ a: 3, b: 1 }), mix({ a: 6, b: 2 })).drift, 0)
    assert.equal(compareMixes(mix({ a: 3 }), mix({ b: 2 })).drift, 1)
    assert.equal(compareMixes(mix({ a: 3 }), mix({})).drift, 0)
    const { shares, drift } = compareMixes(mix({ a: 3, b: 1 }), mix({ a: 1, b: 1, c: 2 }))
    assert.deepEqual(shares, [{ intent: 'a', share: 0.75, before: 0.25 }, { intent: 'b', share: 0.25, before: 0.25 }, { intent: 'c', share: 0, before: 0.5 }])
    assert.ok(drift > 0.3 && drift < 0.7)
  })
})

eachDatabase((_name, open) => {
  test('what happened is counted, day by day, however often it is saved', async () => {
    const { understanding: { counting, metrics, mind }, act, make, clock } = await openUnderstanding(await open<Database>())
    await make('shipping.fee')
    const save = () => counting.save((work) => act(work))
    for (const happened of ['answer', 'answer', 'greet', 'offer', 'ask_slot', 'unknown', 'hand_over']) counting.acted(happened)
    counting.handedOver('bot_failed')
    await mind.read('运费多少钱')
    await save()
    clock.turn(86_400_000)
    counting.acted('answer')
    counting.contained()
    counting.alarm(clock.now())
    await save()
    counting.acted('answer')
    await save()
    assert.equal(counting.isAnyUnsaved(), false)
    const { days: [before, today], mix } = await metrics(2)
    assert.ok(before && today)
    assert.deepEqual([before.messages, before.answered, before.offered, before.asked, before.unanswered, before.handedOver], [7, 3, 1, 1, 2, { bot_failed: 1 }])
    assert.deepEqual([today.messages, today.answered, today.contained, today.alarms], [2, 2, 1, 1])
    assert.match(before.model, /intents-1/)
    assert.deepEqual(mix, [{ intent: 'shipping.fee', name: '意图 shipping.fee', share: 1, before: 0 }])
  })

  test('a false alarm belongs to the day of its alarm, and is none any more when it is unmarked', async () => {
    const { understanding: { counting, metrics }, act, clock } = await openUnderstanding(await open<Database>())
    const save = () => counting.save((work) => act(work))
    const raisedAt = clock.now()
    counting.alarm(raisedAt)
    clock.turn(86_400_000)
    counting.falseAlarm(raisedAt)
    await save()
    const falses = async () => (await metrics(2)).days.map(({ alarms, falseAlarms }) => [alarms, falseAlarms])
    assert.deepEqual(await falses(), [[1, 1], [0, 0]])
    counting.noFalseAlarm(raisedAt)
    await save()
    assert.deepEqual(await falses(), [[1, 0], [0, 0]])
  })

  test('what could not be stored is counted on', async () => {
    const { understanding: { counting, metrics }, act } = await openUnderstanding(await open<Database>())
    counting.acted('answer')
    await assert.rejects(counting.save(async () => Promise.reject(new Error('the database is away'))))
    counting.acted('answer')
    await counting.save((work) => act(work))
    assert.equal((await metrics(1)).days[0]?.answered, 2)
  })
})
