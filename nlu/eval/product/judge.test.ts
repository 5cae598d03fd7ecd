import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge, type Verdict } from './judge.ts'
import type { TurnExpect } from './model.ts'
import type { Observed } from './observed.ts'

const nothing: Observed = { act: 'unknown', entries: [], choices: [], handedOver: false, withPerson: false, alarmed: false }
const answered = (...entries: string[]): Observed => ({ ...nothing, act: 'answer', entries })
const offered = (...choices: string[]): Observed => ({ ...nothing, act: 'offer', choices })
const asked = (slot: Observed['asked'] & string): Observed => ({ ...nothing, act: 'ask', asked: slot })
const fee: TurnExpect = { kind: 'answer', entries: ['ship-fee', 'ship-jzh'] }
const region: TurnExpect = { kind: 'ask', slot: 'region', entries: ['ship-fee'] }

const cases: [string, TurnExpect, Observed, Verdict][] = [
  ['one of the entries answers', fee, answered('ship-jzh'), 'right'],
  ['an answer from two, one of them right', fee, answered('other', 'ship-fee'), 'right'],
  ['another entry answers', fee, answered('ship-free'), 'wrong'],
  ['choices hold it', fee, offered('other', 'ship-fee'), 'half'],
  ['choices do not hold it', fee, offered('other'), 'unhelpful'],
  ['a value is asked for where none is missing', fee, asked('region'), 'unhelpful'],
  ['an order where an entry was due', fee, { ...nothing, act: 'order' }, 'wrong'],
  ['nothing was found', fee, nothing, 'unhelpful'],
  ['the value is asked for', region, asked('region'), 'right'],
  ['another value is asked for', region, asked('order'), 'unhelpful'],
  ['answered without it', region, answered('ship-fee'), 'right'],
  ['answered with something else', region, answered('other'), 'wrong'],
  ['the order is told', { kind: 'order' }, { ...nothing, act: 'order' }, 'right'],
  ['an entry instead of the order', { kind: 'order' }, answered('logi-track'), 'wrong'],
  ['foreign and not known', { kind: 'out-of-scope' }, nothing, 'right'],
  ['foreign with choices', { kind: 'out-of-scope' }, offered('other'), 'right'],
  ['foreign and answered', { kind: 'out-of-scope' }, answered('other'), 'wrong'],
  ['foreign and a courtesy', { kind: 'out-of-scope' }, { ...nothing, act: 'talk' }, 'unhelpful'],
  ['a courtesy', { kind: 'small-talk' }, { ...nothing, act: 'talk' }, 'right'],
  ['thanks that are answered', { kind: 'small-talk' }, answered('other'), 'wrong'],
  ['a person comes', { kind: 'person' }, { ...nothing, handedOver: true }, 'right'],
  ['a person was there', { kind: 'person' }, { ...nothing, withPerson: true }, 'right'],
  ['a person does not come', { kind: 'person' }, answered('ship-fee'), 'missed'],
  ['a person comes too early', fee, { ...nothing, handedOver: true }, 'handed-over'],
  ['anger may be handed over', { ...fee, angry: true }, { ...nothing, handedOver: true }, 'right'],
  ['anger may be answered', { ...fee, angry: true }, answered('ship-fee'), 'right'],
  ['a person has it already', fee, { ...answered('ship-fee'), withPerson: true }, 'with-person'],
]

for (const [name, expect, done, verdict] of cases) test(name, () => assert.equal(judge(expect, done), verdict))
