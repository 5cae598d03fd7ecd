import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Databases } from '../../../base/db/open.ts'
import { newId } from '../../../base/ids.ts'
import type { Database } from '../../../database.ts'
import type { Actor } from '../../../host/actor.ts'
import { aContact, anAgent, openConversing } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { mergeNote } from './merge-note.ts'

/** One contact who writes in two inboxes, with one agent. */
async function openTwo(databases: Databases<Database>) {
  const desk = await openConversing(databases)
  const [web, agent] = [aContact('王女士'), anAgent()]
  const app: Actor = { ...web, inbox: newId() }
  const [from, into] = [await desk.begin(web), await desk.begin(app)]
  for (const [contact, id] of [[web, from], [app, into]] as const) {
    await desk.say(contact, id, '我要退款')
    await desk.give(id, agent)
  }
  return { ...desk, web, app, agent, from, into, merge: (by: Actor = agent, a = from, b = into) => desk.transact(by, 'conversation.merge', (tx) => desk.conversations.merge(tx, by, a, b)) }
}

eachDatabase((_name, open) => {
  test('of two conversations of a contact one is closed and points to the other, which takes labels and urgency', async () => {
    const desk = await openTwo(await open<Database>())
    const label = await desk.transact(desk.agent, 'label.make', (tx) => desk.conversations.labels.make(tx, { name: '催单', color: 'red' }))
    await desk.transact(desk.agent, 'conversation.label', (tx) => desk.conversations.labels.label(tx, desk.agent, desk.from, [label.id]))
    await desk.transact(desk.agent, 'conversation.set_priority', (tx) => desk.conversations.setPriority(tx, desk.agent, desk.from, 2))
    const { closed, target } = await desk.merge()
    assert.deepEqual([closed.state, closed.mergedInto, target.state, target.labels, target.priority], ['closed', desk.into, 'assigned', [label.id], 2])
    const said = async (id: string) => (await desk.conversations.messages(id, { limit: 1 }))[0]?.parts
    assert.deepEqual(await said(desk.from), [{ type: 'notice', code: 'merged', values: { into: desk.into } }])
    assert.deepEqual(await said(desk.into), [{ type: 'notice', code: 'merged', values: { from: desk.from } }])
    const labelled = await desk.conversations.list(desk.agent, { view: 'mine', label: label.id, limit: 9 })
    assert.deepEqual(labelled.items.map((each) => each.id), [desk.into])
    await desk.stop()
  })

  test('what the contact writes in the closed one is not lost: it goes to a new conversation', async () => {
    const desk = await openTwo(await open<Database>())
    await desk.merge()
    await assert.rejects(desk.say(desk.web, desk.from, '还有'), { code: 'conversation_over' })
    const next = await desk.begin(desk.web)
    assert.notEqual(next, desk.from)
    await desk.say(desk.web, next, '还有')
    await desk.stop()
  })

  test('those of two contacts, one with itself, closed ones and a colleague\'s are not merged', async () => {
    const desk = await openTwo(await open<Database>())
    const other = aContact()
    const theirs = await desk.begin(other)
    await desk.say(other, theirs, '你好')
    await desk.give(theirs, desk.agent)
    await assert.rejects(desk.merge(desk.agent, desk.from, theirs), { code: 'rule_refused' })
    await assert.rejects(desk.merge(desk.agent, desk.from, desk.from), { code: 'rule_refused' })
    await assert.rejects(desk.merge(anAgent()), { code: 'absent' })
    await desk.merge()
    await assert.rejects(desk.merge(), { code: 'conversation_not_open' })
    await desk.stop()
  })

  test('the note says where the rest stands, in the agent\'s language', async () => {
    const desk = await openTwo(await open<Database>())
    const { closed } = await desk.merge()
    assert.match(mergeNote(closed, 'zh-CN'), new RegExp(`王女士.*/conversations/${desk.from}$`))
    assert.match(mergeNote(closed, 'en-US'), /^Merged with another conversation of 王女士/)
    await desk.stop()
  })
})
