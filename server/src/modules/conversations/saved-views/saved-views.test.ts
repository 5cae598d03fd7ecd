import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listAudit } from '@yanshu/contract/administration.ts'
import { readMe } from '@yanshu/contract/people.ts'
import { makeGroup, removeGroup } from '@yanshu/contract/routing.ts'
import * as wire from '@yanshu/contract/saved-views.ts'
import { newId } from '../../../base/ids.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'

const view = (name: string, more: Partial<wire.SavedViewInput> = {}): wire.SavedViewInput => ({ name, view: 'all', filter: { priority: 3 }, scope: { kind: 'own' }, ...more })
const everyone = { scope: { kind: 'everyone' } } as const
const namesFor = async (app: OpenedApp, token: string) => (await app.call(wire.listSavedViews, {}, token)).items.map((each) => each.name)
const persons = (app: OpenedApp) => Promise.all([app.signIn('xiaolin'), app.signIn('xiaochen'), app.signIn('supervisor'), app.signIn('administrator')])

eachApp((_engine, open) => {
  test('a person saves, renames, orders and removes views of its own, which nobody else sees', async () => {
    const app = await open()
    const [lin, chen] = await persons(app)
    const filter = { label: newId(), priority: 2, group: newId(), agent: newId(), inbox: newId() }
    const one = await app.call(wire.makeSavedView, { input: view(' 催单 ', { view: 'waiting', filter }) }, lin)
    assert.deepEqual([one.name, one.view, one.filter, one.scope, one.editable], ['催单', 'waiting', filter, { kind: 'own' }, true])
    const two = await app.call(wire.makeSavedView, { input: view('紧急') }, lin)
    await app.call(wire.makeSavedView, { input: view('催单') }, chen)
    assert.deepEqual([await namesFor(app, lin), await namesFor(app, chen)], [['催单', '紧急'], ['催单']])
    await assert.rejects(app.call(wire.makeSavedView, { input: view('紧急') }, lin), { code: 'name_taken' })
    await assert.rejects(app.call(wire.editSavedView, { params: { id: one.id }, input: view('紧急') }, lin), { code: 'name_taken' })
    await app.call(wire.editSavedView, { params: { id: one.id }, input: view('退款') }, lin)
    await app.call(wire.orderSavedViews, { input: { ids: [two.id] } }, lin)
    assert.deepEqual(await namesFor(app, lin), ['紧急', '退款'])
    await assert.rejects(app.call(wire.editSavedView, { params: { id: one.id }, input: view('我的') }, chen), { code: 'absent' })
    await assert.rejects(app.call(wire.removeSavedView, { params: { id: one.id } }, chen), { code: 'absent' })
    await assert.rejects(app.call(wire.orderSavedViews, { input: { ids: [one.id] } }, chen), { code: 'absent' })
    await app.call(wire.removeSavedView, { params: { id: one.id } }, lin)
    assert.deepEqual(await namesFor(app, lin), ['紧急'])

    // Only so many, none without a filter, no name too long.
    for (let made = 1; made < wire.savedViewsLimit; made++) await app.call(wire.makeSavedView, { input: view(`视图 ${made}`) }, lin)
    await assert.rejects(app.call(wire.makeSavedView, { input: view('多余的') }, lin), { code: 'saved_views_full' })
    for (const wrong of [view('空', { filter: {} }), view(' '), view('长'.repeat(41))]) {
      assert.equal((await app.api('POST', '/api/saved-views', wrong, lin)).status, 400)
    }
  })

  test('who assigns conversations shares with everybody or with a group', async () => {
    const app = await open()
    const [lin, chen, boss, admin] = await persons(app)
    await assert.rejects(app.call(wire.makeSavedView, { input: view('全员', everyone) }, lin), { code: 'forbidden' })
    const shared = await app.call(wire.makeSavedView, { input: view('全员', everyone) }, boss)
    assert.ok((await namesFor(app, lin)).includes('全员'))
    assert.equal((await app.call(wire.listSavedViews, {}, chen)).items.find((each) => each.id === shared.id)?.editable, false)
    await assert.rejects(app.call(wire.removeSavedView, { params: { id: shared.id } }, chen), { code: 'forbidden' })
    // Another who may share changes it too; what becomes one's own is nobody else's.
    await app.call(wire.editSavedView, { params: { id: shared.id }, input: view('管理员的') }, admin)
    assert.deepEqual([(await namesFor(app, boss)).includes('管理员的'), (await namesFor(app, admin)).includes('管理员的')], [false, true])
    await assert.rejects(app.call(wire.makeSavedView, { input: view('无组', { scope: { kind: 'group', group: newId() } }) }, boss), { code: 'absent' })
    const { groups } = await app.call(readMe, {}, lin)
    await app.call(wire.makeSavedView, { input: view('组里的', { scope: { kind: 'group', group: groups[0]! } }) }, boss)
    assert.ok((await namesFor(app, lin)).includes('组里的'))

    // What was shared with a group goes with it, and all of it is on record.
    const empty = await app.call(makeGroup, { input: { name: '夜班', members: [], inboxes: [], isDefault: false } as never }, admin)
    await app.call(wire.makeSavedView, { input: view('夜班的', { scope: { kind: 'group', group: empty.id } }) }, boss)
    assert.deepEqual([(await namesFor(app, lin)).includes('夜班的'), (await namesFor(app, admin)).includes('夜班的')], [false, true])
    await app.call(removeGroup, { params: { id: empty.id } }, admin)
    for (let tries = 0; tries < 200 && (await namesFor(app, admin)).includes('夜班的'); tries++) await new Promise((resolve) => setTimeout(resolve, 50))
    assert.equal((await namesFor(app, admin)).includes('夜班的'), false)
    const auditor = await app.signIn('auditor')
    for (const action of ['saved_view.make', 'saved_view.forget_group']) {
      assert.equal((await app.call(listAudit, { query: { action, limit: 1 } }, auditor)).items.length, 1, action)
    }
  })
})
