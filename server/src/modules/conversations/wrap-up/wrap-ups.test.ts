import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../../base/ids.ts'
import type { Database } from '../../../database.ts'
import type { Actor } from '../../../host/actor.ts'
import { aContact, anAgent, openConversing } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { formsStarters } from '../../forms/migrations/20261202_forms_starters.ts'

eachDatabase((_name, open) => {
  test('the wrap-up is filled in by its agent, also after closing, and anew; not by a colleague, nor wrongly', async () => {
    const desk = await openConversing(await open<Database>(), undefined, { '20261202_forms_starters': formsStarters })
    const [contact, agent] = [aContact(), anAgent()]
    const id = await desk.begin(contact)
    await desk.say(contact, id, '你好')
    await desk.give(id, agent)
    const [wrapUp, other] = await desk.forms.list()
    const { wrapUps } = desk.conversations
    const fill = (values: Record<string, string>, by: Actor = agent, form = wrapUp!.id) => desk.transact(by, 'conversation.wrap_up', (tx) => wrapUps.fill(tx, by, id, form, values))
    const good = { topic: '退款', solved: '已解决' }

    assert.deepEqual(await wrapUps.read(id), { values: {} })
    await assert.rejects(fill({ topic: '退款' }), { code: 'form_refused', details: { problems: [{ key: 'solved', code: 'needed' }] } })
    await assert.rejects(fill(good, agent, other!.id), { code: 'absent' })
    await assert.rejects(fill(good, agent, newId()), { code: 'absent' })
    await assert.rejects(fill(good, anAgent()), { code: 'absent' })
    await assert.rejects(fill(good, anAgent('主管', [], ['conversations.all'])), { code: 'not_yours' })
    assert.equal((await desk.conversations.present(id))?.wrappedUp, false)
    await desk.transact(agent, 'conversation.close', (tx) => desk.conversations.close(tx, id))
    assert.equal((await fill(good)).wrappedUp, true)
    await fill({ ...good, remark: '客户满意' })
    const { at, ...read } = await wrapUps.read(id)
    assert.deepEqual(read, { form: wrapUp!.id, values: { ...good, remark: '客户满意' }, by: agent.id })
    assert.ok(at !== undefined)
    await desk.transact(agent, 'conversation.reopen', (tx) => desk.conversations.reopen(tx, id))
    assert.equal((await desk.conversations.present(id))?.wrappedUp, false)
    await desk.stop()
  })
})
