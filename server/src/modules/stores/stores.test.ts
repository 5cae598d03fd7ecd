import assert from 'node:assert/strict'
import { test } from 'node:test'
import { switchModule } from '@yanshu/contract/administration.ts'
import { makeApiKey } from '@yanshu/contract/api-keys.ts'
import { makeBrand } from '@yanshu/contract/brands.ts'
import * as wire from '@yanshu/contract/stores.ts'
import { visitorSend } from '@yanshu/contract/visitor.ts'
import { newId } from '../../base/ids.ts'
import { inside } from '../../host/actor.ts'
import { eachApp, type OpenedApp } from '../../../testkit/open-app.ts'
import { visit, type Visitor } from '../../../testkit/scenario.ts'
import { aStore } from './testkit/rows.ts'

/** In Lhasa, far from the demo's own stores. */
const lhasa = { latitude: 29.6525, longitude: 91.1721, datum: 'gcj02' } as const
const near = (name: string, north: number, more: Partial<wire.StoreInput> = {}) => aStore(name, lhasa.latitude + north, lhasa.longitude, more)
const { hours: _, ...always } = near('全天候', 0.01)

async function upload(app: OpenedApp, token: string, csv: string, query = ''): Promise<{ status: number; body: any }> {
  const form = new FormData()
  form.append('file', new Blob([csv], { type: 'text/csv' }), '门店.csv')
  return app.api('POST', `/api/stores/import${query}`, form, token)
}
const sendPlace = (app: OpenedApp, { token, conversation }: Visitor, latitude: number, longitude: number) => app.call(visitorSend, {
  params: { id: conversation }, input: { clientId: newId(), parts: [{ type: 'location', latitude, longitude, datum: 'gcj02' }] },
}, token)
const textIn = (parts: readonly { type: string; text?: string }[]) => parts.flatMap((part) => (part.type === 'text' ? part.text ?? '' : [])).join('\n')

eachApp((_engine, open) => {
  test('who sends a place that is none is told so only where there are stores', async () => {
    const app = await open()
    const { stores, host } = app.app.parts
    const told = async () => (await stores.tell([{ type: 'location', latitude: 0, longitude: 0, datum: 'gcj02' }], { brand: app.inbox.brand, language: 'zh-CN' }))?.map(({ type }) => type)
    await app.call(wire.makeStore, { input: near('拉萨店', 0.01) }, await app.signIn('supervisor'))
    assert.deepEqual(await told(), ['text'])
    await host.transact(inside('system', 'test', 'test'), 'store.edit', (tx) => tx.kysely.updateTable('stores').set({ enabled: 0 }).execute())
    assert.equal(await told(), undefined)
  })

  test('a store is made, found, changed by whoever read it last, removed and brought back', async () => {
    const app = await open()
    const [agent, boss] = await Promise.all(['xiaolin', 'supervisor'].map(app.signIn))
    const made = await app.call(wire.makeStore, { input: near('拉萨店', 0.01, { code: 'LS-1', phone: '0891-5555 0001', place: { latitude: 29.66, longitude: 91.17, datum: 'wgs84' } }) }, boss)
    assert.deepEqual([made.revision, made.place.datum, made.place.latitude, typeof made.opening?.open], [1, 'wgs84', 29.66, 'boolean'])
    const find = async (text: string) => (await app.call(wire.listStores, { query: { text } }, agent)).items.map(({ name }) => name)
    assert.deepEqual([await find('拉萨'), await find('ls-1'), await find('没有的')], [['拉萨店'], ['拉萨店'], []])
    await assert.rejects(app.call(wire.makeStore, { input: near('又一家', 0.02, { code: 'ls-1' }) }, boss), { code: 'store_code_taken' })
    await assert.rejects(app.call(wire.makeStore, { input: near('海里', 0, { place: { latitude: 0, longitude: 0, datum: 'gcj02' } }) }, boss), { code: 'place_refused' })
    const store = near('拉萨大昭寺店', 0.01, { code: 'LS-1' })
    const changed = await app.call(wire.editStore, { params: { id: made.id }, input: { store, revision: 1 } }, boss)
    assert.deepEqual([changed.name, changed.revision, changed.phone], ['拉萨大昭寺店', 2, undefined])
    await assert.rejects(app.call(wire.editStore, { params: { id: made.id }, input: { store, revision: 1 } }, boss), { code: 'conflict' })
    await app.call(wire.removeStore, { params: { id: made.id } }, boss)
    await assert.rejects(app.call(wire.readStore, { params: { id: made.id } }, agent), { code: 'absent' })
    await app.call(wire.makeStore, { input: near('接班', 0.03, { code: 'LS-1' }) }, boss)
    await assert.rejects(app.call(wire.restoreStore, { params: { id: made.id } }, boss), { code: 'store_code_taken' })
    const [successor] = (await app.call(wire.listStores, { query: { text: '接班' } }, boss)).items
    await app.call(wire.removeStore, { params: { id: successor!.id } }, boss)
    assert.equal((await app.call(wire.restoreStore, { params: { id: made.id } }, boss)).revision, 4)
  })

  test('who may only read changes nothing, strangers see nothing, and a key keeps to its brand', async () => {
    const app = await open()
    const [agent, admin] = await Promise.all(['xiaolin', 'administrator'].map(app.signIn))
    await assert.rejects(app.call(wire.makeStore, { input: near('店', 0) }, agent), { code: 'forbidden' })
    assert.equal((await upload(app, agent!, '名称,地址,纬度,经度\n')).status, 403)
    await assert.rejects(app.call(wire.listStores, {}, undefined), { code: 'unauthenticated' })
    const brand = await app.call(makeBrand, { input: { name: '雪域', timeZone: 'Asia/Shanghai' } }, admin)
    const mine = await app.call(wire.makeStore, { input: near('雪域店', 0.01, { brand: brand.id }) }, admin)
    const others = await app.call(wire.makeStore, { input: near('鹿溪店', 0.02, { brand: app.inbox.brand }) }, admin)
    const { secret: key } = await app.call(makeApiKey, { input: { name: '雪域', scopes: ['stores.read', 'stores.manage'], brands: [brand.id] } }, admin)
    const seen = (await app.call(wire.listStores, {}, key)).items.map(({ name }) => name)
    assert.ok(seen.includes('雪域店') && !seen.includes('鹿溪店'))
    await assert.rejects(app.call(wire.readStore, { params: { id: others.id } }, key), { code: 'absent' })
    await assert.rejects(app.call(wire.removeStore, { params: { id: others.id } }, key), { code: 'absent' })
    await assert.rejects(app.call(wire.makeStore, { input: near('大家的', 0) }, key), { code: 'forbidden' })
    await app.call(wire.removeStore, { params: { id: mine.id } }, key)
    const nearest = await app.call(wire.findNearestStores, { input: { place: lhasa, brand: app.inbox.brand } }, key)
    assert.ok(!nearest.items.some(({ name }) => name === '鹿溪店'))
  })

  test('a contact who sends a place is answered with the nearest stores of its brand', async () => {
    const app = await open()
    const admin = await app.signIn('administrator')
    const other = await app.call(makeBrand, { input: { name: '别家', timeZone: 'Asia/Shanghai' } }, admin)
    for (const [name, north, more] of [['近', 0.01, {}], ['中', 0.02, { brand: app.inbox.brand }], ['别家的', 0.005, { brand: other.id }], ['停用的', 0.004, { enabled: false }], ['远', 0.03, {}], ['更远', 0.04, {}]] as const) {
      await app.call(wire.makeStore, { input: { ...always, name, place: near(name, north).place, ...more } }, admin)
    }
    const visitor = await visit(app)
    await sendPlace(app, visitor, lhasa.latitude, lhasa.longitude)
    const told = (await visitor.read((message) => message.from === 'bot' && textIn(message.parts).includes('离您最近')))!.find(({ parts }) => textIn(parts).includes('离您最近'))!
    assert.match(textIn(told.parts), /^离您最近的门店：\n\n近\n1\.1 公里\n地址：.*\n\n中\n2\.2 公里\n地址：.*\n\n远\n3\.3 公里\n地址：/)
    assert.deepEqual(told.parts.slice(1).map((part) => (part.type === 'link' ? [part.label, part.url.split('?')[0]] : part.type)), ['近', '中', '远'].map((name) => [`导航到${name}`, 'https://uri.amap.com/marker']))
    assert.equal(told.bot?.label, 'AI生成')
    const { reader } = app.app.parts.databases
    const { parts: kept } = await reader.selectFrom('messages').select('parts').where('conversation', '=', visitor.conversation).where('sender', '=', 'contact').orderBy('seq', 'desc').executeTakeFirstOrThrow()
    const [place] = JSON.parse(kept) as { latitude: number; longitude: number }[]
    assert.deepEqual([place?.latitude, place?.longitude], [29.652, 91.172], 'where the contact stood is kept only roughly')
    await sendPlace(app, visitor, 0, 0)
    await visitor.read((message) => message.from === 'bot' && textIn(message.parts).startsWith('没能识别您的位置'))
    const { items } = await app.call(wire.nearestStoresForVisitor, { input: { place: lhasa } }, visitor.token)
    assert.deepEqual(items.map(({ name, metres }) => [name, Math.round(metres / 100)]), [['近', 11], ['中', 22], ['远', 33]])
    await assert.rejects(app.call(wire.nearestStoresForVisitor, { input: { place: { latitude: 120, longitude: 30, datum: 'gcj02' } } as never }, visitor.token), { code: 'malformed' })
    await app.call(switchModule, { params: { name: 'stores' }, input: { on: false } }, admin)
    await sendPlace(app, visitor, lhasa.latitude, lhasa.longitude)
    await visitor.read((message) => message.from === 'bot' && !textIn(message.parts).includes('门店') && !textIn(message.parts).startsWith('没能识别'))
  })

  test('an import adds and changes by number or name, keeps what it leaves blank, and is undone', async () => {
    const app = await open()
    const boss = await app.signIn('supervisor')
    const kept = await app.call(wire.makeStore, { input: near('老店', 0.01, { code: 'L1', phone: '0891-1234' }) }, boss)
    const csv = '编号,名称,地址,电话,纬度,经度,坐标系,营业时间\nL1,老店新名,新街 2 号,,29.67,91.17,GPS,\n,新店,新街 3 号,,29.68,91.17,,每天 09:00-20:00\n'
    const bad = `${csv},坏的,新街 4 号,,91.17,29.68,,\n`
    const preview = await upload(app, boss, bad, '?preview=1')
    assert.deepEqual(preview.body, { rows: 3, added: 1, changed: 1, problems: [{ row: 4, problem: 'swapped' }] })
    assert.equal((await upload(app, boss, bad)).body.code, 'import_refused')
    const done = (await upload(app, boss, bad, '?skipBad=1')).body
    assert.deepEqual([done.added, done.changed, typeof done.import], [1, 1, 'string'])
    const now = await app.call(wire.readStore, { params: { id: kept.id } }, boss)
    assert.deepEqual([now.name, now.phone, now.place.datum, now.hours?.week[0]], ['老店新名', '0891-1234', 'wgs84', [{ from: 600, to: 1260 }]])
    assert.deepEqual((await upload(app, boss, csv, '?preview=1')).body, { rows: 2, added: 0, changed: 0, problems: [] })
    const undone = await app.call(wire.undoStoreImport, { params: { id: done.import } }, boss)
    assert.deepEqual(undone, { undone: 2, kept: 0 })
    assert.deepEqual((await app.call(wire.readStore, { params: { id: kept.id } }, boss)).name, '老店')
    assert.deepEqual((await app.call(wire.listStores, { query: { text: '新店' } }, boss)).items, [])
    await assert.rejects(app.call(wire.undoStoreImport, { params: { id: done.import } }, boss), { code: 'absent' })
    const again = (await upload(app, boss, csv)).body
    const latest = await app.call(wire.readStore, { params: { id: kept.id } }, boss)
    await app.call(wire.editStore, { params: { id: kept.id }, input: { store: near('有人改过', 0.01), revision: latest.revision } }, boss)
    assert.deepEqual(await app.call(wire.undoStoreImport, { params: { id: again.import } }, boss), { undone: 1, kept: 1 })
    assert.equal((await app.call(wire.readStore, { params: { id: kept.id } }, boss)).name, '有人改过')
    assert.equal((await upload(app, boss, '名称,地址\n店,街\n')).body.details.why, 'no_heading')
  })
})
