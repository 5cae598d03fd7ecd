import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'
import { switchModule } from '@yanshu/contract/administration.ts'
import { addNote, editNote } from '@yanshu/contract/conversations.ts'
import { searchMessages } from '@yanshu/contract/message-search.ts'
import { newId } from '../../base/ids.ts'
import { inside } from '../../host/actor.ts'
import { eachApp, type OpenedApp } from '../../../testkit/open-app.ts'
import { visit } from '../../../testkit/scenario.ts'

type Page = Awaited<ReturnType<typeof find>>
async function find(app: OpenedApp, token: string, text: string, more: Record<string, unknown> = {}) {
  return app.call(searchMessages, { query: { text, ...more } }, token)
}
/** What is found, once it is as wanted: the index follows a moment after the send. */
async function once(look: () => Promise<Page>, wanted: (page: Page) => boolean): Promise<Page> {
  for (let tries = 0; ; tries++) {
    const page = await look()
    if (wanted(page)) return page
    assert.ok(tries < 200, `found ${page.items.length}`)
    await sleep(25)
  }
}
const textsOf = ({ items }: Page) => items.map(({ message, note }) => note?.text ?? message?.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join(''))

eachApp((_engine, open) => {
  test('finds what was said by every word, the latest first, page by page', async () => {
    const app = await open()
    const admin = await app.signIn('administrator')
    const contact = await visit(app)
    const said = ['银色雪橇的运费险怎么赔', '银色雪橇退回去了', '运费险到账没有', '銀色雪橇什麼時候退', '银色的', '雪橇'.repeat(3)]
    for (const text of said) await contact.say(text)
    const look = (text: string, more = {}) => () => find(app, admin, text, more)
    const all = await once(look('雪橇', { from: 1 }), ({ items }) => items.filter((each) => each.message?.from === 'contact').length === 4)
    assert.ok(all.items.every((each, index) => index === 0 || each.message!.seq < all.items[index - 1]!.message!.seq))
    const mine = async (text: string) => textsOf({ ...(await find(app, admin, text)) }).filter((each) => said.includes(each ?? ''))
    assert.deepEqual(await mine('银色雪橇'), [said[3], said[1], said[0]])
    assert.deepEqual(await mine('运费险 雪橇'), [said[0]])
    assert.deepEqual(await mine('雪橇运费'), [])
    assert.deepEqual(await mine('%'), [])
    const first = await find(app, admin, '雪橇', { limit: 2 })
    const rest = await find(app, admin, '雪橇', { limit: 50, cursor: first.next })
    assert.deepEqual([...first.items, ...rest.items].map((each) => each.message?.id), all.items.map((each) => each.message?.id))
    await assert.rejects(find(app, admin, '雪橇', { cursor: 'x.1' }), { code: 'malformed' })
    assert.deepEqual((await find(app, admin, '雪橇', { to: 1 })).items, [])
    assert.deepEqual((await find(app, admin, '雪橇', { contact: newId() })).items, [])
    assert.equal((await find(app, admin, '雪橇', { contact: contact.contact })).items.length, all.items.length)
  })

  test('shows nobody what they may not see, and nothing that was recalled or removed', async () => {
    const app = await open()
    const [admin, supervisor, lin] = [await app.signIn('administrator'), await app.signIn('supervisor'), await app.signIn('xiaolin')]
    const contact = await visit(app)
    const { id } = await contact.say('鲸鱼形状的茶壶漏水')
    const ofContact = (page: Page) => page.items.filter((each) => each.message?.from === 'contact')
    await once(() => find(app, admin, '鲸鱼 漏水'), (page) => ofContact(page).length === 1)
    // Still with the bot: no group, no agent.
    assert.deepEqual((await find(app, lin, '鲸鱼')).items, [])
    const note = await app.call(addNote, { params: { id: contact.conversation }, input: { clientId: newId(), text: '茶壶批次 K-77 有问题', mentions: [] } }, supervisor)
    await once(() => find(app, supervisor, 'K-77'), ({ items }) => items.length === 1 && items[0]?.note?.id === note.id)
    await app.call(editNote, { params: { id: contact.conversation, note: note.id }, input: { removed: true } }, supervisor)
    await once(() => find(app, supervisor, 'K-77'), ({ items }) => items.length === 0)
    assert.equal((await contact.api('POST', '/recall', { message: id })).status, 200)
    await once(() => find(app, admin, '鲸鱼'), (page) => ofContact(page).length === 0)
    await assert.rejects(find(app, contact.token, '鲸鱼'))
  })

  test('finds also what was said while it was switched off', async () => {
    const app = await open()
    const admin = await app.signIn('administrator')
    const toggle = (on: boolean) => app.call(switchModule, { params: { name: 'message-search' }, input: { on } }, admin)
    const contact = await visit(app)
    await toggle(false)
    await contact.say('琉璃算盘')
    await assert.rejects(find(app, admin, '琉璃'), { code: 'module_off' })
    await toggle(true)
    const { parts } = app.app
    const job = parts.modules.find((module) => module.name === 'message-search')!.jobs!['keep_index']!
    await once(async () => {
      await job.run(inside('job', 'keep_index', 'test'))
      return find(app, admin, '琉璃算盘')
    }, ({ items, indexing }) => items.length >= 1 && !indexing)
  })
})
