import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '../../../base/ids.ts'
import type { Databases } from '../../../base/db/open.ts'
import type { Database } from '../../../database.ts'
import type { Actor } from '../../../host/actor.ts'
import { aContact, anAgent, openConversing } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'

async function openNotes(databases: Databases<Database>) {
  const desk = await openConversing(databases)
  const [contact, agent, colleague] = [aContact('王女士'), anAgent('小林'), anAgent('小周')]
  const id = await desk.begin(contact)
  await desk.say(contact, id, '我要退款')
  await desk.give(id, agent)
  const { notes } = desk.conversations
  return {
    ...desk, contact, agent, colleague, id, notes,
    write: (text: string, mentions: string[] = [], by: Actor = agent, clientId = newId(), kind: 'note' | 'whisper' = 'note') =>
      desk.transact(by, 'note.add', (tx) => notes.add(tx, by, id, { clientId, kind, text, mentions })),
    edit: (note: string, change: { text: string } | { removed: true }, by: Actor = agent) => desk.transact(by, 'note.edit', (tx) => notes.edit(tx, by, id, note, change)),
    seenBy: (actor: Actor) => desk.conversations.list(actor, { view: 'all', limit: 10 }).then((page) => page.items.map((each) => each.id)),
  }
}

eachDatabase((_name, open) => {
  describe('notes', () => {
    test('stand beside the messages and move nothing of the conversation', async () => {
      const desk = await openNotes(await open<Database>())
      const before = await desk.conversations.present(desk.id)
      const note = await desk.write('  已核实身份')
      assert.deepEqual([note.afterSeq, note.author, note.kind], [before?.seq, { id: desk.agent.id, name: '小林' }, 'note'])
      assert.deepEqual(await desk.conversations.present(desk.id), before)
      assert.deepEqual(await desk.notes.list(desk.id), [note])
      assert.ok(!(await desk.conversations.messages(desk.id, { limit: 50 })).some((message) => JSON.stringify(message).includes('核实')))
      await desk.stop()
    })

    test('a repeat is the same note; with another text it is refused', async () => {
      const desk = await openNotes(await open<Database>())
      const clientId = newId()
      const [first, second] = [await desk.write('甲', [], desk.agent, clientId), await desk.write('甲', [], desk.agent, clientId)]
      assert.equal(first.id, second.id)
      await assert.rejects(desk.write('乙', [], desk.agent, clientId), { code: 'client_id_reused' })
      assert.equal((await desk.notes.list(desk.id)).length, 1)
      await desk.stop()
    })

    test('only who sees the conversation writes or changes one, and only one\'s own', async () => {
      const desk = await openNotes(await open<Database>())
      await assert.rejects(desk.write('偷看', [], desk.colleague), { code: 'absent' })
      const note = await desk.write('甲', [desk.colleague.id])
      await assert.rejects(desk.edit(note.id, { text: '乙' }, desk.colleague), { code: 'absent' })
      const changed = await desk.edit(note.id, { text: '乙' })
      assert.ok(changed.text === '乙' && changed.editedAt !== undefined)
      const removed = await desk.edit(note.id, { removed: true })
      assert.ok(removed.text === '' && removed.removedAt !== undefined)
      await assert.rejects(desk.edit(note.id, { text: '丙' }), { code: 'absent' })
      assert.deepEqual((await desk.notes.list(desk.id)).map((each) => each.text), [''])
      await desk.stop()
    })
  })

  describe('whoever is named in one', () => {
    test('may see that conversation from then on, in lists as in single reads', async () => {
      const desk = await openNotes(await open<Database>())
      await assert.rejects(desk.conversations.see(desk.colleague, desk.id), { code: 'absent' })
      await desk.write('@小周 帮忙看看', [desk.colleague.id, desk.colleague.id, desk.agent.id])
      assert.deepEqual((await desk.conversations.see(desk.colleague, desk.id)).mentioned, [desk.colleague.id])
      assert.deepEqual(await desk.seenBy(desk.colleague), [desk.id])
      assert.deepEqual(await desk.seenBy(anAgent('小吴')), [])
      // Seeing is not writing to the contact.
      await assert.rejects(desk.answer(desk.colleague, desk.id, '您好'), { code: 'not_yours' })
      assert.deepEqual(desk.happened().slice(-2), ['conversation.changed', 'note.added'])
      await desk.stop()
    })

    test('sees it no longer once the last note with the name is removed, and is told so', async () => {
      const desk = await openNotes(await open<Database>())
      const written = [await desk.write('@小周 一', [desk.colleague.id]), await desk.write('@小周 二', [desk.colleague.id])]
      await desk.edit(written[0]!.id, { removed: true })
      assert.deepEqual(await desk.seenBy(desk.colleague), [desk.id])
      desk.happened()
      await desk.edit(written[1]!.id, { removed: true })
      assert.deepEqual(await desk.seenBy(desk.colleague), [])
      await assert.rejects(desk.conversations.see(desk.colleague, desk.id), { code: 'absent' })
      const [changed] = desk.events
      assert.ok(changed)
      assert.deepEqual([changed.name, (changed.payload as { was?: unknown }).was], ['conversation.changed', { agent: desk.agent.id, people: [desk.colleague.id] }])
      await desk.stop()
    })

    test('reads notes of conversations only that they may still see', async () => {
      const desk = await openNotes(await open<Database>())
      await desk.write('@小周', [desk.colleague.id])
      const without: Actor = { ...desk.colleague, permissions: new Set(['conversations.groups'] as const) }
      assert.equal((await desk.notes.mentions(desk.colleague, { limit: 9 })).items.length, 1)
      assert.deepEqual((await desk.notes.mentions(without, { limit: 9 })).items, [])
      await desk.stop()
    })

    test('finds the notes, latest first, page by page, and those not seen yet', async () => {
      const desk = await openNotes(await open<Database>())
      const written = [await desk.write('一', [desk.colleague.id]), await desk.write('二', [desk.colleague.id]), await desk.write('三', [desk.colleague.id])]
      await desk.edit(written[1]!.id, { removed: true })
      const first = await desk.notes.mentions(desk.colleague, { limit: 1 })
      assert.deepEqual(first.items.map((each) => [each.note.text, each.contactName, each.readAt]), [['三', '王女士', undefined]])
      // Only those of the conversation that was looked at, then all.
      await desk.transact(desk.colleague, 'mention.read', (tx) => desk.notes.readMentions(tx, desk.colleague, newId()))
      assert.equal((await desk.notes.mentions(desk.colleague, { limit: 1 })).items[0]?.readAt, undefined)
      await desk.transact(desk.colleague, 'mention.read', (tx) => desk.notes.readMentions(tx, desk.colleague, first.items[0]?.note.conversation))
      assert.ok((await desk.notes.mentions(desk.colleague, { limit: 1 })).items[0]?.readAt !== undefined)
      await desk.transact(desk.colleague, 'mention.read', (tx) => desk.notes.readMentions(tx, desk.colleague))
      const second = await desk.notes.mentions(desk.colleague, { cursor: first.next, limit: 1 })
      assert.deepEqual(second.items.map((each) => each.note.text), ['一'])
      assert.ok(second.items[0]?.readAt !== undefined && second.next === undefined)
      assert.deepEqual((await desk.notes.mentions(desk.agent, { limit: 9 })).items, [])
      await desk.stop()
    })
  })
})
