import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { SignJWT } from 'jose'
import { makeDirectory, tinyFiles } from '@yanshu/nlu/encoder/testkit/directories.ts'
import { eachApp, type Answer, type OpenedApp } from '../testkit/open-app.ts'
import { teach } from '../testkit/teaching.ts'
import { goodPassword } from '../testkit/office.ts'
import { goOnline, until, visit } from '../testkit/scenario.ts'
import { connectVendor } from '../testkit/vendor-deeds.ts'
import { newId } from './base/ids.ts'
import { openReceiver } from './modules/webhooks/testkit/receiver.ts'
import type { AuditRecordRow } from './host/audit/tables.ts'

/** POSTs that change nothing, and marks, which are bookkeeping. */
const unrecorded = new Set([
  'POST /api/links/read', 'POST /api/session/ticket', 'POST /api/mentions/read', 'POST /api/moderation/check', 'POST /api/moderation/try', 'POST /api/schedules/check', 'POST /api/routing/try', 'POST /api/stores/nearest', 'POST /api/visitor/stores/nearest',
  'POST /api/inboxes/{id}/account/checks', 'POST /api/inboxes/{id}/account/choices', 'POST /api/conversations/{id}/typing', 'POST /api/conversations/{id}/read', 'POST /api/visitor/conversation/{id}/read', 'POST /api/visitor/pages', 'PUT /api/visitor/conversation/{id}/context',
])
/** What needs an account of WeCom: its own test looks for the rows. */
const isBeside = (operation: string) => / \/api\/(sidebar|office-members)\//.test(operation)
/** These need not apply to a deed; everything else is always said. */
const mayBeEmpty = new Set(['reason_code', 'trace_id', 'on_behalf_of', 'approval_id'])
const text = (words: string) => ({ clientId: newId(), parts: [{ type: 'text', text: words }] })

/** Calls operations of the API and keeps under which request id each succeeded. */
function recorder(app: OpenedApp) {
  const done = new Map<string, string>()
  return {
    done,
    async act(operation: string, places: string[], body: object | undefined, token: string | undefined, query = ''): Promise<Answer['body']> {
      const [method = '', template = ''] = operation.split(' ')
      const left = [...places]
      const answer = await app.api(method, template.replace(/\{\w+\}/g, () => left.shift()!) + query, body, token)
      assert.equal(answer.status, 200, `${operation} answered ${answer.status} ${JSON.stringify(answer.body)}`)
      done.set(operation, answer.headers.get('x-request-id')!)
      return answer.body
    },
  }
}
type Act = ReturnType<typeof recorder>['act']

async function changePeople(app: OpenedApp, act: Act): Promise<void> {
  const admin = await app.signIn('administrator')
  await act('PUT /api/roles/{name}', ['clerk'], { permissions: ['knowledge.read'] }, admin)
  await act('DELETE /api/roles/{name}', ['clerk'], undefined, admin)
  const invited = await act('POST /api/people', [], { login: 'newcomer', name: '新人', roles: ['agent'], groups: [], capacity: 3 }, admin)
  const person = invited.person.id as string
  await act('POST /api/links/use', [], { secret: secretOf(invited.link.url), password: goodPassword }, undefined)
  const first = await act('POST /api/session', [], { login: 'newcomer', password: goodPassword }, undefined)
  const second = await app.api('POST', '/api/session', { login: 'newcomer', password: goodPassword })
  await act('PATCH /api/profile', [], { name: '新同事' }, first.token)
  const sessions = await app.api('GET', '/api/sessions', undefined, first.token)
  await act('DELETE /api/sessions/{id}', [sessions.body.items.find((each: { current: boolean }) => !each.current).id], undefined, first.token)
  assert.equal((await app.api('GET', '/api/session', undefined, second.body.token)).status, 401)
  await act('PUT /api/profile/password', [], { present: goodPassword, next: 'Marstrand-9-boats' }, first.token)
  await act('DELETE /api/session', [], undefined, first.token)
  await act('PATCH /api/people/{id}', [person], { capacity: 4 }, admin)
  await act('POST /api/people/{id}/unlock', [person], undefined, admin)
  await act('POST /api/people/{id}/reset', [person], undefined, admin)
  const group = await act('POST /api/groups', [], { name: '贵宾', members: [{ person, skill: 60 }], inboxes: [], isDefault: false }, admin)
  await act('PUT /api/groups/{id}', [group.id], { name: '贵宾组', members: [], inboxes: [], isDefault: false }, admin)
  await act('DELETE /api/groups/{id}', [group.id], undefined, admin)
}

async function changeSettings(app: OpenedApp, act: Act): Promise<void> {
  const admin = await app.signIn('administrator')
  const brand = await act('POST /api/brands', [], { name: '分店', timeZone: 'Asia/Shanghai' }, admin)
  await act('PUT /api/brands/{id}', [brand.id], { name: '分店二', timeZone: 'Asia/Tokyo' }, admin)
  const { id: _id, channel: _channel, customerKeys: _keys, ...editable } = app.inbox
  const inbox = await act('POST /api/inboxes', [], { ...editable, name: '第二个' }, admin)
  await act('PUT /api/inboxes/{id}', [inbox.id], { ...editable, name: '第二个', reopenMinutes: 5 }, admin)
  const key = await act('POST /api/inboxes/{id}/customer-keys', [inbox.id], undefined, admin)
  const customerToken = await customerTokenFor(inbox.id, key, 'shopper-1')
  await act('POST /api/visitor/session', [], { inbox: inbox.id, customerToken }, undefined)
  await act('DELETE /api/inboxes/{id}/customer-keys/{kid}', [inbox.id, key.kid], undefined, admin)
  const section = (await app.api('GET', '/api/settings', undefined, admin)).body.items.find(({ name }: { name: string }) => name === 'people')
  await act('PUT /api/settings/{name}', [section.name], { values: { ...section.values, ...changedOne(section.values) }, revision: section.revision }, admin)
  await act('PUT /api/modules/{name}', ['bot'], { on: false }, admin)
  await app.api('PUT', '/api/modules/bot', { on: true }, admin)
  await act('POST /api/audit/verify', [], undefined, await app.signIn('auditor'))

  const entry = { title: '营业时间', questions: ['几点开门'], answer: '九点', category: '其他', links: [], goods: [], enabled: true }
  const added = await act('POST /api/knowledge', [], entry, admin)
  await act('PUT /api/knowledge/{id}', [added.id], { ...entry, answer: '十点', revision: added.revision }, admin)
  await act('DELETE /api/knowledge/{id}', [added.id], undefined, admin)
  await act('POST /api/knowledge/{id}/restore', [added.id], undefined, admin)
  const form = new FormData()
  form.set('file', new Blob(['标题,问法,答案,分类\n几点关门,,十点,其他\n']), 'entries.csv')
  await act('POST /api/knowledge/import', [], form, admin)
}

async function talk(app: OpenedApp, act: Act): Promise<void> {
  const { token: agent } = await goOnline(app, 'xiaolin')
  const supervisor = await goOnline(app, 'zhuguan')
  const contact = await visit(app)
  const at = [contact.conversation]
  await act('POST /api/visitor/conversation', [], {}, (await freshVisit(app)).token)
  const sent = await act('POST /api/visitor/conversation/{id}/messages', at, text('你好'), contact.token)
  await act('POST /api/visitor/conversation/{id}/recall', at, { message: sent.id }, contact.token)
  await act('POST /api/visitor/files', [], formOf('单号'), contact.token)
  await act('POST /api/files', [], formOf('答复'), agent)
  await act('PUT /api/presence', [], { state: 'offline' }, agent)
  await app.api('PUT', '/api/presence', { state: 'offline' }, supervisor.token)
  await act('POST /api/visitor/conversation/{id}/person', at, undefined, contact.token)
  await contact.see((seen) => seen.nobodyHere)
  await act('POST /api/visitor/conversation/{id}/left', at, { phone: '13800000000', text: '请回电' }, contact.token)
  await act('POST /api/conversations/{id}/followed-up', at, undefined, agent)
  await act('POST /api/visitor/conversation/{id}/leave-queue', at, undefined, contact.token)
  await contact.api('POST', '/person')
  await act('POST /api/conversations/{id}/take', at, undefined, (await backOnline(app, agent)).token)
  await contact.see((seen) => seen.state === 'assigned')
  const reply = await act('POST /api/conversations/{id}/messages', at, text('在的'), agent)
  await act('POST /api/conversations/{id}/recall', at, { message: reply.id }, agent)
  await app.api('PUT', '/api/presence', { state: 'online' }, supervisor.token)
  await act('POST /api/conversations/{id}/transfer', at, { agent: supervisor.id }, agent)
  await act('DELETE /api/conversations/{id}/transfer', at, undefined, agent)
  await app.api('POST', `/api/conversations/${at[0]}/transfer`, { agent: supervisor.id }, agent)
  await act('POST /api/conversations/{id}/transfer/answer', at, { accept: true }, supervisor.token)
  await act('POST /api/conversations/{id}/close', at, undefined, supervisor.token)
  await act('POST /api/conversations/{id}/reopen', at, undefined, supervisor.token)
  await act('POST /api/visitor/conversation/{id}/close', at, undefined, contact.token)
  await act('PATCH /api/contacts/{id}', [contact.contact], { note: '老客户' }, agent)
  await act('POST /api/contacts/{id}/block', [contact.contact], { blocked: true }, supervisor.token)
  await connectVendor(app, act, contact.contact)
}

/** What the shop signs for its customer. */
function customerTokenFor(inbox: string, key: { kid: string; secret: string }, customer: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ name: '张三' }).setProtectedHeader({ alg: 'HS256', kid: key.kid }).setSubject(customer).setAudience(inbox).setJti(newId())
    .setIssuedAt(now).setExpirationTime(now + 300).sign(Buffer.from(key.secret))
}

/** What colleagues do with a conversation between them. */
async function workTogether(app: OpenedApp, act: Act): Promise<void> {
  const admin = await app.signIn('administrator')
  const agent = await goOnline(app, 'xiaochen')
  const [mine, colleague] = [await visit(app), await goOnline(app, 'zhuguan')]
  const at = [mine.conversation]
  await mine.say('在吗')
  await app.api('POST', `/api/conversations/${mine.conversation}/take`, undefined, colleague.token)
  await app.api('POST', `/api/conversations/${mine.conversation}/transfer`, { agent: agent.id }, colleague.token)
  await app.api('POST', `/api/conversations/${mine.conversation}/transfer/answer`, { accept: true }, agent.token)

  const fields = [{ key: 'word', kind: 'text', label: '一句话', required: true }]
  const form = await act('POST /api/forms', [], { title: '小结二', use: 'wrap-up', enabled: true, inboxes: [], fields }, admin)
  await act('PUT /api/forms/{id}', [form.id], { title: '小结三', use: 'wrap-up', enabled: true, inboxes: [], fields }, admin)
  await act('PUT /api/conversations/{id}/wrap-up', at, { form: form.id, values: { word: '好' } }, agent.token)
  await act('DELETE /api/forms/{id}', [form.id], undefined, admin)
  const label = await act('POST /api/labels', [], { name: '甲', color: 'red' }, admin)
  await act('PUT /api/labels/{id}', [label.id], { name: '乙', color: 'blue' }, admin)
  await act('PUT /api/conversations/{id}/labels', at, { labels: [label.id] }, agent.token)
  await act('DELETE /api/labels/{id}', [label.id], undefined, admin)
  await act('PUT /api/conversations/{id}/priority', at, { priority: 2 }, agent.token)
  await act('POST /api/conversations/{id}/helpers', at, { agent: colleague.id }, agent.token)
  await act('DELETE /api/conversations/{id}/helpers/{agent}', [...at, colleague.id], undefined, colleague.token)
  await act('POST /api/conversations/{id}/snooze', at, { until: Date.now() + 3_600_000 }, agent.token)
  await act('DELETE /api/conversations/{id}/snooze', at, undefined, agent.token)
  const note = await act('POST /api/conversations/{id}/notes', at, { clientId: newId(), text: '看看', mentions: [colleague.id] }, agent.token)
  await act('PATCH /api/conversations/{id}/notes/{note}', [...at, note.id], { text: '看一看' }, agent.token)
  await app.api('POST', '/api/mentions/read', undefined, colleague.token)
  await act('POST /api/conversations/{id}/satisfaction', at, undefined, agent.token)
  const asked = (await mine.read((message) => message.parts[0]?.type === 'satisfaction')).flatMap((message) => message.parts.flatMap((part) => (part.type === 'satisfaction' ? part.invitation : [])))
  await act('POST /api/visitor/conversation/{id}/rating', at, { invitation: asked[0], score: 5, tags: [] }, mine.token)
}

/** Who gets what, and when people are there. */
async function changeRouting(app: OpenedApp, act: Act): Promise<void> {
  const admin = await app.signIn('administrator')
  const [group] = (await app.api('GET', '/api/groups', undefined, admin)).body.items
  await act('PUT /api/routing/plans/{id}', [group.id], { mode: 'round_robin', stickyMinutes: 3, stickyThen: 'least_busy', skillFirst: true }, admin)
  const rule = { name: '投诉', on: true, conditions: [{ kind: 'words', contains: ['投诉'] }], priority: 2 }
  const { id } = await act('POST /api/routing/rules', [], rule, admin)
  await act('PUT /api/routing/rules/{id}', [id], { ...rule, on: false }, admin)
  const rules = (await app.api('GET', '/api/routing/rules', undefined, admin)).body.items as { id: string }[]
  await act('PUT /api/routing/order', [], { rules: rules.map((each) => each.id).toReversed() }, admin)
  await act('DELETE /api/routing/rules/{id}', [id], undefined, admin)
  const hours = { name: '客服中心', timeZone: 'Asia/Shanghai', week: [[], [], [], [], [], [], []], exceptions: [], inboxes: [], groups: [] }
  const schedule = await act('POST /api/schedules', [], hours, admin)
  await act('PUT /api/schedules/{id}', [schedule.id], { ...hours, name: '客服中心二' }, admin)
  await act('DELETE /api/schedules/{id}', [schedule.id], undefined, admin)
}

/** Two conversations of one contact become one. */
async function mergeTwo(app: OpenedApp, act: Act): Promise<void> {
  const supervisor = await app.signIn('zhuguan')
  const admin = await app.signIn('administrator')
  const { id: _id, channel: _channel, customerKeys: _keys, ...editable } = app.inbox
  const second = await app.api('POST', '/api/inboxes', { ...editable, name: '第三个' }, admin)
  const open = async (inbox: string) => {
    const key = (await app.api('POST', `/api/inboxes/${inbox}/customer-keys`, undefined, admin)).body
    const { token } = (await app.api('POST', '/api/visitor/session', { inbox, customerToken: await customerTokenFor(inbox, key, 'shopper-2') })).body
    const { id } = (await app.api('POST', '/api/visitor/conversation', {}, token)).body
    await app.api('POST', `/api/visitor/conversation/${id}/messages`, text('在吗'), token)
    return { id: id as string }
  }
  const [first, other] = [await open(app.inbox.id), await open(second.body.id)]
  await act('POST /api/conversations/{id}/merge', [first.id], { into: other.id }, supervisor)
}

/** What supervisors do in the conversations of agents, and promise in time. */
async function supervise(app: OpenedApp, act: Act): Promise<void> {
  const supervisor = await app.signIn('zhuguan')
  await app.api('PUT', '/api/presence', { state: 'busy' }, supervisor)
  const agent = await goOnline(app, 'xiaolin')
  const contact = await visit(app)
  await contact.say('转人工')
  await contact.see((seen) => seen.state === 'waiting' || seen.state === 'assigned')
  const at = [contact.conversation]
  await app.api('POST', `/api/conversations/${at[0]}/take`, undefined, agent.token)
  await act('POST /api/conversations/{id}/watch', at, undefined, supervisor)
  await act('POST /api/conversations/{id}/whisper', at, { text: '先道歉' }, supervisor)
  await act('POST /api/conversations/{id}/barge-in', at, undefined, supervisor)
  await act('POST /api/conversations/{id}/step-back', at, undefined, supervisor)
  await act('POST /api/conversations/{id}/take-over', at, { reason: '情绪激动' }, supervisor)
  await act('POST /api/conversations/{id}/force-close', at, { reason: '已解决' }, supervisor)
  const angry = await visit(app)
  await angry.say('你们就是骗子！垃圾公司，我要投诉到12315！')
  const [alarm] = (await until(() => app.api('GET', '/api/emotion/alarms', undefined, supervisor), ({ body }) => body.items.length > 0)).body.items
  await act('POST /api/emotion/alarms/{id}/false', [alarm.id], undefined, supervisor)
  await act('DELETE /api/emotion/alarms/{id}/false', [alarm.id], undefined, supervisor)
  const [{ brand, terms, revision }] = (await app.api('GET', '/api/emotion/settings', undefined, supervisor)).body.items
  await act('PUT /api/emotion/settings/{brand}', [brand], { terms: { ...terms, raise: 80 }, revision }, supervisor)
  const level = { name: '标准', enabled: true, brands: [], inboxes: [], groups: [], priorities: [], targets: { first_reply: 60_000 }, businessHours: false, warnAt: 80, raisePriority: false }
  const [one, two] = [await act('POST /api/sla/policies', [], level, supervisor), (await app.api('POST', '/api/sla/policies', { ...level, name: '加急' }, supervisor)).body]
  await act('PUT /api/sla/policies/{id}', [one.id], { ...level, warnAt: 70 }, supervisor)
  await act('PUT /api/sla/order', [], { policies: [two.id, one.id] }, supervisor)
  await act('DELETE /api/sla/policies/{id}', [one.id], undefined, supervisor)
}

/** Words that are looked for, and addresses that are kept out. */
async function moderate(app: OpenedApp, act: Act): Promise<void> {
  const supervisor = await app.signIn('zhuguan')
  const word = { text: '返现红包', category: '', kind: 'word', direction: 'both', action: 'warn', enabled: true }
  const { id } = await act('POST /api/moderation/words', [], word, supervisor)
  await act('PUT /api/moderation/words/{id}', [id], { ...word, action: 'mask' }, supervisor)
  await act('DELETE /api/moderation/words/{id}', [id], undefined, supervisor)
  await act('POST /api/moderation/words/import', [], { words: [word] }, supervisor)
  const blocked = await act('POST /api/moderation/addresses', [], { block: '203.0.113.0/24', reason: '刷屏' }, supervisor)
  await act('DELETE /api/moderation/addresses/{id}', [blocked.id], undefined, supervisor)
}

/** What other systems are told, and by which keys they call. */
async function integrate(app: OpenedApp, act: Act): Promise<void> {
  const admin = await app.signIn('administrator')
  const receiver = await openReceiver()
  await app.api('PUT', '/api/settings/webhooks', { values: { listed: [receiver.origin] }, revision: 0 }, admin)
  const wanted = { description: '数据仓库', url: `${receiver.origin}/in`, events: ['conversation.opened'], brands: [], on: true }
  const { webhook } = await act('POST /api/webhooks', [], wanted, admin)
  const at = [webhook.id]
  await act('PUT /api/webhooks/{id}', at, { ...wanted, description: '数据仓库二' }, admin)
  await act('POST /api/webhooks/{id}/secret', at, undefined, admin)
  await act('DELETE /api/webhooks/{id}/old-secret', at, undefined, admin)
  await act('POST /api/webhooks/{id}/ping', at, undefined, admin)
  await visit(app)
  const deliveries = async () => (await app.api('GET', `/api/webhooks/${at[0]}/deliveries`, undefined, admin)).body.items as { id: string; state: string }[]
  const [sent] = await until(deliveries, (items) => items[0]?.state === 'delivered')
  await act('POST /api/webhooks/{id}/deliveries/{delivery}/replay', [...at, sent!.id], undefined, admin)
  await until(deliveries, (items) => items[0]?.state === 'delivered')
  await act('POST /api/webhooks/{id}/replay', at, { from: 0, to: Date.now() + 60_000, states: ['delivered'] }, admin)
  await act('DELETE /api/webhooks/{id}', at, undefined, admin)
  await receiver.close()
  const { key } = await act('POST /api/api-keys', [], { name: '报表', scopes: ['contacts.read'] }, admin)
  await act('DELETE /api/api-keys/{id}', [key.id], undefined, admin)
}

/** What agents say again and again; its pictures are copied for whoever sends them. */
async function writeCanned(app: OpenedApp, act: Act): Promise<void> {
  const agent = await app.signIn('xiaolin')
  const form = new FormData()
  form.set('file', new Blob([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')]), 'size.png')
  const { file } = (await app.api('POST', '/api/files', form, agent)).body
  const canned = { title: '尺码表', folder: '', scope: { kind: 'own' }, parts: [{ type: 'image', file }] }
  const { id, parts } = await act('POST /api/canned', [], canned, agent)
  await act('PUT /api/canned/{id}', [id], { ...canned, title: '尺码', parts: parts.map((part: { file: string }) => ({ type: 'image', file: part.file })) }, agent)
  await act('POST /api/canned/{id}/use', [id], undefined, agent)
  await act('DELETE /api/canned/{id}', [id], undefined, agent)
}

async function keepStores(app: OpenedApp, act: Act): Promise<void> {
  const admin = await app.signIn('administrator')
  const store = { name: '拉萨店', address: '北京中路 1 号', place: { latitude: 29.65, longitude: 91.13, datum: 'gcj02' }, enabled: true }
  const { id, revision } = await act('POST /api/stores', [], store, admin)
  await act('PUT /api/stores/{id}', [id], { store: { ...store, name: '大昭寺店' }, revision }, admin)
  await act('DELETE /api/stores/{id}', [id], undefined, admin)
  await act('POST /api/stores/{id}/restore', [id], undefined, admin)
  const form = new FormData()
  form.set('file', new Blob(['名称,地址,纬度,经度\n那曲店,拉萨路 2 号,31.47,92.05\n']), 'stores.csv')
  const done = await act('POST /api/stores/import', [], form, admin)
  await act('POST /api/stores/imports/{id}/undo', [done.import], undefined, admin)
}

async function saveViews(app: OpenedApp, act: Act): Promise<void> {
  const agent = await app.signIn('xiaolin')
  const view = { name: '着急的', view: 'mine', filter: { priority: 3 }, scope: { kind: 'own' } }
  const { id } = await act('POST /api/saved-views', [], view, agent)
  const other = await act('POST /api/saved-views', [], { ...view, name: '不急的', filter: { priority: 0 } }, agent)
  await act('PUT /api/saved-views/{id}', [id], { ...view, name: '最着急的' }, agent)
  await act('POST /api/saved-views/order', [], { ids: [other.id, id] }, agent)
  await act('DELETE /api/saved-views/{id}', [id], undefined, agent)
}

/** A file of settings from another installation. */
async function bringSettings(app: OpenedApp, act: Act): Promise<void> {
  const admin = await app.signIn('administrator')
  const taken = (await app.api('GET', '/api/settings/export', undefined, admin)).body
  const brands = taken.parts.brands.map((brand: object) => ({ ...brand, timeZone: 'Asia/Singapore' }))
  const form = new FormData()
  form.set('file', new Blob([JSON.stringify({ ...taken, parts: { brands } })]), 'settings.json')
  await act('POST /api/settings/import', [], form, admin)
}

eachApp((_name, open) => {
  describe('on record', () => {
    test('every change leaves a row that says everything, and so do refusals', async (t) => {
      const app = await open()
      const { act, done } = recorder(app)
      await changePeople(app, act)
      await changeSettings(app, act)
      await talk(app, act)
      await workTogether(app, act)
      await mergeTwo(app, act)
      await supervise(app, act)
      await moderate(app, act)
      await teach(app, act, makeDirectory(t, tinyFiles()))
      await changeRouting(app, act)
      await integrate(app, act)
      await writeCanned(app, act)
      await keepStores(app, act)
      await saveViews(app, act)
      await bringSettings(app, act)
      const refused = await refusals(app)
      // A refusal is put on record beside the answer, not before it.
      const read = () => app.app.parts.databases.reader.selectFrom('audit').selectAll().execute()
      await until(async () => {
        const rows = await read()
        return refused.filter(([, id]) => !rows.some((row) => row.request_id === id)).map(([code]) => code)
      }, (missing) => missing.length === 0)
      const rows = await read()

      for (const [operation, requestId] of done) assert.ok(rows.some((row) => row.request_id === requestId && row.result === 'success'), `${operation} left no row`)
      for (const [code, requestId] of refused) assert.ok(rows.some((row) => row.request_id === requestId && row.result === 'denied' && row.reason_code === code), `${code} left no row`)
      for (const row of rows) assert.deepEqual(emptyColumns(row), [], `${row.event_type} by ${row.actor_type} ${row.actor_id}`)
      assert.deepEqual(await app.app.parts.audit.verify().then(({ good, rows: count }) => ({ good, count })), { good: true, count: rows.length })
      await everyOperation(app, done)
      await app.close()
    })
  })
})

/** A route that is added must be added here too. */
async function everyOperation(app: OpenedApp, done: ReadonlyMap<string, string>): Promise<void> {
  const { body } = await app.api('GET', '/openapi.json')
  const changing = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) => Object.keys(methods).filter((method) => method !== 'get').map((method) => `${method.toUpperCase()} ${path}`))
  assert.deepEqual(changing.filter((operation) => !done.has(operation) && !unrecorded.has(operation) && !isBeside(operation)), [])
}

/** Codes and request ids of refusals of several kinds. */
async function refusals(app: OpenedApp): Promise<[code: string, requestId: string][]> {
  const agent = await app.signIn('xiaochen')
  const answers = [
    await app.api('POST', '/api/session', { login: 'admin', password: 'wrong' }), await app.api('GET', '/api/people', undefined, 'nobody-has-this-token'),
    await app.api('GET', '/api/audit', undefined, agent),
    await app.api('GET', `/api/conversations/${newId()}`, undefined, agent),
    await app.api('POST', '/api/people', { login: 'x', name: 'x', roles: ['agent'], groups: [], capacity: 1 }, agent),
  ]
  return answers.map(({ status, body, headers }) => {
    assert.ok(status >= 401 && status <= 404, `${status}`)
    return [body.code as string, headers.get('x-request-id')!]
  })
}

function emptyColumns(row: AuditRecordRow): string[] {
  return Object.entries(row).filter(([name, value]) => (value === '' || value === null) && !mayBeEmpty.has(name)).map(([name]) => name)
}

function changedOne(values: Record<string, unknown>): Record<string, unknown> {
  const [name, value] = Object.entries(values).find(([, each]) => typeof each === 'number')!
  return { [name]: (value as number) + 1 }
}

function formOf(content: string): FormData {
  const form = new FormData()
  form.set('file', new Blob([content]), 'note.txt')
  return form
}

function secretOf(url: string): string {
  return /[A-Za-z0-9_-]{20,100}$/.exec(url)![0]
}

async function freshVisit(app: OpenedApp): Promise<{ token: string }> {
  return (await app.api('POST', '/api/visitor/session', { inbox: app.inbox.id })).body
}

/** Busy takes what is chosen by hand and is given nothing by routing. */
async function backOnline(app: OpenedApp, token: string): Promise<{ token: string }> {
  await app.api('PUT', '/api/presence', { state: 'busy' }, token)
  return { token }
}
