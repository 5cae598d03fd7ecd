import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeConversation, listConversations, transferConversation } from '@yanshu/contract/conversations.ts'
import { chooseState, listGroups, listReinforcements, makeGroup, putPlan } from '@yanshu/contract/routing.ts'
import { usualPlan } from '../../routing/rules/plans.ts'
import { eachApp } from '../../../../testkit/open-app.ts'
import { goOnline, openSocket, until, visit } from '../../../../testkit/scenario.ts'

eachApp((_name, open) => {
  test('who is lent to another group keeps the connection, and sees its conversations as long as that lasts', async () => {
    const app = await open()
    const [boss, admin] = [await goOnline(app, 'zhuguan'), await app.signIn('administrator')]
    const lent = await goOnline(app, 'xiaolin')
    // Nothing is given out: who is lent only sees it.
    await app.call(chooseState, { input: { state: 'busy' } }, lent.token)
    const home = (await app.call(listGroups, {}, admin)).items.find((group) => group.members.some((each) => each.person === lent.id))!
    const night = await app.call(makeGroup, { input: { name: '夜班', members: [{ person: boss.id, skill: 50 }], inboxes: [], isDefault: false } }, admin)
    await app.call(putPlan, { params: { id: night.id }, input: { ...usualPlan, mode: 'manual', reserve: { groups: [home.id], above: 1, below: 0, seconds: 1 } } }, admin)
    const supervisor = await openSocket(app, 'agent', boss.token)
    const waits = async (text: string): Promise<string> => {
      const contact = await visit(app)
      await contact.say(text)
      await app.call(transferConversation, { params: { id: contact.conversation }, input: { group: night.id } }, boss.token)
      return contact.conversation
    }
    const seen = async () => (await app.call(listConversations, { query: { view: 'waiting' } }, lent.token)).items.map((each) => each.id)
    const [first, second] = [await waits('第一位'), await waits('第二位')]
    await until(() => app.call(listReinforcements, {}, admin), ({ items }) => items.some((each) => each.people.includes(lent.id)))
    await lent.socket.next('changed', (frame) => frame['topic'] === 'conversations')
    await lent.socket.next('changed', (frame) => frame['topic'] === 'saved-views')

    const third = await waits('第三位')
    await lent.socket.next('conversation', (frame) => frame['conversation'].id === third && frame['conversation'].state === 'waiting')
    assert.deepEqual((await seen()).toSorted(), [first, second, third].toSorted())

    for (const id of [first, second, third]) await app.call(closeConversation, { params: { id } }, boss.token)
    await until(() => app.call(listReinforcements, {}, admin), ({ items }) => items.every((each) => each.to !== undefined))
    await until(seen, (ids) => ids.length === 0)
    const fourth = await waits('第四位')
    await supervisor.next('conversation', (frame) => frame['conversation'].id === fourth && frame['conversation'].group === night.id)
    lent.socket.send({ type: 'ping' })
    await lent.socket.next('pong')
    assert.ok(!lent.socket.frames.some((frame) => frame['conversation']?.id === fourth && frame['conversation'].group === night.id && frame['hidden'] !== true))
    assert.ok(!lent.socket.frames.some((frame) => frame.type === 'bye'))
    for (const socket of [lent.socket, boss.socket, supervisor]) socket.close()
    await app.close()
  })
})
