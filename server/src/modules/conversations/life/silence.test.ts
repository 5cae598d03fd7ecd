import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Database } from '../../../database.ts'
import { inside } from '../../../host/actor.ts'
import { turnableClock } from '../../../../testkit/clock.ts'
import { aContact, anAgent, openConversing } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { judgeSilence } from './silence.ts'

const patience = { warnMs: 600_000, closeMs: 300_000 }
const silent = { state: 'assigned', last_from: 'agent', last_at: 1_000_000, warned_at: null, snoozed_until: null }

describe('what a silence calls for', () => {
  const cases: [name: string, row: Partial<typeof silent> | { warned_at: number } | { snoozed_until: number }, after: number, verdict: string][] = [
    ['a moment', {}, 599_999, 'leave'],
    ['long enough', {}, 600_000, 'warn'],
    ['after the bot\'s answer too', { state: 'bot', last_from: 'bot' }, 600_000, 'warn'],
    ['who waits for an answer is not silent', { last_from: 'contact' }, 9e9, 'leave'],
    ['nor who waits for an agent', { state: 'waiting' }, 9e9, 'leave'],
    ['snoozed', { snoozed_until: 9e12 }, 9e9, 'leave'],
    ['warned a moment ago', { warned_at: 1_600_000 }, 899_999, 'leave'],
    ['warned long enough ago', { warned_at: 1_600_000 }, 900_000, 'close'],
    ['somebody spoke since the warning', { warned_at: 999_999 }, 599_999, 'leave'],
    ['and is silent again', { warned_at: 999_999 }, 600_000, 'warn'],
  ]
  for (const [name, row, after, verdict] of cases) test(name, () => assert.equal(judgeSilence({ ...silent, ...row }, patience, 1_000_000 + after), verdict))
  test('nothing, where it is switched off, and no closing, where only a warning is wanted', () => {
    assert.equal(judgeSilence(silent, { warnMs: 0, closeMs: 300_000 }, 9e12), 'leave')
    assert.equal(judgeSilence({ ...silent, warned_at: 1_600_000 } as unknown as typeof silent, { warnMs: 600_000, closeMs: 0 }, 9e12), 'leave')
  })
})

eachDatabase((_name, open) => {
  test('a silent contact is warned once, and the conversation closed after that; whoever speaks begins the count anew', async () => {
    const clock = turnableClock()
    const desk = await openConversing(await open<Database>(), clock)
    const [agent, speaking, leaving] = [anAgent(), aContact(), aContact()]
    const ids = [await desk.begin(speaking), await desk.begin(leaving)] as const
    const run = async () => {
      const found = await desk.conversations.silent(patience, clock.now())
      for (const id of found) await desk.transact(inside('job', 'test', ''), 'conversation.end_silence', (tx) => desk.conversations.endSilence(tx, id, patience))
      return found
    }
    for (const [id, contact] of [[ids[0], speaking], [ids[1], leaving]] as const) {
      await desk.say(contact, id, '我要退款')
      await desk.give(id, agent)
      await desk.answer(agent, id, '已经退了')
    }
    clock.turn(patience.warnMs - 1)
    assert.deepEqual(await run(), [])
    clock.turn(1)
    assert.deepEqual((await run()).toSorted(), [...ids].toSorted())
    assert.deepEqual(await run(), [])
    await desk.say(speaking, ids[0], '收到')
    clock.turn(patience.closeMs)
    assert.deepEqual(await run(), [ids[1]])
    assert.deepEqual([(await desk.conversations.present(ids[0]))?.state, (await desk.conversations.present(ids[1]))?.state], ['assigned', 'closed'])
    const notices = (await desk.conversations.messages(ids[1], { since: 0, limit: 50 })).flatMap((each) => each.parts.filter((part) => part.type === 'notice'))
    assert.deepEqual(notices.slice(-2), [{ type: 'notice', code: 'closing_soon', values: { minutes: 5 } }, { type: 'notice', code: 'closed_silent' }])
    await desk.answer(agent, ids[0], '不客气')
    clock.turn(patience.warnMs)
    assert.deepEqual(await run(), [ids[0]])
    assert.equal((await desk.conversations.present(ids[0]))?.state, 'assigned')
    await desk.stop()
  })
})
