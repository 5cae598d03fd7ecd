import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Databases } from '../../base/db/open.ts'
import { newId } from '../../base/ids.ts'
import type { Database } from '../../database.ts'
import { inside } from '../../host/actor.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { formsModule } from './module.ts'
import { formsStarters } from './migrations/20261202_forms_starters.ts'
import { createForms, type FormInput } from './service.ts'

const admin = inside('system', 'test', 'test')
const feedback: FormInput = { title: '回访', use: 'message', enabled: true, inboxes: [], fields: [{ key: 'word', kind: 'text', label: '一句话', required: true }] }

async function openForms(databases: Databases<Database>) {
  const forms = createForms({ db: databases.reader, dialect: databases.dialect })
  const { migrations } = formsModule({ forms } as Parameters<typeof formsModule>[0])
  const writer = await openWriter(databases, migrations)
  return { ...writer, forms, again: () => formsStarters.up(databases.writer.kysely, databases.dialect) }
}

eachDatabase((_name, open) => {
  test('a new installation has a wrap-up and a form to send; removed ones do not come back', async () => {
    const desk = await openForms(await open<Database>())
    const first = await desk.forms.list()
    assert.deepEqual(first.map(({ title, use }) => [title, use]), [['会话小结', 'wrap-up'], ['售后登记', 'message']])
    for (const { id } of first) await desk.transact(admin, 'form.remove', (tx) => desk.forms.remove(tx, id))
    await desk.again()
    assert.deepEqual(await desk.forms.list(), [])
    assert.equal(await desk.forms.find(first[0]!.id), undefined)
    await desk.stop()
  })

  test('a form is made, changed and removed; a title stands once', async () => {
    const desk = await openForms(await open<Database>())
    const made = await desk.transact(admin, 'form.make', (tx) => desk.forms.make(tx, feedback))
    await assert.rejects(desk.transact(admin, 'form.make', (tx) => desk.forms.make(tx, feedback)), { code: 'name_taken' })
    const changed = { ...feedback, title: '回访二', enabled: false, inboxes: [newId()] }
    assert.deepEqual(await desk.transact(admin, 'form.edit', (tx) => desk.forms.edit(tx, made.id, changed)), { id: made.id, ...changed })
    assert.deepEqual(await desk.forms.find(made.id), { id: made.id, ...changed })
    await desk.transact(admin, 'form.edit', (tx) => desk.forms.edit(tx, made.id, changed))
    assert.deepEqual(desk.events.map((event) => event.name), ['form.changed', 'form.changed'])
    await assert.rejects(desk.transact(admin, 'form.edit', (tx) => desk.forms.edit(tx, newId(), feedback)), { code: 'absent' })
    await assert.rejects(desk.transact(admin, 'form.make', (tx) => desk.forms.make(tx, { ...feedback, title: '乙', fields: [...feedback.fields, ...feedback.fields] })), { code: 'malformed' })
    await desk.stop()
  })
})
