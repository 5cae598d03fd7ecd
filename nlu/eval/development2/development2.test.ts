import assert from 'node:assert/strict'
import { test } from 'node:test'
import { developmentMessages } from '../development/development.ts'
import { secondDevelopmentDialogues } from './dialogues.ts'
import { secondDevelopmentMessages } from './messages.ts'
import type { DialogueTurn } from './model.ts'

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const details = new Set(['region', 'order', 'product', 'size'])
const turns = secondDevelopmentDialogues.flatMap((dialogue) => dialogue.turns)
const bare = (text: string): string => text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '') || text

test('every message and turn is something a person typed', () => {
  for (const { text } of [...secondDevelopmentMessages, ...turns]) {
    assert.equal(text, text.trim())
    assert.ok(text.length >= 1 && text.length <= 200, text)
  }
})

test('every message and turn tells one thing that a good agent does', () => {
  for (const row of [...secondDevelopmentMessages, ...turns]) checkWhatIsDone(row)
})

test('no message stands twice, nor in the first set', () => {
  const seen = new Set(developmentMessages.map(({ text }) => bare(text)))
  for (const { text } of secondDevelopmentMessages) {
    assert.ok(!seen.has(bare(text)), text)
    seen.add(bare(text))
  }
})

test('each kind of message is there in numbers that thresholds can be chosen on', () => {
  const count = { answered: 0, unanswered: 0, missing: 0, person: 0 }
  for (const row of secondDevelopmentMessages) {
    if ('person' in row) count.person += 1
    else if (row.missing !== undefined) count.missing += 1
    else if (row.entries.length === 0) count.unanswered += 1
    else count.answered += 1
  }
  assert.ok(count.answered >= 300 && count.unanswered >= 60 && count.missing >= 30 && count.person >= 30, JSON.stringify(count))
})

test('dialogues have three to six turns, names of their own, half sentences in full, and some anger', () => {
  assert.equal(new Set(secondDevelopmentDialogues.map(({ name }) => name)).size, secondDevelopmentDialogues.length)
  for (const { name, turns: own } of secondDevelopmentDialogues) {
    assert.match(name, kebab)
    assert.ok(own.length >= 3 && own.length <= 6, name)
  }
  const halves = turns.filter(({ full }) => full !== undefined)
  for (const { text, full } of halves) assert.ok(full && full !== text, text)
  const angry = secondDevelopmentDialogues.filter((dialogue) => dialogue.angry)
  assert.ok(secondDevelopmentDialogues.length >= 60 && halves.length >= 100 && angry.length >= 12)
  for (const { name, turns: own } of angry) assert.ok(own.some((turn) => 'person' in turn || 'order' in turn), name)
})

function checkWhatIsDone(row: DialogueTurn): void {
  const fields = Object.keys(row).filter((name) => name !== 'text' && name !== 'full').sort().join()
  assert.ok(['entries', 'entries,missing', 'order', 'person'].includes(fields), row.text)
  if ('person' in row) return
  if ('order' in row) return assert.match(row.order, /^LX\d{9}$/, row.text)
  assert.equal(new Set(row.entries).size, row.entries.length, row.text)
  for (const id of row.entries) assert.match(id, kebab, row.text)
  if (row.missing !== undefined) assert.ok(details.has(row.missing) && row.entries.length > 0, row.text)
}
