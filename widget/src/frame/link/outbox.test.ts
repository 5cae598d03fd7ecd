import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openKeep } from './keep.ts'
import { type Letter, Outbox } from './outbox.ts'

const saying = (text: string): Pick<Letter, 'parts' | 'shown'> => ({ parts: [{ type: 'text', text }], shown: [{ type: 'text', text }] })
const textsOf = (outbox: Outbox) => outbox.all.map(({ shown: [part] }) => (part?.type === 'text' ? part.text : ''))

test('a new outbox on the same keep has the same letters in the same order', () => {
  const keep = openKeep(undefined, 'p:')
  const first = new Outbox(keep)
  for (const text of ['一', '二', '三']) first.add(saying(text))
  const second = new Outbox(keep)
  assert.deepEqual(second.all, first.all)
  assert.deepEqual(textsOf(second), ['一', '二', '三'])
})

test('a failed letter is passed over, and goes last when it is tried again', () => {
  const outbox = new Outbox(openKeep(undefined, 'p:'))
  const first = outbox.add(saying('一'))
  outbox.add(saying('二'))
  outbox.fail(first.clientId, 'rule_refused')
  assert.deepEqual(outbox.next?.parts, [{ type: 'text', text: '二' }])
  outbox.retry(first.clientId)
  assert.deepEqual(textsOf(outbox), ['二', '一'])
  assert.equal(outbox.all[1]?.failed, undefined)
  assert.equal(outbox.all[1]?.clientId, first.clientId)
})

test('two tabs do not overwrite each other', () => {
  const keep = openKeep(undefined, 'p:')
  const [one, other] = [new Outbox(keep), new Outbox(keep)]
  const here = one.add(saying('这边'))
  other.add(saying('那边'))
  one.remove(here.clientId)
  assert.deepEqual(textsOf(new Outbox(keep)), ['那边'])
})

test('what another signed-in contact wrote is dropped, what nobody in particular wrote stays', () => {
  const outbox = new Outbox(openKeep(undefined, 'p:'))
  outbox.add({ ...saying('甲'), owner: 'a' })
  outbox.add(saying('路人'))
  outbox.dropOthers('b')
  assert.deepEqual(textsOf(outbox), ['路人'])
})

test('a broken entry is left out', () => {
  const keep = openKeep(undefined, 'p:')
  keep.set('out:1', '{"clientId":')
  keep.set('out:2', '"text"')
  assert.deepEqual(new Outbox(keep).all, [])
})
