import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { begin, step } from './conversation.ts'
import { createFeelingReader } from './message.ts'
import { loadFeelings } from './model/save.ts'
import { defaultConversationConfig, insistOnConfig, readState, startState, type ConversationState } from './state.ts'
import type { Turn } from './turn-features.ts'

function turn(anger: number, text = '到哪了', beside: Partial<Turn> = {}): Turn {
  return { text, feeling: { anger, offence: 0, dissatisfied: anger, emotion: anger > 0.5 ? 'angry' : 'neutral', reasons: [{ kind: 'threat', text: '投诉', weight: 2 }, { kind: 'polite', text: '请问', weight: -1 }] }, ...beside }
}

function follow(turns: readonly Turn[]): ReturnType<typeof step>[] {
  let state = begin()
  return turns.map((one) => {
    const stepped = step(state, one)
    state = stepped.state
    return stepped
  })
}

test('One plainly angry message raises the alarm, once', () => {
  const steps = follow([turn(0.05), turn(0.95, '我要投诉'), turn(0.95, '退钱')])
  assert.deepEqual(steps.map(({ alarm }) => alarm), [undefined, 'raised', undefined])
})

test('Impatience alone does not alarm; who is angry does within a turn', async () => {
  const { model } = await loadFeelings(fileURLToPath(new URL('../../models/feelings-1/feelings.bin', import.meta.url)))
  const read = createFeelingReader(model)
  const alarmIn = (...texts: string[]) => follow(texts.map((text) => ({ text, feeling: read(text) }))).findIndex(({ alarm }) => alarm === 'raised')
  for (const text of ['到底什么时候发货啊，都三天了', '到底什么时候发货啊', '到底还要等多久', '到底有没有货', '到底几天能到啊 急']) assert.equal(alarmIn(text), -1, text)
  for (const text of ['到底什么时候发货啊！再不发我就投诉', '你们到底管不管啊！！！', '到底什么时候退钱', '你们到底发不发货啊，骗子']) assert.equal(alarmIn(text), 0, text)
  assert.ok([0, 1].includes(alarmIn('到底什么时候发货啊，都三天了', '你们到底管不管')))
})

test('Polite complaints do not alarm, however many', () => {
  const steps = follow(Array.from({ length: 20 }, (_, at) => turn(0.4, `第${at}个问题`, { failures: 3 })))
  assert.ok(steps.every(({ alarm }) => alarm === undefined))
})

test('The index falls more slowly than it rises, and the alarm is cleared below the level at which it was raised', () => {
  const steps = follow([turn(1), turn(0, '好'), turn(0, '行吧'), turn(0, '那等等')])
  const [first, second, third] = steps.map(({ index }) => index)
  assert.ok(first !== undefined && second !== undefined && third !== undefined && first > second && second > third && second > 45)
  assert.deepEqual(steps.map(({ alarm }) => alarm), ['raised', undefined, 'cleared', undefined])
})

test('Between the two levels nothing flaps', () => {
  const steps = follow([turn(1), ...Array.from({ length: 10 }, (_, at) => turn(at % 2 ? 0.45 : 0.65, `话${at}${at}`))])
  assert.equal(steps.filter(({ alarm }) => alarm !== undefined).length, 1)
})

test('Levels can be set; such as flap are refused', () => {
  const eager = step(begin(), turn(0.5), { ...defaultConversationConfig, raise: 40, clear: 20 })
  assert.equal(eager.alarm, 'raised')
  assert.equal(step(begin(), turn(0.5)).alarm, undefined)
  insistOnConfig(defaultConversationConfig)
  assert.throws(() => { insistOnConfig({ ...defaultConversationConfig, clear: 70 }) }, RangeError)
  assert.throws(() => { insistOnConfig({ ...defaultConversationConfig, rise: 0 }) }, RangeError)
})

test('Repetition, failures of the bot and waiting weigh on who is annoyed, hardly on who is calm', () => {
  const beside = { failures: 3, waited: 20 * 60_000 }
  const gain = (anger: number): number => {
    const [, plain] = follow([turn(anger, '发货了吗'), turn(anger, '还有赠品吗')])
    const [, more] = follow([turn(anger, '发货了吗'), turn(anger, '发货了吗？', beside)])
    return (more?.index ?? 0) - (plain?.index ?? 0)
  }
  assert.ok(gain(0.5) >= 6)
  assert.ok(gain(0) <= 6)
  const [, last] = follow([turn(0.6, '发货了吗'), turn(0.6, '发货了吗？', beside)])
  const kinds = new Set(last?.reasons.map(({ kind }) => kind))
  for (const kind of ['repetition', 'failures', 'waiting', 'threat'] as const) assert.ok(kinds.has(kind), kind)
})

test('Reasons name turn and words, and fade with what they drove', () => {
  const steps = follow([turn(1, '我要投诉'), turn(0, '好'), turn(0, '行')])
  const weights = steps.map(({ reasons }) => reasons.find(({ turn: number, text }) => number === 1 && text === '投诉')?.weight ?? 0)
  assert.ok((weights[0] ?? 0) > 60 && (weights[1] ?? 0) < (weights[0] ?? 0) && (weights[2] ?? 0) < (weights[1] ?? 0))
  assert.ok(steps.every(({ reasons }) => reasons.every(({ text }) => text !== '请问')))
})

test('A state lives on through JSON, and the one given is not changed', () => {
  const { state } = step(begin(), turn(0.8, '说了三遍了'))
  const kept = JSON.stringify(state)
  assert.deepEqual(readState(kept), { state })
  assert.deepEqual(step(readState(kept).state, turn(0.9)), step(state, turn(0.9)))
  assert.equal(JSON.stringify(state), kept)
})

test('A broken state is dropped, and why is said', () => {
  const { state } = step(begin(), turn(0.8))
  const broken: [unknown, string][] = [
    ['{', 'not_a_state'], [null, 'not_a_state'], [undefined, 'not_a_state'], [[], 'not_a_state'], [7, 'not_a_state'], [{}, 'not_a_state'],
    [{ ...state, version: 2 }, 'other_version'], [{ ...state, average: Number.NaN }, 'broken'], [{ ...state, average: 1e9 }, 'broken'], [{ ...state, turns: '3' }, 'broken'],
    [{ ...state, recent: [1] }, 'broken'], [{ ...state, marks: [{}] }, 'broken'], [{ ...state, marks: Array.from({ length: 99 }, () => state.marks[0]) }, 'broken'],
  ]
  for (const [stored, dropped] of broken) assert.deepEqual(readState(stored), { state: startState, dropped })
})

test('A thousand long turns keep the state small and the index in its bounds', () => {
  let state: ConversationState = begin()
  for (let at = 0; at < 1_000; at += 1) {
    const { index, state: next } = step(state, turn((at * 7 % 11) / 10, `${at}啊吧`.repeat(2_000), { failures: at, waited: 1e12 }))
    assert.ok(index >= 0 && index <= 100)
    state = next
  }
  assert.ok(JSON.stringify(state).length < 4_000)
  assert.equal(readState(JSON.stringify(state)).dropped, undefined)
})
