import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AgentSentPart, SentPart } from '@yanshu/contract/messages.ts'
import type { Databases } from '../../../base/db/open.ts'
import { newId } from '../../../base/ids.ts'
import type { Database } from '../../../database.ts'
import type { Actor } from '../../../host/actor.ts'
import { aContact, anAgent, openConversing } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import type { FormInput } from '../../forms/service.ts'
import { conversationsFormAnswers } from '../migrations/20261206_conversations_form_answers.ts'
import { voiceBytesLimit } from './files.ts'

const afterSales: FormInput = {
  title: '售后登记', use: 'message', enabled: true, inboxes: [],
  fields: [{ key: 'order', kind: 'text', label: '订单号', required: true }, { key: 'way', kind: 'choice', label: '方式', required: false, options: ['退货', '换货'] }],
}

/** A conversation between a contact and its agent. */
async function openTalk(databases: Databases<Database>) {
  const desk = await openConversing(databases)
  const [contact, agent] = [aContact(), anAgent()]
  const id = await desk.begin(contact)
  await desk.say(contact, id, '你好')
  await desk.give(id, agent)
  const send = (parts: (SentPart | AgentSentPart)[], by: Actor = contact, clientId = newId()) => desk.transact(by, 'message.send', (tx) =>
    by.type === 'visitor' ? desk.conversations.sendAsContact(tx, by, { conversation: id, clientId, parts }) : desk.conversations.sendAsAgent(tx, by, { conversation: id, clientId, parts }))
  const upload = async (owner: Actor, contentType: string, size: number) => {
    const file = newId()
    await desk.transact(owner, 'file.upload', (tx) => desk.conversations.addFile(tx, { id: file, storage_key: file, name: 'voice.webm', content_type: contentType, size, sha256: '', owner: owner.id }))
    return file
  }
  return {
    ...desk, contact, agent, id, send, upload,
    form: (input = afterSales) => desk.transact(agent, 'form.make', (tx) => desk.forms.make(tx, input)),
    last: async () => (await desk.conversations.messages(id, { limit: 1 }))[0]!,
    preview: async () => (await desk.conversations.present(id))?.lastMessage?.text,
  }
}

eachDatabase((_name, open) => {
  describe('speech', () => {
    test('an uploaded sound is sent with what is known of it, and named in lists', async () => {
      const talk = await openTalk(await open<Database>())
      const file = await talk.upload(talk.contact, 'audio/webm', 9000)
      await talk.send([{ type: 'voice', file, durationMs: 4200 }])
      assert.deepEqual((await talk.last()).parts, [{ type: 'voice', file, name: 'voice.webm', size: 9000, contentType: 'audio/webm', durationMs: 4200 }])
      assert.equal(await talk.preview(), '[voice]')
      await talk.stop()
    })
    test('what is no sound, too large or another\'s is refused', async () => {
      const talk = await openTalk(await open<Database>())
      const voice = async (file: string) => talk.send([{ type: 'voice', file, durationMs: 4200 }])
      await assert.rejects(voice(await talk.upload(talk.contact, 'image/png', 9000)), { code: 'file_type_refused' })
      await assert.rejects(voice(await talk.upload(talk.contact, 'audio/webm', voiceBytesLimit + 1)), { code: 'file_type_refused' })
      await assert.rejects(voice(await talk.upload(talk.agent, 'audio/webm', 9000)), { code: 'absent' })
      await talk.stop()
    })
  })

  test('places, orders and parcels are stored as they were sent', async () => {
    const talk = await openTalk(await open<Database>())
    const place = { type: 'location', latitude: 31.2304, longitude: 121.4737, datum: 'gcj02', name: '人民广场' } as const
    const order = { type: 'order', order: { id: 'A1001', state: 'shipped', total: 12900, title: '羊毛毯', quantity: 1 } } as const
    await talk.send([place, order])
    assert.deepEqual((await talk.last()).parts, [place, order])
    assert.equal(await talk.preview(), '[location] 人民广场 [order] 羊毛毯')
    const parcel = { type: 'logistics', carrier: '顺丰速运', number: 'SF123', events: [] as [] } as const
    await talk.send([{ ...parcel, events: [] }], talk.agent)
    assert.equal(await talk.preview(), '[logistics] 顺丰速运 SF123')
    await talk.stop()
  })

  describe('forms', () => {
    test('an agent sends one as it is now; what is asked does not change afterwards', async () => {
      const talk = await openTalk(await open<Database>())
      const form = await talk.form()
      await talk.send([{ type: 'form', form: form.id }], talk.agent)
      await talk.transact(talk.agent, 'form.edit', (tx) => talk.forms.edit(tx, form.id, { ...afterSales, title: '别的' }))
      assert.deepEqual((await talk.last()).parts, [{ type: 'form', form: form.id, title: '售后登记', fields: afterSales.fields }])
      await talk.stop()
    })
    test('one that is off, of another use or gone is not sent', async () => {
      const talk = await openTalk(await open<Database>())
      for (const [title, more] of [['a', { enabled: false }], ['b', { use: 'wrap-up' }]] as const) {
        const { id } = await talk.form({ ...afterSales, title, ...more })
        await assert.rejects(talk.send([{ type: 'form', form: id }], talk.agent), { code: 'absent' })
      }
      await assert.rejects(talk.send([{ type: 'form', form: newId() }], talk.agent), { code: 'absent' })
      await talk.stop()
    })
    test('the contact answers it once, and a repeat of that message is no second answer', async () => {
      const talk = await openTalk(await open<Database>())
      const { id: form } = await talk.form()
      const { id: message } = await talk.send([{ type: 'form', form }], talk.agent)
      const answer = (values: Record<string, string>, clientId = newId()) => talk.send([{ type: 'form-answer', message, values }], talk.contact, clientId)
      await assert.rejects(answer({ way: '跑路' }), (error: { code: string; details: unknown }) =>
        error.code === 'form_refused' && assert.deepEqual(error.details, { problems: [{ key: 'order', code: 'needed' }, { key: 'way', code: 'malformed' }] }) === undefined)
      const clientId = newId()
      const first = await answer({ order: 'A1001', way: '退货' }, clientId)
      assert.deepEqual((await talk.last()).parts, [{ type: 'form-answer', message, title: '售后登记', answers: [{ key: 'order', label: '订单号', value: 'A1001' }, { key: 'way', label: '方式', value: '退货' }] }])
      assert.equal((await answer({ order: 'A1001', way: '退货' }, clientId)).id, first.id)
      await assert.rejects(answer({ order: 'A1002' }), { code: 'form_refused', details: { why: 'answered' } })
      await talk.stop()
    })
    test('two of a message are answered each by itself, and the same one stands in it once', async () => {
      const talk = await openTalk(await open<Database>())
      const [first, second] = [await talk.form(), await talk.form({ ...afterSales, title: '退款登记', fields: [{ key: 'why', kind: 'text', label: '原因', required: true }] })]
      await assert.rejects(talk.send([{ type: 'form', form: first.id }, { type: 'form', form: first.id }], talk.agent), { code: 'malformed' })
      const { id: message } = await talk.send([{ type: 'form', form: first.id }, { type: 'form', form: second.id }], talk.agent)
      const answer = (form: string, values: Record<string, string>, clientId = newId()) => talk.send([{ type: 'form-answer', message, form, values }], talk.contact, clientId)
      await assert.rejects(answer(newId(), {}), { code: 'absent' })
      await answer(second.id, { why: '大了' })
      assert.deepEqual((await talk.last()).parts, [{ type: 'form-answer', message, form: second.id, title: '退款登记', answers: [{ key: 'why', label: '原因', value: '大了' }] }])
      await assert.rejects(answer(second.id, { why: '小了' }), { code: 'form_refused', details: { why: 'answered' } })
      // A client that knows of one form in a message only.
      await talk.send([{ type: 'form-answer', message, values: { order: 'A1001', way: '退货' } }])
      assert.equal((await talk.last()).parts[0]?.type === 'form-answer', true)
      await assert.rejects(answer(first.id, { order: 'A1001' }), { code: 'form_refused', details: { why: 'answered' } })
      await talk.stop()
    })
    test('what was answered before a message could ask several is kept', async () => {
      const databases = await open<Database>()
      const talk = await openTalk(databases)
      const { id: form } = await talk.form()
      const { id: message } = await talk.send([{ type: 'form', form }], talk.agent)
      await talk.send([{ type: 'form-answer', message, values: { order: 'A1001', way: '退货' } }])
      const stored = () => databases.writer.kysely.selectFrom('form_answers').selectAll().execute()
      const before = await stored()
      await conversationsFormAnswers.up(databases.writer.kysely, databases.dialect)
      assert.equal(before.length, 1)
      assert.deepEqual(await stored(), before)
      await talk.stop()
    })
    test('what is no form, or stands in another conversation, is not answered', async () => {
      const talk = await openTalk(await open<Database>())
      const other = aContact()
      const theirs = await talk.say(other, await talk.begin(other), '你好')
      const answer = (message: string) => talk.send([{ type: 'form-answer', message, values: {} }])
      await assert.rejects(answer((await talk.last()).id), { code: 'absent' })
      await assert.rejects(answer(theirs.id), { code: 'absent' })
      await talk.stop()
    })
  })
})
