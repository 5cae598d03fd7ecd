import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saysAll } from './completed.ts'
import { judgeAll, measure } from './measures.ts'
import type { EvalDialogue, EvalMessage } from './model.ts'
import type { Observed, Played } from './observed.ts'

const blank: Observed = { act: 'unknown', entries: [], choices: [], handedOver: false, withPerson: false, alarmed: false }
const answered = (entry: string, more: Partial<Observed> = {}): Observed => ({ ...blank, act: 'answer', entries: [entry], ...more })
const handed: Observed = { ...blank, act: 'talk', handedOver: true }
const messages: EvalMessage[] = [
  { text: 'a', expect: { kind: 'answer', entries: ['fee'] } },
  { text: 'b', expect: { kind: 'answer', entries: ['fee'] } },
  { text: 'c', expect: { kind: 'person' } },
  { text: 'd', expect: { kind: 'answer', entries: ['fee'] }, angry: true },
]
const dialogues: EvalDialogue[] = [
  {
    id: 'calm-one', about: '', turns: [
      { say: 'a', expect: { kind: 'ask', slot: 'region', entries: ['fee'] } },
      { say: 'b', expect: { kind: 'answer', entries: ['fee'], completed: '运费(北京)', slots: { region: '北京' } } },
      { say: 'c', expect: { kind: 'small-talk' } },
    ],
  },
  {
    id: 'anger-one', about: '', turns: [
      { say: 'a', expect: { kind: 'answer', entries: ['fee'] } },
      { say: 'b', expect: { kind: 'answer', entries: ['fee'], angry: true } },
      { say: 'c', expect: { kind: 'person', angry: true, alarm: true } },
    ],
  },
]

function played(first: Observed[], calm: Observed[], angry: Observed[]): Played {
  return { messages: first, dialogues: [calm, angry], seconds: 1 }
}
const measured = (one: Played) => measure(judgeAll(one, messages, dialogues), [])
const knowing: Partial<Observed> = { completed: '北京的运费怎么算', slots: { region: ['北京'] } }

test('all as it should be', () => {
  const found = measured(played(
    [answered('fee'), answered('fee'), handed, handed],
    [{ ...blank, act: 'ask', asked: 'region' }, answered('fee', knowing), { ...blank, act: 'talk' }],
    [answered('fee'), { ...handed, alarmed: true }, { ...blank, withPerson: true, alarmed: true }],
  ))
  const of = (key: keyof typeof found) => (found[key] as { value: number }).value
  assert.deepEqual([of('resolved'), of('wrong'), of('missed'), of('needless'), of('completed'), of('slots'), of('alarm'), of('false-alarm')], [100, 0, 0, 0, 100, 100, 100, 0])
  assert.equal(of('handed-over'), 50)
})

test('all as it should not be', () => {
  const found = measured(played(
    [answered('other'), { ...blank, act: 'offer', choices: ['fee'] }, answered('fee'), answered('fee')],
    [handed, { ...blank, withPerson: true }, { ...blank, withPerson: true, alarmed: true }],
    [answered('fee', { alarmed: true }), answered('fee', { alarmed: true }), answered('fee', { alarmed: true })],
  ))
  const of = (key: keyof typeof found) => (found[key] as { value: number }).value
  // Of seven that are the bot's own: right is the angry one and two turns, half is the offer.
  assert.equal(of('resolved').toFixed(1), ((100 * 3.5) / 7).toFixed(1))
  assert.equal(of('wrong'), 10)
  assert.deepEqual([of('missed'), of('completed'), of('slots'), of('alarm'), of('false-alarm')], [100, 0, 0, 0, 100])
})

test('a question in full says every value, by any name', () => {
  const terms = [{ id: 'iphone-15-pro', name: 'iPhone 15 Pro', aliases: ['苹果15pro'] }]
  assert.ok(saysAll('江浙沪的运费怎么算', '运费(江浙沪)', terms))
  assert.ok(saysAll('苹果15 Pro 续航怎么样', '续航(iPhone 15 Pro)', terms))
  assert.ok(saysAll('运费怎么算（西藏）', 'shipping fee(Tibet)', terms))
  assert.ok(!saysAll('运费怎么算', '运费(北京)', terms))
  assert.ok(!saysAll('大衣尺码 168', '大衣尺码(168,59)', terms))
})
