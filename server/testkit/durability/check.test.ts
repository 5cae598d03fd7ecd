import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '@yanshu/contract/messages.ts'
import { createJournal } from '../journal.ts'
import { createOutbox } from '../outbox.ts'
import { findBroken, type Stored } from './check.ts'

/** One writer who sent three messages, all acknowledged and read by one reader. */
function goodRun() {
  const outbox = createOutbox('writer')
  const journal = createJournal()
  const stored: Stored[] = ['a', 'b', 'c'].map((text, at) => {
    const { clientId } = outbox.add('c', text)
    return { id: `m${at}`, conversation: 'c', seq: at + 1, clientId, author: 'w', text }
  })
  for (const { clientId, id, seq } of stored) outbox.ack({ clientId, id, seq })
  for (const each of stored) journal.take(messageOf(each))
  return { stored, outbox, journal, find: () => findBroken(stored, [{ name: 'w', outbox }], [{ name: 'r', journal, complete: true }]) }
}

function messageOf({ id, conversation, seq, clientId, text }: Stored): Message {
  return { id, conversation, seq, at: 0, from: 'contact', clientId, parts: [{ type: 'text', text }] }
}

test('finds nothing where every promise was kept', () => assert.deepEqual(goodRun().find(), []))

test('finds what was acknowledged and is lost', () => {
  const run = goodRun()
  run.stored.pop()
  assert.match(run.find().join('\n'), /writer-000003 was acknowledged and is lost/)
})

test('finds what is stored twice, and the gap in seq', () => {
  const run = goodRun()
  run.stored.push({ ...run.stored[0]!, id: 'again', seq: 5 })
  assert.match(run.find().join('\n'), /seq 5 stands where 4 belongs[^]*writer-000001 is stored twice/)
})

test('finds what nobody sent and what was stored with another text', () => {
  const run = goodRun()
  run.stored[1] = { ...run.stored[1]!, text: 'other' }
  run.stored.push({ id: 'x', conversation: 'c', seq: 4, clientId: 'foreign1', author: 'w', text: 'x' })
  assert.match(run.find().join('\n'), /writer-000002 is stored with something else[^]*foreign1 is stored, but nobody sent it/)
})

test('finds an acknowledgement with another number, and a refusal of what is stored', () => {
  const run = goodRun()
  ;[run.stored[0], run.stored[1]] = [{ ...run.stored[0]!, seq: 2 }, { ...run.stored[1]!, seq: 1 }]
  run.outbox.refuse(run.stored[2]!.clientId, 'not_yours')
  assert.match(run.find().join('\n'), /acknowledged as 1 and is stored as 2[^]*writer-000003 was refused and is stored/)
})

test('finds a reader who saw another order, and one who missed the end', () => {
  const run = goodRun()
  const journal = createJournal()
  journal.take(messageOf({ ...run.stored[1]!, seq: 1 }))
  const broken = findBroken(run.stored, [{ name: 'w', outbox: run.outbox }], [{ name: 'r', journal, complete: true }])
  assert.match(broken.join('\n'), /r: read m1 as number 1 of c, stored is m0[^]*r: read 1 of 3/)
})
