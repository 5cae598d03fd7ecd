import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knowledge } from '../../../demo/data/book.ts'
import { products } from '../../../demo/data/catalogue.ts'
import type { KnowledgeEntry } from '../../../demo/data/model.ts'
import { orderPlans } from '../../../demo/data/orders/plans.ts'
import { findShopper } from '../../../demo/data/shoppers.ts'
import { bare, normalise } from '../../src/text/normalise.ts'
import { evalDialogues, evalMessages } from './product-set.ts'

const entries: readonly KnowledgeEntry[] = knowledge
const turns = evalDialogues.flatMap((dialogue) => dialogue.turns)
/** Turns that ask something: there are few ways to greet. */
const asking = turns.filter((turn) => turn.expect.kind !== 'small-talk').map((turn) => turn.say)
const expectations = [...evalMessages.map((message) => message.expect), ...turns.map((turn) => turn.expect)]
const phrasings = new Set(entries.flatMap((entry) => [entry.title, ...entry.questions]).map(plain))
const phrasingPairs = [...phrasings].map(pairs)
const share = (part: number, whole: number): number => (100 * part) / whole

test('the set is large', () => {
  assert.ok(evalMessages.length >= 640, `${evalMessages.length} messages`)
  assert.ok(evalDialogues.length >= 120, `${evalDialogues.length} dialogues`)
})

test('no message stands twice, neither does the name of a dialogue', () => {
  assert.deepEqual(twice(evalMessages.map((message) => plain(message.text) || message.text)), [])
  assert.deepEqual(twice(evalDialogues.map((dialogue) => dialogue.id)), [])
  assert.deepEqual(twice(evalDialogues.map((dialogue) => dialogue.turns.map((turn) => turn.say).join('\n'))), [])
})

test('the entries that answer stand in the demo shop', () => {
  const known = new Set<string>([...entries.map((entry) => entry.id), ...products.map((product) => product.id)])
  assert.equal(known.size, entries.length + products.length, 'an entry and a product share an id')
  const named = expectations.flatMap((expect) => ('entries' in expect ? expect.entries : []))
  assert.deepEqual(named.filter((id) => !known.has(id)), [])
  for (const expect of expectations) if (expect.kind === 'answer') assert.ok(expect.entries.length > 0)
})

test('nothing is taken from the knowledge of the shop', () => {
  assert.deepEqual(evalMessages.map((message) => message.text).filter((text) => phrasings.has(plain(text))), [])
  assert.deepEqual(asking.filter((text) => phrasings.has(plain(text))), [])
})

// A phrasing that the shop learns later may come near one by chance, not near many.
test('hardly anything is near a phrasing of the shop', () => {
  const written = [...evalMessages.map((message) => message.text), ...asking]
  const near = written.filter((text) => nearest(plain(text)) >= 0.7)
  assert.ok(share(near.length, written.length) <= 1, near.join('\n'))
})

// What the shelves say of each of the goods is named by the goods.
test('every entry that was written is asked for', () => {
  const named = new Set(evalMessages.flatMap(({ expect }) => ('entries' in expect ? expect.entries : [])))
  const written = entries.filter(({ id }) => !products.some((product) => id.endsWith(`-${product.id}`)))
  assert.deepEqual(written.map((entry) => entry.id).filter((id) => !named.has(id)), [])
})

test('the mix of messages is that of a shop', () => {
  const all = evalMessages.length
  between(share(evalMessages.filter((message) => message.expect.kind === 'out-of-scope').length, all), 11, 14)
  between(share(evalMessages.filter((message) => message.angry).length, all), 6, 10)
  between(share(evalMessages.filter((message) => message.language === 'en-US').length, all), 10.5, 13.5)
})

test('the mix of dialogues is that of a shop', () => {
  between(share(turns.filter((turn) => turn.expect.completed !== undefined).length, turns.length), 8, 12)
  const alarmed = evalDialogues.filter((dialogue) => dialogue.turns.some((turn) => turn.expect.alarm))
  const calm = evalDialogues.filter((dialogue) => !dialogue.turns.some((turn) => turn.expect.alarm ?? turn.expect.angry))
  assert.ok(alarmed.length >= 25, `${alarmed.length} with an alarm`)
  assert.ok(calm.length >= 60, `${calm.length} calm`)
  assert.equal(alarmed.length + calm.length, evalDialogues.length, 'angry and without an alarm')
})

test('a dialogue has three to seven turns, and nothing comes after the hand-over', () => {
  for (const { id, turns: said } of evalDialogues) {
    assert.ok(said.length >= 3 && said.length <= 7, `${id} has ${said.length} turns`)
    assert.ok(!said.slice(0, -1).some((turn) => turn.expect.kind === 'person'), `${id} goes on after the hand-over`)
  }
})

test('the alarm comes within one turn of the first angry one', () => {
  for (const { id, turns: said } of evalDialogues) {
    const first = said.findIndex((turn) => turn.expect.angry)
    const alarm = said.findIndex((turn) => turn.expect.alarm)
    if (first === -1) assert.equal(alarm, -1, id)
    else assert.ok(alarm === first || alarm === first + 1, `${id}: angry in turn ${first}, alarm in turn ${alarm}`)
  }
})

test('an elliptical turn says what it stands for', () => {
  for (const { expect } of turns) if (expect.completed !== undefined) assert.match(expect.completed, /^[^()]+\([^()]+\)$/)
})

test('orders that are told exist and belong to who asks', () => {
  for (const { text, expect } of evalMessages) if (expect.kind === 'order') assert.ok(ownerOf(text), text)
  for (const { id, shopper, turns: said } of evalDialogues) {
    if (shopper !== undefined) assert.ok(findShopper(shopper), id)
    for (const { say, expect } of said) if (expect.kind === 'order' && ownerOf(say)) assert.equal(shopper, ownerOf(say), id)
  }
})

function plain(text: string): string {
  return bare(normalise(text))
}

function twice(texts: readonly string[]): string[] {
  return texts.filter((text, place) => texts.indexOf(text) !== place)
}

function between(value: number, low: number, high: number): void {
  assert.ok(value >= low && value <= high, `${value.toFixed(1)} % is not between ${low} and ${high}`)
}

function ownerOf(text: string): string | undefined {
  const number = /lx ?\d{9}/i.exec(text)?.[0].replace(' ', '').toUpperCase()
  return orderPlans.find((plan) => plan.id === number)?.shopper
}

/** How much a text shares with the nearest phrasing of the shop: twice the common pairs of characters, over all pairs. */
function nearest(text: string): number {
  const own = [...pairs(text)]
  return Math.max(...phrasingPairs.map((other) => {
    return (2 * own.filter((pair) => other.has(pair)).length) / Math.max(own.length + other.size, 4)
  }))
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)))
}
