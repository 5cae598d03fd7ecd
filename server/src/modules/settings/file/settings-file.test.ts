import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exportSettings, listSettings, putSettings, type ImportProblem, type SettingsFile } from '@yanshu/contract/administration.ts'
import { listBrands, listInboxes, makeBrand, makeInbox } from '@yanshu/contract/brands.ts'
import { listCanned, makeCanned } from '@yanshu/contract/canned.ts'
import { listGroups, makeGroup, makeRule, listRules } from '@yanshu/contract/routing.ts'
import { listStores, makeStore } from '@yanshu/contract/stores.ts'
import { listWebhooks, makeWebhook } from '@yanshu/contract/webhooks.ts'
import { readEmotionTerms, setEmotionTerms, usualTerms } from '@yanshu/contract/emotion.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { aStore } from '../../stores/testkit/rows.ts'

const bring = async (app: OpenedApp, file: unknown, query = '', who = 'admin') => {
  const form = new FormData()
  form.append('file', new Blob([typeof file === 'string' ? file : JSON.stringify(file)]), 'settings.json')
  return app.api('POST', `/api/settings/import${query}`, form, await app.signIn(who))
}
const problemsOf = (answer: { body: { details: { problems: ImportProblem[] } } }) => answer.body.details.problems
const take = async (app: OpenedApp, who = 'admin') => app.call(exportSettings, {}, await app.signIn(who))
const without = ({ at: _at, ...file }: SettingsFile) => file
/** Sorted, since the order in which an installation made things need not be the other's. */
const sorted = (file: SettingsFile) => Object.fromEntries(Object.entries(file.parts).map(([part, items]) => [part, items.map((each) => [...JSON.stringify(each)].toSorted().join('')).toSorted()]))

async function furnish(app: OpenedApp): Promise<void> {
  const token = await app.signIn('admin')
  const brand = await app.call(makeBrand, { input: { name: '青禾家居', timeZone: 'Asia/Shanghai' } }, token)
  const { id: _, channel: _channel, customerKeys: _keys, ...inbox } = app.inbox
  const made = await app.call(makeInbox, { input: { ...inbox, name: '青禾官网', brand: brand.id, origins: ['https://qinghe.example.cn'] } }, token)
  const group = await app.call(makeGroup, { input: { name: '青禾客服', members: [], inboxes: [made.id], isDefault: false } }, token)
  await app.call(makeRule, { input: { name: '青禾优先', on: true, conditions: [], group: group.id, priority: 2 } }, token)
  await app.call(setEmotionTerms, { params: { brand: brand.id }, input: { terms: { ...usualTerms, raise: 80, group: group.id }, revision: 0 } }, token)
  await app.call(makeCanned, { input: { title: '@全体 欢迎语', folder: '', scope: { kind: 'group', group: group.id }, parts: [{ type: 'text', text: '您好' }] } }, token)
  await app.call(putSettings, { params: { name: 'people' }, input: { values: { idleMinutes: 45 }, revision: 0 } }, token)
  await app.call(putSettings, { params: { name: 'settings' }, input: { values: { publicUrl: 'https://the-first.example' }, revision: 0 } }, token)
  await app.call(putSettings, { params: { name: 'orders' }, input: { values: { baseUrl: '', secret: 'a-secret-of-the-shop' }, revision: 0 } }, token)
  await app.call(makeStore, { input: aStore('青禾武康路店', 31.2, 121.43, { code: 'QH-1', brand: brand.id }) }, token)
  await app.call(makeWebhook, { input: { description: '数据仓库', url: 'https://dw.example.cn/in', events: ['message.created'], brands: [brand.id], on: true } }, token)
}

eachApp((_name, open) => {
  describe('a file of settings', () => {
    test('makes another installation like the first, and then changes nothing more', async () => {
      const [one, other] = [await open(), await open()]
      await furnish(one)
      const file = await take(one)
      const text = JSON.stringify(file)
      assert.ok(!text.includes('secret') && !text.includes('whsec_'), 'no secrets')
      assert.ok(!text.includes('the-first.example'), 'nor where the internet reaches the first')
      assert.ok(!/[0-9a-f]{8}-[0-9a-f]{4}-7/.test(text), 'no ids')

      const preview = await bring(other, file, '?preview=1')
      assert.equal(preview.status, 200, JSON.stringify(preview.body))
      const part = (answer: typeof preview, name: string) => (answer.body.parts as { part: string; added: string[]; changed: string[]; same: number }[]).find((each) => each.part === name)
      assert.deepEqual(part(preview, 'brands')?.added, ['青禾家居'])
      assert.deepEqual(part(preview, 'rules')?.added, ['青禾优先'])
      assert.deepEqual(part(preview, 'settings')?.changed, ['people'])
      assert.equal((await other.call(listBrands, {}, await other.signIn('admin'))).items.length, 1, 'a preview changes nothing')

      const done = await bring(other, file)
      assert.deepEqual(done.body, preview.body)
      const token = await other.signIn('admin')
      const [brands, inboxes, groups, rules, canned, webhooks, sections] = await Promise.all([
        other.call(listBrands, {}, token), other.call(listInboxes, {}, token), other.call(listGroups, {}, token), other.call(listRules, {}, token), other.call(listCanned, {}, token), other.call(listWebhooks, {}, token), other.call(listSettings, {}, token),
      ])
      const brand = brands.items.find((each) => each.name === '青禾家居')
      const inbox = inboxes.items.find((each) => each.name === '青禾官网')
      const group = groups.items.find((each) => each.name === '青禾客服')
      assert.equal(inbox?.brand, brand?.id)
      assert.deepEqual(group?.inboxes, [inbox?.id])
      assert.equal(rules.items.find((each) => each.name === '青禾优先')?.group, group?.id)
      const moods = (await other.call(readEmotionTerms, {}, token)).items.find((each) => each.brand === brand?.id)
      assert.deepEqual([moods?.terms.raise, moods?.terms.group], [80, group?.id])
      assert.deepEqual(canned.items.find((each) => each.title === '@全体 欢迎语')?.scope, { kind: 'group', group: group?.id })
      assert.deepEqual(webhooks.items.map(({ on, brands: of }) => [on, of]), [[false, [brand?.id]]], 'webhooks come switched off')
      assert.equal(sections.items.find((each) => each.name === 'people')?.values['idleMinutes'], 45)
      const store = (await other.call(listStores, { query: { text: 'QH-1' } }, token)).items[0]
      assert.deepEqual([store?.name, store?.brand], ['青禾武康路店', brand?.id])
      const again = await bring(other, file)
      assert.deepEqual((again.body.parts as { added: string[]; changed: string[] }[]).filter((each) => each.added.length + each.changed.length > 0), [])
      assert.deepEqual(sorted(await take(other)), sorted(file))
    })

    test('comes in as a whole or not at all, and says all that is wrong', async () => {
      const app = await open()
      const file = await take(app)
      const broken = {
        ...file, parts: {
          brands: [{ name: '新品牌', timeZone: 'Asia/Shanghai' }, { name: '另一个', timeZone: 'Mars/Olympus' }],
          groups: [{ name: '新组', members: [{ person: '@person:nobody', skill: 50 }], inboxes: ['@inbox:没有'], isDefault: false }, { name: 7 }],
        },
      }
      const refused = await bring(app, broken)
      assert.deepEqual([refused.status, refused.body.code], [422, 'import_refused'])
      assert.deepEqual(problemsOf(refused).map(({ part, item, path, code }) => [part, item, path, code]).slice(0, 3), [
        ['brands', 2, undefined, 'malformed'], ['groups', 1, 'members.0.person', 'person_absent'], ['groups', 1, 'inboxes.0', 'absent'],
      ])
      assert.ok(problemsOf(refused).some((each) => each.part === 'groups' && each.item === 2 && each.path === 'name'))
      assert.ok(!JSON.stringify(refused.body.details).includes('没有'), 'nothing of what was in it')
      assert.equal((await app.call(listBrands, {}, await app.signIn('admin'))).items.length, 1)
      assert.deepEqual(without(await take(app)), without(file))
    })

    test('of another kind or a newer version is refused; parts that are not known need consent', async () => {
      const app = await open()
      const file = await take(app)
      assert.deepEqual(problemsOf(await bring(app, 'nonsense')), [{ code: 'not_json' }])
      for (const foreign of [{ hello: 1 }, [], null, { format: 'other', version: 9 }]) assert.deepEqual(problemsOf(await bring(app, foreign)), [{ code: 'foreign' }])
      assert.deepEqual(problemsOf(await bring(app, { ...file, version: 2 })), [{ code: 'newer_version' }])
      const more = { ...file, parts: { tarot: [], brands: [{ name: '新品牌', timeZone: 'Asia/Shanghai' }] } }
      assert.deepEqual(problemsOf(await bring(app, more)), [{ part: 'tarot', code: 'unknown_part' }])
      assert.deepEqual((await bring(app, more, '?preview=1')).body.unknown, ['tarot'])
      assert.deepEqual((await bring(app, more, '?skipUnknown=1')).body.parts, [{ part: 'brands', added: ['新品牌'], changed: [], same: 0 }])
    })

    test('names members by login; those who do not exist here are left out when that is wanted', async () => {
      const app = await open()
      const token = await app.signIn('admin')
      const before = (await app.call(listGroups, {}, token)).items
      const old = before.find((each) => each.isDefault)!
      const known = app.people.find((each) => each.role === 'agent')!.login
      const member = (login: string) => ({ person: `@person:${login}`, skill: 70 })
      const group = (name: string, logins: string[], isDefault: boolean) => ({ name, members: logins.map(member), inboxes: [], isDefault })
      const file = { ...await take(app), parts: { groups: [group('来客', ['nobody', 'someone'], true), group(old.name, ['nobody'], false), group('售后', [known, 'nobody'], false)] } }
      const preview = await bring(app, file, '?preview=1')
      assert.deepEqual(preview.body, { parts: [{ part: 'groups', added: ['来客', '售后'], changed: [old.name], same: 0 }], unknown: [], people: ['nobody', 'someone'] })
      const refused = await bring(app, file)
      assert.deepEqual(problemsOf(refused).map(({ item, path, code }) => [item, path, code]), [
        [1, 'members.0.person', 'person_absent'], [1, 'members.1.person', 'person_absent'], [2, 'members.0.person', 'person_absent'], [3, 'members.1.person', 'person_absent'],
      ])
      assert.deepEqual((await app.call(listGroups, {}, token)).items, before, 'nothing was written')
      assert.equal((await bring(app, file, '?skipPeople=1')).status, 200)
      const groups = new Map((await app.call(listGroups, {}, token)).items.map((each) => [each.name, each]))
      assert.deepEqual(groups.get(old.name), old, 'the members here and the mark stay')
      assert.deepEqual([groups.get('来客')?.members, groups.get('来客')?.isDefault], [[], false], 'nobody is there to be the default')
      assert.deepEqual(groups.get('售后')?.members.map((each) => each.skill), [70])
    })

    test('says which group becomes the default one', async () => {
      const app = await open()
      const file = await take(app)
      const taking = { ...file, parts: { groups: [{ name: '来客', members: [], inboxes: [], isDefault: true }] } }
      const parts = [{ part: 'groups', added: ['来客'], changed: [], same: 0, newDefault: '来客' }]
      assert.deepEqual((await bring(app, taking, '?preview=1')).body.parts, parts)
      assert.deepEqual((await bring(app, taking)).body.parts, parts)
      assert.equal((await app.call(listGroups, {}, await app.signIn('admin'))).items.find((each) => each.isDefault)?.name, '来客')
      assert.deepEqual((await bring(app, taking)).body.parts, [{ part: 'groups', added: [], changed: [], same: 1 }])
    })

    test('is for those who may manage what is in it', async () => {
      const app = await open()
      await assert.rejects(take(app, 'supervisor'), { code: 'forbidden' })
      assert.equal((await bring(app, await take(app), '', 'supervisor')).status, 403)
    })
  })
})
