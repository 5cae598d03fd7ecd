import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Databases } from '../../../base/db/open.ts'
import { newId } from '../../../base/ids.ts'
import type { Database } from '../../../database.ts'
import { inside, type Actor } from '../../../host/actor.ts'
import { aContact, anAgent, openConversing } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { conversationsFirstLabels } from '../migrations/20261202_conversations_first_labels.ts'
import type { ListQuestion } from '../listing.ts'

const system = inside('system', 'test', 'test')

async function openLabels(databases: Databases<Database>) {
  const desk = await openConversing(databases)
  const agent = anAgent('小林', [newId()])
  const { labels } = desk.conversations
  const talk = async (by: Actor = agent) => {
    const contact = aContact()
    const id = await desk.begin(contact)
    await desk.say(contact, id, '你好')
    await desk.give(id, by)
    return id
  }
  return {
    ...desk, agent, labels, talk,
    make: (name: string) => desk.transact(system, 'label.make', (tx) => labels.make(tx, { name, color: 'red' })),
    put: (id: string, wanted: string[], by: Actor = agent) => desk.transact(by, 'conversation.label', (tx) => labels.label(tx, by, id, wanted)),
    found: async (question: Partial<ListQuestion>) => (await desk.conversations.list(agent, { view: 'all', limit: 20, ...question })).items.map((each) => each.id).toSorted(),
  }
}

eachDatabase((_name, open) => {
  describe('labels', () => {
    test('have names of their own and can be changed', async () => {
      const desk = await openLabels(await open<Database>())
      const one = await desk.make('催单')
      await desk.make('退款')
      await assert.rejects(desk.make('催单'), { code: 'name_taken' })
      const edit = (id: string, name: string) => desk.transact(system, 'label.edit', (tx) => desk.labels.edit(tx, id, { name, color: 'blue' }))
      await assert.rejects(edit(one.id, '退款'), { code: 'name_taken' })
      await assert.rejects(edit(newId(), '物流'), { code: 'absent' })
      await edit(one.id, '加急')
      assert.deepEqual((await desk.labels.list()).map(({ name, color }) => [name, color]), [['加急', 'blue'], ['退款', 'red']])
      await desk.stop()
    })

    test('are there from the beginning, and not again', async () => {
      const databases = await open<Database>()
      const desk = await openConversing(databases, undefined, { '20261202_conversations_first_labels': conversationsFirstLabels })
      const { labels } = desk.conversations
      const [one, ...others] = await labels.list()
      assert.equal(others.length, 4)
      await desk.transact(system, 'label.remove', (tx) => labels.remove(tx, one!.id))
      await conversationsFirstLabels.up(databases.writer.kysely, databases.dialect)
      assert.deepEqual(await labels.list(), others)
      await desk.stop()
    })

    test('are put on and taken off by whoever sees the conversation', async () => {
      const desk = await openLabels(await open<Database>())
      const [one, two, id] = [await desk.make('甲'), await desk.make('乙'), await desk.talk()]
      assert.deepEqual((await desk.put(id, [one.id, two.id, one.id])).labels, [one.id, two.id])
      assert.deepEqual((await desk.put(id, [two.id])).labels, [two.id])
      assert.deepEqual([await desk.found({ label: one.id }), await desk.found({ label: two.id })], [[], [id]])
      await assert.rejects(desk.put(id, [newId()]), { code: 'absent' })
      await assert.rejects(desk.put(id, [], anAgent()), { code: 'absent' })
      desk.happened()
      await desk.put(id, [two.id])
      assert.deepEqual(desk.happened(), [])
      await desk.stop()
    })

    test('a removed one leaves its conversations', async () => {
      const desk = await openLabels(await open<Database>())
      const [one, two, first, second] = [await desk.make('甲'), await desk.make('乙'), await desk.talk(), await desk.talk()]
      await desk.put(first, [one.id, two.id])
      await desk.put(second, [one.id])
      await desk.transact(system, 'label.remove', (tx) => desk.labels.remove(tx, one.id))
      const bearers = await desk.labels.bearers(one.id)
      assert.deepEqual(bearers.toSorted(), [first, second].toSorted())
      for (const id of bearers) await desk.transact(system, 'conversation.label', (tx) => desk.labels.takeOff(tx, id, one.id))
      assert.deepEqual([(await desk.conversations.present(first))?.labels, (await desk.conversations.present(second))?.labels], [[two.id], []])
      assert.deepEqual(await desk.labels.bearers(one.id), [])
      await desk.stop()
    })
  })

  test('lists are narrowed by label, priority, agent, group and inbox, all at once', async () => {
    const desk = await openLabels(await open<Database>())
    const label = await desk.make('甲')
    const [mine, urgent, theirs] = [await desk.talk(), await desk.talk(), await desk.talk(anAgent())]
    const group = desk.agent.groups[0]!
    for (const id of [urgent, theirs]) {
      await desk.transact(system, 'conversation.set_group', (tx) => desk.conversations.setGroup(tx, id, group))
      await desk.transact(system, 'conversation.set_priority', (tx) => desk.conversations.setPriority(tx, system, id, 3))
    }
    await desk.put(urgent, [label.id])
    const { inbox } = (await desk.conversations.present(mine))!
    assert.deepEqual(await desk.found({}), [mine, urgent, theirs].toSorted())
    assert.deepEqual(await desk.found({ priority: 3 }), [urgent, theirs].toSorted())
    assert.deepEqual(await desk.found({ priority: 0 }), [mine])
    assert.deepEqual(await desk.found({ agent: desk.agent.id }), [mine, urgent].toSorted())
    assert.deepEqual(await desk.found({ group }), [urgent, theirs].toSorted())
    assert.deepEqual(await desk.found({ inbox }), [mine])
    assert.deepEqual(await desk.found({ group, priority: 3, agent: desk.agent.id, label: label.id }), [urgent])
    assert.deepEqual(await desk.found({ label: label.id, agent: newId() }), [])
    await desk.stop()
  })
})
