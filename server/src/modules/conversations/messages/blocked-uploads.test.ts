import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockContact } from '@yanshu/contract/contacts.ts'
import { eachApp } from '../../../../testkit/open-app.ts'
import { until, visit } from '../../../../testkit/scenario.ts'

eachApp((_name, open) => {
  test('a contact that is blocked uploads and leaves nothing more, though its visit goes on', async () => {
    const app = await open()
    const contact = await visit(app)
    await contact.say('你好')
    const supervisor = await app.signIn('zhuguan')
    const at = { params: { id: contact.contact } }
    const upload = async () => {
      const form = new FormData()
      form.append('file', new Blob(['hello'], { type: 'text/plain' }), 'note.txt')
      const { status, body } = await app.api('POST', '/api/visitor/files', form, contact.token)
      return status === 200 ? 'stored' : `${status} ${body.code}`
    }
    const leave = async () => (await app.api('POST', `/api/visitor/conversation/${contact.conversation}/left`, { phone: '13800138000', text: '还在吗' }, contact.token)).body.code
    assert.deepEqual([await upload(), await leave()], ['stored', undefined])
    await app.call(blockContact, { ...at, input: { blocked: true, reason: '骚扰' } }, supervisor)
    assert.equal(await upload(), '403 contact_blocked')
    // The conversation hears of it a moment later.
    await until(leave, (code) => code === 'contact_blocked')
    await app.call(blockContact, { ...at, input: { blocked: false } }, supervisor)
    assert.equal(await upload(), 'stored')
    await app.close()
  })
})
