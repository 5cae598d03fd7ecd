import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as keys from '@yanshu/contract/api-keys.ts'
import * as brands from '@yanshu/contract/brands.ts'
import * as contacts from '@yanshu/contract/contacts.ts'
import * as conversations from '@yanshu/contract/conversations.ts'
import * as knowledge from '@yanshu/contract/knowledge.ts'
import { searchMessages } from '@yanshu/contract/message-search.ts'
import { listRatings } from '@yanshu/contract/satisfaction.ts'
import { newId } from '../../../base/ids.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { until, visit } from '../../../../testkit/scenario.ts'

/** Two brands with an inbox, a conversation and an entry each, and a key with every scope that reaches the second alone. */
async function openTwo(app: OpenedApp) {
  const admin = await app.signIn('admin')
  const { name, look, brand: first, enabled, botOn, reopenMinutes } = app.inbox
  const input = { enabled, botOn, reopenMinutes, look, origins: [] }
  const second = (await app.call(brands.makeBrand, { input: { name: '山雀', timeZone: 'Asia/Shanghai' } }, admin)).id
  const inbox = await app.call(brands.makeInbox, { input: { ...input, name: `${name} 2`, brand: second } }, admin)
  const [other, mine] = [await visit(app), await visit({ ...app, inbox })]
  await other.say('紫藤花瓶碎了')
  await mine.say('紫藤花瓶很好')
  const entry = { questions: [], answer: '可以', category: '', links: [], goods: [], enabled: true }
  const make = (title: string, brand?: string) => app.call(knowledge.makeEntry, { input: { ...entry, title, category: title, ...(brand !== undefined && { brand }) } }, admin)
  const entries = { other: await make('紫藤甲', first), mine: await make('紫藤乙', second), all: await make('紫藤丙') }
  const key = await app.call(keys.makeApiKey, { input: { name: '山雀', scopes: keys.keyScopes, brands: [second] } }, admin)
  return { admin, first, second, inbox, input: { ...input, name: '新的' }, other, mine, entry, entries, key: key.secret, made: key.key }
}

eachApp((_name, open) => {
  test('a key that is limited to brands sees nothing of others in lists, single things and search', async () => {
    const app = await open()
    const { admin, second, inbox, other, mine, entries, key, made } = await openTwo(app)
    assert.deepEqual([made.brands, (await app.call(keys.listApiKeys, {}, admin)).items[0]?.brands], [[second], [second]])
    assert.deepEqual((await app.call(brands.listBrands, {}, key)).items.map(({ id }) => id), [second])
    assert.deepEqual((await app.call(brands.listInboxes, {}, key)).items.map(({ id }) => id), [inbox.id])
    for (const query of [{}, { view: 'bot' as const }, { text: '紫藤' }, { contact: other.contact }, { inbox: app.inbox.id }]) {
      const seen = (await app.call(conversations.listConversations, { query }, key)).items.map(({ brand }) => brand)
      assert.ok(seen.every((each) => each === second), JSON.stringify(query))
    }
    assert.deepEqual((await app.call(conversations.listConversations, {}, key)).items.map(({ id }) => id), [mine.conversation])
    const counts = await app.call(conversations.countConversations, {}, key)
    assert.equal(counts.bot + counts.waiting, 1)
    assert.deepEqual((await app.call(contacts.listContacts, {}, key)).items.map(({ id }) => id), [mine.contact])
    const found = () => app.call(searchMessages, { query: { text: '紫藤花瓶' } }, key)
    assert.deepEqual((await until(found, ({ items }) => items.length > 0)).items.map((each) => each.conversation.id), [mine.conversation])
    await until(() => app.call(searchMessages, { query: { text: '紫藤花瓶' } }, admin), ({ items }) => items.length === 2)
    assert.equal((await found()).items.length, 1)
    assert.deepEqual((await app.call(listRatings, {}, key)).items, [])
    const titles = async (text: string) => (await app.call(knowledge.listEntries, { query: { text, limit: 200 } }, key)).items.map((each) => each.title).filter((each) => each.startsWith('紫藤')).toSorted()
    assert.deepEqual(await until(() => titles('紫藤'), (all) => all.length === 2), ['紫藤丙', '紫藤乙'])
    assert.deepEqual(await titles(''), ['紫藤丙', '紫藤乙'])
    assert.ok(!(await app.call(knowledge.listCategories, {}, key)).items.some((each) => each.name === '紫藤甲'))
    assert.equal((await app.call(knowledge.readEntry, { params: { id: entries.all.id } }, key)).title, '紫藤丙')
    const own = { mine: mine.conversation, contact: mine.contact, entry: entries.mine.id }
    const foreign = { mine: other.conversation, contact: other.contact, entry: entries.other.id }
    for (const [each, status] of [[own, 200], [foreign, 404]] as const) {
      for (const path of [`conversations/${each.mine}`, `conversations/${each.mine}/messages`, `conversations/${each.mine}/notes`, `contacts/${each.contact}`, `contacts/${each.contact}/pages`, `knowledge/${each.entry}`]) {
        assert.equal((await app.api('GET', `/api/${path}`, undefined, key)).status, status, path)
      }
    }
  })

  test('nor does it change anything of theirs', async () => {
    const app = await open()
    const { first, second, inbox, input, other, mine, entry, entries, key } = await openTwo(app)
    const conversation = { params: { id: other.conversation } }
    await assert.rejects(app.call(conversations.closeConversation, conversation, key), { code: 'absent' })
    await assert.rejects(app.call(conversations.addNote, { ...conversation, input: { clientId: newId(), text: '看看', mentions: [] } }, key), { code: 'absent' })
    await assert.rejects(app.call(contacts.editContact, { params: { id: other.contact }, input: { note: 'x' } }, key), { code: 'absent' })
    await assert.rejects(app.call(contacts.blockContact, { params: { id: other.contact }, input: { blocked: true } }, key), { code: 'absent' })
    await assert.rejects(app.call(brands.editBrand, { params: { id: first }, input: { name: 'x', timeZone: 'Asia/Shanghai' } }, key), { code: 'absent' })
    await assert.rejects(app.call(brands.editInbox, { params: { id: app.inbox.id }, input: { ...input, brand: second } }, key), { code: 'absent' })
    await assert.rejects(app.call(brands.makeCustomerKey, { params: { id: app.inbox.id } }, key), { code: 'absent' })
    await assert.rejects(app.call(brands.makeInbox, { input: { ...input, brand: first } }, key), { code: 'forbidden' })
    await assert.rejects(app.call(brands.editInbox, { params: { id: inbox.id }, input: { ...input, brand: first } }, key), { code: 'forbidden' })
    const change = { ...entry, title: 'x', brand: second, revision: 1 }
    await assert.rejects(app.call(knowledge.editEntry, { params: { id: entries.other.id }, input: change }, key), { code: 'absent' })
    await assert.rejects(app.call(knowledge.removeEntry, { params: { id: entries.other.id } }, key), { code: 'absent' })
    await assert.rejects(app.call(knowledge.removeEntry, { params: { id: entries.all.id } }, key), { code: 'forbidden' })
    await assert.rejects(app.call(knowledge.editEntry, { params: { id: entries.mine.id }, input: { ...change, brand: first } }, key), { code: 'forbidden' })
    await assert.rejects(app.call(knowledge.makeEntry, { input: { ...entry, title: 'y' } }, key), { code: 'forbidden' })
    // Of its own it may.
    await app.call(knowledge.editEntry, { params: { id: entries.mine.id }, input: change }, key)
    await app.call(brands.editInbox, { params: { id: inbox.id }, input: { ...input, brand: second } }, key)
    await app.call(contacts.editContact, { params: { id: mine.contact }, input: { note: 'x' } }, key)
    await app.call(conversations.closeConversation, { params: { id: mine.conversation } }, key)
  })

  test('whatever is not known to keep within brands is refused, and says why', async () => {
    const app = await open()
    const { key } = await openTwo(app)
    const { paths } = (await app.api('GET', '/openapi.json')).body as { paths: Record<string, Record<string, { 'x-permission'?: unknown }>> }
    const routes = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`))
    assert.deepEqual(keys.brandKeyRoutes.filter((each) => !routes.includes(each)), [])
    const unlimited = new Set(['GET /api/setup', 'POST /api/session', 'DELETE /api/session', 'POST /api/links/read', 'POST /api/links/use', 'POST /api/visitor/session', 'GET /api/brand-logos/:id', 'GET /api/shared-files/:token', 'POST /api/sidebar/:inbox/enter', 'POST /api/sidebar/:inbox/session', 'POST /api/sidebar/:inbox/bind'])
    const closed = routes.filter((each) => !keys.brandKeyRoutes.includes(each) && !unlimited.has(each) && !each.includes(' /api/visitor/'))
    assert.ok(closed.length > 60, String(closed.length))
    for (const each of closed) {
      const [method = '', path = ''] = each.split(' ')
      const { status, body } = await app.api(method, path.replace(/:\w+/g, newId()), method === 'GET' || method === 'DELETE' ? undefined : {}, key)
      // What no key may do is refused for that alone.
      assert.ok(status === 403 && (body.details?.reason === 'key_limited_to_brands' || body.code === 'forbidden'), `${each}: ${status}`)
    }
    const { body } = await app.api('GET', '/api/webhooks', undefined, key)
    assert.deepEqual([body.code, body.details], ['forbidden', { reason: 'key_limited_to_brands' }])
  })
})
