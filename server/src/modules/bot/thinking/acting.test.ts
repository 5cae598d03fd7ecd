import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IntentAction } from '@yanshu/contract/understanding.ts'
import type { Reading, Wish } from '@yanshu/nlu/types.ts'
import { needsPerson, readWish, settleWish, wasNeeded } from './acting.ts'

const reading = (wish: Wish, confidence: number, { anger = 0, named = false, normalised = '', needsPerson = 0 } = {}) =>
  ({ wish, needsPerson, confidence, normalised, outOfScope: 0, intents: [{ label: 'x', probability: confidence }], entities: named ? [{ type: 'product' }] : [], feeling: { anger } }) as unknown as Reading
const talk = (wish: Extract<IntentAction, { kind: 'talk' }>['wish']): IntentAction => ({ kind: 'talk', wish })
const plain = { isOrder: false, asksOrder: false, leansToPerson: false, need: 0 }

const cases: [string, Reading, IntentAction | undefined, Partial<ReturnType<typeof readWish>>][] = [
  ['the rules first', reading('person', 0.9), { kind: 'order' }, { wish: 'person' }],
  ['no model: a question', reading('question', 0), undefined, { wish: 'question' }],
  ['an order for sure', reading('question', 0.8), { kind: 'order' }, { wish: 'question', isOrder: true, asksOrder: true }],
  ['an order perhaps', reading('question', 0.4), { kind: 'order' }, { wish: 'question', asksOrder: true }],
  ['a person, surely, unless an entry says the very same', reading('question', 0.9), { kind: 'person' }, { wish: 'person', unless: 0.99, leansToPerson: true }],
  ['a person, likely, unless an entry answers', reading('question', 0.4), { kind: 'person' }, { wish: 'person', unless: 0.7, leansToPerson: true }],
  ['a few words around a value are no wish for one', reading('question', 0.4, { named: true, normalised: 'and xinjiang?' }), { kind: 'person' }, { wish: 'question' }],
  ['an upset one sooner', reading('question', 0.3, { anger: 0.5 }), { kind: 'person' }, { wish: 'person', unless: 0.9, leansToPerson: true }],
  ['a person, perhaps: where nothing answers', reading('question', 0.35), { kind: 'person' }, { wish: 'question', leansToPerson: true }],
  ['a person, hardly', reading('question', 0.1), { kind: 'person' }, { wish: 'question' }],
  ['how to reach people is a question', reading('question', 0.8, { normalised: '你们电话多少' }), { kind: 'person' }, { wish: 'question' }],
  ['upset and out of patience', reading('question', 0.5, { anger: 0.6 }), talk('complaint'), { wish: 'person', unless: 0.9, leansToPerson: true }],
  ['furious, with nothing said of it', reading('question', 0.5, { anger: 0.95 }), { kind: 'answer' }, { wish: 'question', leansToPerson: true }],
  ['a threat is a person\'s, however calm', reading('complaint', 0.9, { normalised: '等着收律师函吧' }), { kind: 'answer' }, { wish: 'complaint' }],
  ['small talk, unless an entry answers', reading('question', 0.8), talk('greeting'), { wish: 'greeting', unless: 0.7 }],
  ['no small talk where something is named', reading('question', 0.8, { named: true }), talk('greeting'), { wish: 'question' }],
  ['impatience is no complaint', reading('question', 0.8), talk('complaint'), { wish: 'question' }],
  ['a complaint that can be answered', reading('complaint', 0.9, { anger: 0.5 }), { kind: 'answer' }, { wish: 'complaint', unless: 0.7 }],
  ['an angry one is a person\'s', reading('complaint', 0.9, { anger: 0.8 }), { kind: 'answer' }, { wish: 'complaint' }],
  ['a grievance is a complaint, unless an entry fits very well', reading('question', 0.2, { needsPerson: 0.95 }), { kind: 'answer' }, { wish: 'complaint', unless: 0.8, need: 0.95 }],
  ['a likely one stays a question', reading('question', 0.2, { needsPerson: 0.8 }), { kind: 'answer' }, { wish: 'question', need: 0.8 }],
  ['bitter thanks are none', reading('thanks', 0.9, { needsPerson: 0.94 }), talk('thanks'), { wish: 'complaint', unless: 0.7, need: 0.94 }],
  ['how to reach people needs nobody', reading('question', 0.2, { needsPerson: 0.95, normalised: '你们电话多少' }), { kind: 'answer' }, { wish: 'question' }],
]
for (const [what, read, action, expected] of cases) {
  test(what, () => assert.deepEqual(readWish(read, [action], { answer: 0.7, offer: 0.3 }), { ...plain, ...expected }))
}

test('a person is needed sooner where nothing is near', () => {
  const acting = { ...plain, wish: 'question', need: 0.8 } as const
  assert.deepEqual([0.1, 0.5].map((best) => needsPerson(acting, best)), [true, false])
  assert.ok(needsPerson({ ...acting, need: 0.94 }, 0.5))
  assert.ok(needsPerson({ ...acting, need: 0, leansToPerson: true }, 0.5))
})

test('who surely needs a person is not told how to complain, even where it is put as a question', () => {
  const told = { best: 0.95, answers: { kind: 'person' }, isAsked: true, thresholds: { answer: 0.7, offer: 0.3 } } as const
  const wishes = [0.95, 0.5].map((need) => settleWish({ ...plain, wish: 'complaint', unless: 0.9, need }, told).wish)
  assert.deepEqual(wishes, ['complaint', 'question'])
})

test('the reason is told where nobody asked for a person', () => {
  const asked = { act: 'hand_over', reason: 'complaint' } as const
  assert.ok(wasNeeded(reading('question', 0, { needsPerson: 0.8 }), asked))
  assert.ok(!wasNeeded(reading('person', 0, { needsPerson: 0.8 }), asked))
  assert.ok(!wasNeeded(reading('question', 0, { needsPerson: 0.8 }), { act: 'hand_over', reason: 'bot_failed' }))
})
