import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finished } from '@yanshu/nlu/dialogue/types.ts'
import type { Wish } from '@yanshu/nlu/types.ts'
import type { ToldOrder } from '../../orders/telling.ts'
import { decide, isFirm, type Decision, type Facts, type Understood } from './policy.ts'

const thresholds = { answer: 0.7, offer: 0.25 }
const fresh: Facts = { failures: 0, asked: 0, thresholds }
const found = (...confidences: number[]) => confidences.map((confidence, n) => ({ id: 'abcdef'[n]!, confidence, matched: '' }))
const goods = { id: 'g', title: '跑步鞋' }
const told: ToldOrder = { card: { id: 'LX1', state: 'shipped', total: 12900, title: '跑步鞋', quantity: 1 } }
const alone: Understood['turn'] = { commands: [{ act: 'none' }], finished: [], reason: { code: 'not_understood' } }
const read = (wish: Wish, confidences: number[] = [], turn: Partial<Understood['turn']> = {}, isOutside = false): Understood => ({ wish, answers: found(...confidences), isOutside, turn: { ...alone, ...turn } })
const region = { slot: 'region', type: 'region', value: '北京', text: '北京', from: 'said' } as const
const done = (flow: string, slots: Finished['slots'] = []): Finished => ({ flow, slots, question: flow })

const wishes: [Wish, Partial<Facts>, Decision][] = [
  ['person', {}, { act: 'hand_over', reason: 'asked' }],
  ['person', { failures: 5, asked: 9 }, { act: 'hand_over', reason: 'asked' }],
  ['complaint', {}, { act: 'hand_over', reason: 'complaint' }],
  ['identity', { failures: 1 }, { act: 'say_identity' }],
  ['greeting', { failures: 1 }, { act: 'greet' }],
  ['thanks', {}, { act: 'thank' }],
  ['goodbye', {}, { act: 'part' }],
  ['cancel', {}, { act: 'step_back' }],
  ['affirm', {}, { act: 'acknowledge' }],
]
for (const [wish, facts, expected] of wishes) {
  test(`${wish} ${JSON.stringify(facts)} → ${expected.act}`, () => {
    assert.deepEqual(decide(read(wish, [0.9]), { ...fresh, ...facts }), expected)
  })
}

const questions: [string, number[], Partial<Facts>, Decision][] = [
  ['a confident answer is given, with what is near it', [0.7, 0.69, 0.4], {}, { act: 'answer', entry: 'a', confidence: 0.7, related: ['b'] }],
  ['three related ones at most', [0.9, 0.8, 0.8, 0.7, 0.6], {}, { act: 'answer', entry: 'a', confidence: 0.9, related: ['b', 'c', 'd'] }],
  ['and alone where nothing is near', [0.7, 0.4], {}, { act: 'answer', entry: 'a', confidence: 0.7 }],
  ['an order that was shown is told of before anything else', [0.9], { order: { told, isShown: true } }, { act: 'tell_order', told }],
  ['one that was only named comes after a good answer', [0.9], { order: { told, isShown: false } }, { act: 'answer', entry: 'a', confidence: 0.9 }],
  ['digits that may be an order are asked about, unless something is answered', [0.5], { failures: 1, maybeOrder: '88776655' }, { act: 'ask_order', id: '88776655' }],
  ['and before a doubtful one', [0.5], { failures: 1, order: { told, isShown: false } }, { act: 'tell_order', told }],
  ['even after a failure', [1], { failures: 1 }, { act: 'answer', entry: 'a', confidence: 1 }],
  ['doubtful ones are offered, three at most', [0.69, 0.5, 0.3, 0.26], {}, { act: 'offer', entries: ['a', 'b', 'c'] }],
  ['those not far behind the best go with it', [0.26, 0.14, 0.12], {}, { act: 'offer', entries: ['a', 'b'] }],
  ['but only those worth it', [0.6, 0.2], {}, { act: 'offer', entries: ['a'] }],
  ['nothing near is unknown', [0.2], {}, { act: 'unknown', help: 'rephrase' }],
  ['nothing at all is unknown', [], {}, { act: 'unknown', help: 'rephrase' }],
  ['a second unknown goes to a person', [0.1], { failures: 1 }, { act: 'hand_over', reason: 'bot_failed' }],
  ['other choices are put once more', [0.5], { failures: 1, offered: ['b'] }, { act: 'offer', entries: ['a'] }],
  ['the same ones are not', [0.5], { failures: 1, offered: ['a', 'b'] }, { act: 'hand_over', reason: 'bot_failed' }],
  ['nor any a third time', [0.5], { failures: 2, offered: ['b'] }, { act: 'hand_over', reason: 'bot_failed' }],
  ['the same words twice are answered twice', [1], { asked: 1 }, { act: 'answer', entry: 'a', confidence: 1 }],
  ['a third time goes to a person', [1], { asked: 2 }, { act: 'hand_over', reason: 'bot_failed' }],
]
for (const [what, confidences, facts, expected] of questions) {
  test(what, () => {
    assert.deepEqual(decide(read('question', confidences), { ...fresh, ...facts }), expected)
  })
}

const ask = { flow: 'fee', slot: 'region', time: 1 }
const turns: [string, Understood, Partial<Facts>, Decision][] = [
  ['what is missing is asked for', read('question', [0.9], { ask }), {}, { act: 'ask_slot', missing: ask }],
  ['what has all it needs is answered for what was told', read('question', [], { finished: [done('fee', [region])] }), { failures: 1 }, { act: 'answer', entry: 'fee', slots: [region] }],
  ['what it completed beside is answered too', read('question', [], { finished: [done('fee', [region]), done('eta', [region])] }), {}, { act: 'answer', entry: 'fee', slots: [region], also: [{ entry: 'eta', slots: [region] }] }],
  ['a new question is answered and the open one taken up again', read('question', [0.9], { finished: [done('a')], ask }), {}, { act: 'answer', entry: 'a', confidence: 0.9, next: ask }],
  ['a yes to the only offer is answered', read('affirm', [], { finished: [done('a')] }), {}, { act: 'answer', entry: 'a' }],
  ['a yes to one that needs a value asks for it', read('affirm', [], { ask }), {}, { act: 'ask_slot', missing: ask }],
  ['a question for the third time is a person\'s', read('question', [], { commands: [{ act: 'hand-over', because: 'asked_too_often' }] }), {}, { act: 'hand_over', reason: 'bot_failed' }],
  ['who cannot tell gets what holds for the rest', read('question', [], { reason: { code: 'slot_declined', flow: 'fee', slot: 'region' } }), {}, { act: 'answer', entry: 'fee', slots: [] }],
  ['who looks for it is waited for', read('question', [], { reason: { code: 'asked_to_wait' } }), {}, { act: 'wait' }],
  ['who gives up is left in peace', read('question', [], { reason: { code: 'cancelled', flow: 'fee' } }), { failures: 1 }, { act: 'step_back' }],
  ['unless something else is asked behind it', read('question', [0.5], { reason: { code: 'cancelled', flow: 'fee' } }), {}, { act: 'offer', entries: ['a'] }],
  ['an order is asked for with those there are', read('question', [], { ask: { flow: 'order', slot: 'order', time: 1 } }), { orders: [told.card] }, { act: 'ask_slot', missing: { flow: 'order', slot: 'order', time: 1, orders: [told.card] } }],
  ['and told of', read('question', [], { finished: [done('order')] }), { order: { told, isShown: false } }, { act: 'tell_order', told }],
  ['one that is nobody\'s is said to be so, once', read('question', [], { finished: [done('order')] }), { noSuchOrder: 'LX2' }, { act: 'no_such_order', id: 'LX2' }],
  ['then it goes to a person', read('question', [], { finished: [done('order')] }), { noSuchOrder: 'LX2', failures: 1 }, { act: 'hand_over', reason: 'bot_failed' }],
  ['who is angry is not asked for other words', { ...read('question', [0.5]), leansToPerson: true, isUpset: true }, {}, { act: 'hand_over', reason: 'complaint' }],
  ['nor who most likely wants a person', { ...read('question', [0.5]), leansToPerson: true }, {}, { act: 'hand_over', reason: 'asked' }],
  ['who says nothing but that, too, whatever is found', read('question', [0.9]), { isOfNoHelp: true }, { act: 'hand_over', reason: 'bot_failed' }],
  ['who denies what was answered is asked for other words', read('cancel', [0.9]), { isDenied: true }, { act: 'unknown', help: 'rephrase' }],
  ['once', read('cancel', [0.9]), { isDenied: true, failures: 1 }, { act: 'hand_over', reason: 'bot_failed' }],
  ['unless there is an answer', { ...read('question', [0.9]), leansToPerson: true }, {}, { act: 'answer', entry: 'a', confidence: 0.9 }],
  ['who says that it was no help is given a person', read('question', [0.5]), { isReproached: true }, { act: 'hand_over', reason: 'bot_failed' }],
  ['what is outside is not guessed at', read('question', [0.4], {}, true), {}, { act: 'unknown', help: 'outside' }],
  ['what no shop knows is offered nothing', { ...read('question', [0.6]), isForeign: true }, {}, { act: 'unknown', help: 'foreign' }],
  ['twice in vain it is a person\'s', { ...read('question', [0.6]), isForeign: true }, { failures: 1 }, { act: 'hand_over', reason: 'bot_failed' }],
  ['unless it was the same before', { ...read('question', [0.6]), isForeign: true }, { failures: 1, wasForeign: true }, { act: 'unknown', help: 'foreign_again' }],
  ['but not a third time', { ...read('question', [0.6]), isForeign: true }, { failures: 2, wasForeign: true }, { act: 'hand_over', reason: 'bot_failed' }],
  ['nor where the shop is asked', read('question', [0.1]), { failures: 1, wasForeign: true }, { act: 'hand_over', reason: 'bot_failed' }],
  ['unless it is near', read('question', [0.6], {}, true), {}, { act: 'offer', entries: ['a'] }],
  ['what is sure to be meant is offered, though no entry fits', { ...read('question', [0.1]), likely: ['x', 'y', 'z', 'w'] }, {}, { act: 'offer', entries: ['x', 'y', 'z'] }],
  ['who was only given choices is asked for other words', read('question', [0.1]), { failures: 1, offered: ['a'] }, { act: 'unknown', help: 'rephrase' }],
  ['but the same choices again help nobody', read('question', [0.5]), { failures: 1, offered: ['a'] }, { act: 'hand_over', reason: 'bot_failed' }],
  ['nor does a second failure after them', read('question', [0.1]), { failures: 2, offered: ['a'] }, { act: 'hand_over', reason: 'bot_failed' }],
  ['nothing said is nothing offered', read('question', [0.6], { reason: { code: 'nothing_said' } }), {}, { act: 'unknown', help: 'rephrase' }],
  ['it says what it is whatever it waits for', read('identity', [], { ask }), {}, { act: 'say_identity' }],
]
for (const [what, understood, facts, expected] of turns) {
  test(what, () => assert.deepEqual(decide(understood, { ...fresh, ...facts }), expected))
}

test('goods without words are asked about; files twice go to a person', () => {
  assert.deepEqual(decide(read('question', [0.1, 0.1]), { ...fresh, wordless: { goods } }), { act: 'offer_about_goods', goods, entries: ['a', 'b'] })
  assert.deepEqual(decide(read('question'), { ...fresh, wordless: 'files' }), { act: 'unknown', help: 'files' })
  assert.deepEqual(decide(read('question'), { ...fresh, failures: 1, wordless: 'files' }), { act: 'hand_over', reason: 'bot_failed' })
})

test('answers and hand-overs are firm, guesses and small talk are not', () => {
  assert.deepEqual([isFirm({ act: 'answer', entry: 'a', confidence: 1 }), isFirm({ act: 'hand_over', reason: 'asked' })], [true, true])
  assert.deepEqual([isFirm({ act: 'greet' }), isFirm({ act: 'unknown', help: 'rephrase' })], [false, false])
})
