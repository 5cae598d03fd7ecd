import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as wire from '@yanshu/contract/canned.ts'
import { listGroups, makeGroup, removeGroup } from '@yanshu/contract/routing.ts'
import { newId } from '../../base/ids.ts'
import { eachApp, type OpenedApp } from '../../../testkit/open-app.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const text = (title: string, more: Partial<wire.CannedInput> = {}): wire.CannedInput =>
  ({ title, folder: '', scope: { kind: 'own' }, parts: [{ type: 'text', text: `${title}：{{contact}}您好` }], ...more })

async function upload(app: OpenedApp, token: string): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([png], { type: 'image/png' }), '尺码表.png')
  const { status, body } = await app.api('POST', '/api/files', form, token)
  assert.equal(status, 200)
  return body.file as string
}

eachApp((_engine, open) => {
  test('an agent has own replies beside those of everybody, found by letters and by shortcut', async () => {
    const app = await open()
    const [lin, chen, boss] = await Promise.all(['xiaolin', 'xiaochen', 'supervisor'].map(app.signIn))
    const own = await app.call(wire.makeCanned, { input: text('发货时间', { shortcut: 'FH' }) }, lin)
    assert.deepEqual([own.initials, own.shortcut, own.editable], ['fhsj', 'fh', true])
    const titles = async (token: string | undefined) => (await app.call(wire.listCanned, {}, token)).items.map((each) => each.title)
    assert.ok((await titles(lin)).includes('发货时间') && (await titles(lin)).includes('问候'))
    assert.ok(!(await titles(chen)).includes('发货时间'))
    await assert.rejects(app.call(wire.makeCanned, { input: text('又一个', { shortcut: 'fh' }) }, lin), { code: 'shortcut_taken' })
    await app.call(wire.makeCanned, { input: text('小陈的', { shortcut: 'fh' }) }, chen)
    await assert.rejects(app.call(wire.makeCanned, { input: text('大家的', { scope: { kind: 'everyone' } }) }, lin), { code: 'forbidden' })
    const all = await app.call(wire.makeCanned, { input: text('大家的', { scope: { kind: 'everyone' } }) }, boss)
    assert.ok((await titles(chen)).includes('大家的'))
    await assert.rejects(app.call(wire.editCanned, { params: { id: all.id }, input: text('我的') }, chen), { code: 'forbidden' })
    await assert.rejects(app.call(wire.removeCanned, { params: { id: own.id } }, chen), { code: 'absent' })
    const changed = await app.call(wire.editCanned, { params: { id: own.id }, input: text('到货时间', { folder: '物流' }) }, lin)
    assert.deepEqual([changed.title, changed.initials, changed.shortcut, changed.folder], ['到货时间', 'dhsj', undefined, '物流'])
    await app.call(wire.removeCanned, { params: { id: own.id } }, lin)
    assert.ok(!(await titles(lin)).includes('到货时间'))
  })

  test('a picture of one is seen by who may use it, and sent by whoever uses it', async () => {
    const app = await open()
    const [chen, boss] = await Promise.all(['xiaochen', 'supervisor'].map(app.signIn))
    const file = await upload(app, boss!)
    const input = text('尺码表', { scope: { kind: 'everyone' }, parts: [{ type: 'text', text: '请看尺码表' }, { type: 'image', file }] })
    await assert.rejects(app.call(wire.makeCanned, { input: { ...input, scope: { kind: 'own' } } }, chen), { code: 'absent' })
    const made = await app.call(wire.makeCanned, { input }, boss)
    const seen = await app.api('GET', `/api/canned/${made.id}/files/${file}`, undefined, chen)
    assert.equal(seen.status, 200)
    assert.equal((await app.api('GET', `/api/files/${file}`, undefined, chen)).status, 404)
    const { parts } = await app.call(wire.useCanned, { params: { id: made.id } }, chen)
    const copy = parts.find((part) => part.type === 'image')
    assert.ok(copy && copy.file !== file)
    assert.equal((await app.api('GET', `/api/files/${copy.file}`, undefined, chen)).status, 200)
    // Changed later by its author, it keeps its picture.
    const kept = await app.call(wire.editCanned, { params: { id: made.id }, input: { ...input, title: '尺码' } }, boss)
    assert.equal(kept.parts.length, 2)
    await assert.rejects(app.call(wire.useCanned, { params: { id: newId() } }, chen), { code: 'absent' })
  })

  test('what a group has is for its members, and goes with the group', async () => {
    const app = await open()
    const [lin, chen, admin] = await Promise.all(['xiaolin', 'xiaochen', 'administrator'].map(app.signIn))
    const person = (login: string) => app.people.find((each) => each.login === login)?.login
    assert.ok(person('xiaolin'))
    const empty = await app.call(makeGroup, { input: { name: '夜班', members: [], inboxes: [], isDefault: false } as never }, admin)
    await assert.rejects(app.call(wire.makeCanned, { input: text('无组', { scope: { kind: 'group', group: newId() } }) }, admin), { code: 'absent' })
    await app.call(wire.makeCanned, { input: text('夜班交接', { scope: { kind: 'group', group: empty.id } }) }, admin)
    const sees = async (token: string | undefined) => (await app.call(wire.listCanned, {}, token)).items.some((each) => each.title === '夜班交接')
    assert.deepEqual([await sees(lin), await sees(chen), await sees(admin)], [false, false, true])
    await app.call(removeGroup, { params: { id: empty.id } }, admin)
    for (let tries = 0; tries < 100 && (await sees(admin)); tries++) await new Promise((resolve) => setTimeout(resolve, 50))
    assert.equal(await sees(admin), false)
    assert.ok((await app.call(listGroups, {}, lin)).items.length > 0)
  })
})
