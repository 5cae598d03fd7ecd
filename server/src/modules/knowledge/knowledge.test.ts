import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { createTokens } from '@yanshu/nlu/text/tokens.ts'
import type { Databases } from '../../base/db/open.ts'
import { newId } from '../../base/ids.ts'
import type { Database } from '../../database.ts'
import { createSqliteSearch } from '../../ports/search/sqlite.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { anAgent } from '../../../testkit/conversing.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { knowledgeFirst } from './migrations/20261123_knowledge_first.ts'
import { knowledgeMeaning } from './migrations/20261210_knowledge_meaning.ts'
import type { EntryInput } from './present.ts'
import { createKnowledge } from './service.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-knowledge-'))
const closing: (() => Promise<void>)[] = []
after(async () => {
  for (const close of closing) await close()
  rmSync(folder, { recursive: true, force: true })
})

const input = (title: string, more: Partial<EntryInput> = {}): EntryInput =>
  ({ title, questions: [], answer: `${title}的答案`, category: '', links: [], goods: [], enabled: true, ...more })
const editor = anAgent('小编')
let count = 0

async function openKnowledge(databases: Databases<Database>, clock = turnableClock()) {
  const opened = await openWriter(databases, { '20261123_knowledge_first': knowledgeFirst, '20261210_knowledge_meaning': knowledgeMeaning })
  const search = createSqliteSearch({ path: join(folder, `${++count}.db`), tokens: createTokens() })
  closing.push(() => opened.stop(), () => search.close())
  const knowledge = createKnowledge({ db: databases.reader, dialect: databases.dialect, search, clock, tokensVersion: '1', nameOf: (id) => (id === editor.id ? '小编' : undefined) })
  let handled = 0
  return {
    ...opened, knowledge, search,
    /** Does what the module's own subscribers do. */
    async settle(): Promise<void> {
      for (const { name, payload } of opened.events.slice(handled)) {
        if (name !== 'knowledge.changed') continue
        const { entries } = payload as { entries: string[] }
        knowledge.forget(entries)
        await knowledge.refreshIndex(entries)
      }
      handled = opened.events.length
    },
    add: (entry: EntryInput) => opened.transact(editor, 'knowledge.add', (tx) => knowledge.add(tx, entry)),
    store: (rows: EntryInput[]) => opened.transact(editor, 'knowledge.import', (tx) => knowledge.store(tx, rows)),
  }
}

eachDatabase((_name, open) => {
  describe('knowledge', () => {
    test('keeps what was written, with its editor, and finds it by its words', async () => {
      const desk = await openKnowledge(await open<Database>())
      const links = [{ label: '配送说明', url: '/demo/policies/shipping' }]
      const made = await desk.add(input('运费怎么算', { questions: ['邮费多少钱'], category: '配送', links }))
      assert.deepEqual({ revision: made.revision, updatedBy: made.updatedBy, links: made.links }, { revision: 1, updatedBy: '小编', links })
      assert.deepEqual(await desk.knowledge.read(made.id), made)
      await desk.settle()
      const [found] = await desk.knowledge.answersFor('邮费', undefined, 5)
      assert.equal(found?.entry.id, made.id)
      assert.deepEqual(found?.candidate.questions, ['邮费多少钱'])
      assert.ok(found.candidate.searchScore > 0)
    })

    test('keeps what an entry means, how its answer varies and how long it holds', async () => {
      const desk = await openKnowledge(await open<Database>())
      const meaning: Partial<EntryInput> = {
        intent: 'shipping.fee', kind: 'specification', validFrom: 1000, validUntil: 2000,
        variants: { slot: 'region', question: '请问寄到哪里？', answers: [{ values: ['江浙沪', '安徽'], answer: '满 59 元包邮' }] },
      }
      const made = await desk.add(input('运费', meaning))
      assert.deepEqual(await desk.knowledge.read(made.id), made)
      assert.deepEqual({ ...made, ...meaning }, made)
      // A table that names the title and the answer alone leaves the rest as it is.
      await desk.store([input('运费', { answer: '看地区' })])
      assert.deepEqual({ ...await desk.knowledge.read(made.id), ...meaning }, { ...made, answer: '看地区', revision: 2, updatedAt: (await desk.knowledge.read(made.id)).updatedAt })
    })

    test('finds entries of likely intents and of named goods beside those that share words', async () => {
      const desk = await openKnowledge(await open<Database>())
      const goods = (id: string) => [{ id, title: id }]
      const general = await desk.add(input('配送费用', { intent: 'shipping.fee' }))
      const fridge = await desk.add(input('大件送货', { intent: 'shipping.fee', goods: goods('fridge') }))
      const washer = await desk.add(input('洗衣机上楼', { intent: 'shipping.fee', goods: goods('washer') }))
      const size = await desk.add(input('冰箱多宽', { goods: goods('fridge') }))
      await desk.settle()
      const find = async (text: string, hints: object) => (await desk.knowledge.answersFor(text, undefined, 5, hints)).map(({ entry, why }) => [entry.id, ...why])
      assert.deepEqual(await find('邮资', {}), [])
      assert.deepEqual((await find('邮资', { intents: [['shipping.fee', 0.8]] })).map((each) => String(each[0])).toSorted(), [general.id, fridge.id, washer.id].toSorted())
      assert.deepEqual(await find('邮资', { intents: [['shipping.fee', 0.8]], products: ['fridge'] }), [[fridge.id, 'intent', 'product'], [general.id, 'intent'], [size.id, 'product']])
      assert.deepEqual(await find('邮资', { intents: [['shipping.fee', 0.01]] }), [], 'a guess is not followed')
      assert.deepEqual(await find('配送费用', { intents: [['shipping.fee', 0.8]], products: ['fridge'] }).then((found) => found[0]), [general.id, 'words', 'intent'])
      const [found] = await desk.knowledge.answersFor('大件送货', undefined, 5)
      assert.deepEqual([found?.candidate.intent, found?.candidate.products], ['shipping.fee', ['fridge']])

      const change = (id: string, next: EntryInput) => desk.transact(editor, 'knowledge.change', (tx) => desk.knowledge.change(tx, id, { ...next, revision: 1 }))
      await change(fridge.id, input('大件送货', { intent: 'shipping.fee', goods: goods('washer') }))
      await desk.transact(editor, 'knowledge.remove', (tx) => desk.knowledge.remove(tx, size.id))
      await desk.settle()
      assert.deepEqual(await find('邮资', { products: ['fridge'] }), [])
      assert.deepEqual((await find('邮资', { products: ['washer'] })).map((each) => String(each[0])).toSorted(), [fridge.id, washer.id].toSorted())
    })

    test('editors list the entries of an intent or of a kind, and a span that never holds is refused', async () => {
      const desk = await openKnowledge(await open<Database>())
      const fee = await desk.add(input('运费', { intent: 'shipping.fee' }))
      const specs = await desk.add(input('运费参数', { kind: 'specification' }))
      await desk.settle()
      const list = async (question: object) => (await desk.knowledge.list({ limit: 5, ...question })).items.map((each) => each.id)
      assert.deepEqual([await list({ intent: 'shipping.fee' }), await list({ kind: 'specification' }), await list({ kind: 'answer' })], [[fee.id], [specs.id], [fee.id]])
      assert.deepEqual([await list({ text: '运费', kind: 'specification' }), await list({ text: '运费', intent: 'shipping.eta' })], [[specs.id], []])
      await assert.rejects(desk.add(input('活动', { validFrom: 2000, validUntil: 2000 })), { code: 'malformed' })
    })

    test('editors find first what is called or asked just so, however much else an entry says', async () => {
      const desk = await openKnowledge(await open<Database>())
      await desk.add(input('退货运费', { answer: '运费运费运费' }))
      const fee = await desk.add(input('运费', { questions: Array.from({ length: 40 }, (_, n) => `第 ${n} 种很长很长的问法说的是别的事情`), answer: '看地区' }))
      const who = await desk.add(input('谁出钱', { questions: ['退运费吗', ...Array.from({ length: 40 }, (_, n) => `第 ${n} 种很长很长的问法说的是别的事情`)] }))
      await desk.settle()
      for (const [text, entry] of [['运费', fee], [' 退运费吗 ', who]] as const) {
        assert.equal((await desk.knowledge.list({ text, limit: 3 })).items[0]?.id, entry.id, text)
      }
    })

    test('editors find what has the text in its title before what only speaks of it', async () => {
      const desk = await openKnowledge(await open<Database>())
      const titled = await desk.add(input('几天能到', { questions: Array.from({ length: 40 }, (_, n) => `第 ${n} 种很长很长的问法说的是别的事情`), answer: '看地区' }))
      await desk.add(input('退款多久到账', { questions: ['几天', '几天到', '几天呢几天'].map((each) => `${each}账`), answer: '几天几天几天' }))
      await desk.settle()
      assert.equal((await desk.knowledge.list({ text: '几天', limit: 3 })).items[0]?.id, titled.id)
    })

    test('goods that stand twice in an entry are no hindrance', async () => {
      const desk = await openKnowledge(await open<Database>())
      const made = await desk.add(input('两个杯子', { goods: [{ id: 'cup', title: '白' }, { id: 'cup', title: '蓝' }, { id: 'cup ', title: '灰' }] }))
      await desk.settle()
      assert.deepEqual((await desk.knowledge.answersFor('别的', undefined, 5, { products: ['cup'] })).map(({ entry }) => entry.id), [made.id])
    })

    test('another brand finds no entry by its intent', async () => {
      const desk = await openKnowledge(await open<Database>())
      const [mine, other] = [anAgent().id, anAgent().id]
      await desk.add(input('配送费用', { intent: 'shipping.fee', brand: mine }))
      const find = (brand: string) => desk.knowledge.answersFor('邮资', brand, 5, { intents: [['shipping.fee', 1]] })
      assert.deepEqual([(await find(mine)).length, (await find(other)).length], [1, 0])
    })

    test('however many entries others have on an intent, or were over, its own are found', async () => {
      const clock = turnableClock()
      const desk = await openKnowledge(await open<Database>(), clock)
      const [mine, other] = [anAgent().id, anAgent().id]
      const goods = [{ id: 'cup', title: '杯子' }]
      const { id } = await desk.add(input('配送费用', { intent: 'shipping.fee', brand: mine, goods }))
      const many = Array.from({ length: 120 }, (_, at) => input(`别家的邮费 ${at}`, { intent: 'shipping.fee', goods, ...(at % 2 === 0 ? { brand: other } : { validUntil: clock.now() - 1 }) }))
      await desk.store(many)
      const find = async (hints: object) => (await desk.knowledge.answersFor('邮资', mine, 5, hints)).map(({ entry }) => entry.id)
      assert.deepEqual(await find({ intents: [['shipping.fee', 1]] }), [id])
      assert.deepEqual(await find({ products: ['cup'] }), [id])
    })

    test('the bot finds an entry only while it holds', async () => {
      const clock = turnableClock()
      const desk = await openKnowledge(await open<Database>(), clock)
      const now = clock.now()
      const made = await desk.add(input('双十一活动', { validFrom: now + 1000, validUntil: now + 2000 }))
      await desk.settle()
      const found = async () => [(await desk.knowledge.answersFor('双十一', undefined, 5)).length, (await desk.knowledge.entriesInUse([made.id])).length]
      assert.deepEqual(await found(), [0, 0])
      clock.turn(1000)
      assert.deepEqual(await found(), [1, 1])
      clock.turn(1000)
      assert.deepEqual(await found(), [0, 0])
    })

    test('refuses an edit that is based on an older revision', async () => {
      const desk = await openKnowledge(await open<Database>())
      const made = await desk.add(input('开发票'))
      const change = (answer: string, revision: number) =>
        desk.transact(editor, 'knowledge.change', (tx) => desk.knowledge.change(tx, made.id, { ...input('开发票', { answer }), revision }))
      assert.equal((await change('第二版', 1)).revision, 2)
      await assert.rejects(change('第三版', 1), { code: 'conflict' })
      assert.equal((await desk.knowledge.read(made.id)).answer, '第二版')
      // The same content again is no change.
      assert.equal((await change('第二版', 2)).revision, 2)
    })

    test('removed entries are not found and can be brought back', async () => {
      const desk = await openKnowledge(await open<Database>())
      const made = await desk.add(input('怎么退货'))
      await desk.settle()
      await desk.knowledge.answersFor('退货', undefined, 5)
      await desk.transact(editor, 'knowledge.remove', (tx) => desk.knowledge.remove(tx, made.id))
      await desk.settle()
      assert.deepEqual(await desk.knowledge.answersFor('退货', undefined, 5), [])
      assert.deepEqual((await desk.knowledge.list({ limit: 10 })).items, [])
      await assert.rejects(desk.knowledge.read(made.id), { code: 'absent' })
      await assert.rejects(desk.transact(editor, 'knowledge.remove', (tx) => desk.knowledge.remove(tx, made.id)), { code: 'absent' })
      await desk.transact(editor, 'knowledge.restore', (tx) => desk.knowledge.restore(tx, made.id))
      await desk.settle()
      assert.equal((await desk.knowledge.answersFor('退货', undefined, 5)).length, 1)
    })

    test('editors find entries that are switched off, the bot does not', async () => {
      const desk = await openKnowledge(await open<Database>())
      const made = await desk.add(input('积分兑换', { enabled: false }))
      await desk.settle()
      assert.deepEqual(await desk.knowledge.answersFor('积分兑换', undefined, 5), [])
      assert.deepEqual((await desk.knowledge.list({ text: '积分', limit: 10 })).items.map((entry) => entry.id), [made.id])
      await desk.transact(editor, 'knowledge.change', (tx) => desk.knowledge.change(tx, made.id, { ...input('积分兑换'), revision: 1 }))
      await desk.settle()
      assert.equal((await desk.knowledge.answersFor('积分兑换', undefined, 5)).length, 1)
      assert.equal((await desk.knowledge.list({ text: '积分', limit: 10 })).items.length, 1)
    })

    test('a brand finds its own entries and those of all brands', async () => {
      const desk = await openKnowledge(await open<Database>())
      const [mine, other] = [anAgent().id, anAgent().id]
      await desk.add(input('保修多久', { brand: mine }))
      await desk.add(input('保修范围', { brand: other }))
      await desk.add(input('保修凭证'))
      await desk.settle()
      const titles = (await desk.knowledge.answersFor('保修', mine, 5)).map((found) => found.entry.title).sort()
      assert.deepEqual(titles, ['保修凭证', '保修多久'].sort())
    })

    test('lists page by page without a gap and counts categories', async () => {
      const desk = await openKnowledge(await open<Database>())
      await desk.store(Array.from({ length: 25 }, (_, n) => input(`问题${n}`, { category: n % 2 ? '单' : '双' })))
      const seen: string[] = []
      for (let cursor: string | undefined, turn = 0; turn < 5; turn++) {
        const page = await desk.knowledge.list({ limit: 10, cursor })
        seen.push(...page.items.map((entry) => entry.title))
        cursor = page.next
        if (cursor === undefined) break
      }
      assert.equal(new Set(seen).size, 25)
      assert.equal(seen.length, 25)
      assert.deepEqual(await desk.knowledge.categories(), [{ name: '单', entries: 12 }, { name: '双', entries: 13 }])
      assert.equal((await desk.knowledge.list({ limit: 50, category: '单' })).items.length, 12)
      await assert.rejects(desk.knowledge.list({ limit: 10, cursor: 'nothing' }), { code: 'malformed' })
    })

    test('an import changes the entry of the same title, keeps its links, and repeats harmlessly', async () => {
      const desk = await openKnowledge(await open<Database>())
      const links = [{ label: '说明', url: '/help' }]
      const made = await desk.add(input('运费', { links, category: '配送' }))
      const rows = [input('运费', { answer: '满 59 元包邮' }), input('发货'), input('签收')]
      assert.deepEqual(await desk.knowledge.plan(rows), { added: 2, changed: 1 })
      assert.deepEqual(await desk.store(rows), { added: 2, changed: 1 })
      const changed = await desk.knowledge.read(made.id)
      assert.deepEqual({ answer: changed.answer, links: changed.links, category: changed.category, revision: changed.revision }, { answer: '满 59 元包邮', links, category: '配送', revision: 2 })
      assert.deepEqual(await desk.store(rows), { added: 0, changed: 0 })
    })

    test('an import changes the entry that one brand alone has under the title, which stays its own', async () => {
      const desk = await openKnowledge(await open<Database>())
      const [mine, other] = [newId(), newId()]
      const made = await desk.add(input('保修', { brand: mine, enabled: false }))
      for (const brand of [mine, other]) await desk.add(input('退货', { brand }))
      await desk.add(input('运费', { brand: mine }))
      const shared = await desk.add(input('运费'))
      const rows = [input('保修', { answer: '两年' }), input('退货', { answer: '七天' }), input('运费', { answer: '包邮' })]
      // Of two brands' entries with this title neither is meant: it becomes one for all.
      assert.deepEqual(await desk.store(rows), { added: 1, changed: 2 })
      const { answer, brand, enabled } = await desk.knowledge.read(made.id)
      assert.deepEqual([answer, brand, enabled, (await desk.knowledge.read(shared.id)).answer], ['两年', mine, false, '包邮'])
      assert.deepEqual(await desk.store(rows), { added: 0, changed: 0 })
    })

    test('a large import is one piece of work, announced in portions', async () => {
      const desk = await openKnowledge(await open<Database>())
      await desk.store(Array.from({ length: 1201 }, (_, n) => input(`题目 ${n}`)))
      const announced = desk.events.filter((event) => event.name === 'knowledge.changed').map((event) => (event.payload as { entries: string[] }).entries.length)
      assert.deepEqual(announced, [500, 500, 201])
      const rows = await desk.writer.transact(editor, 'test.read', (tx) => tx.kysely.selectFrom('audit').select('event_type').where('event_type', '=', 'knowledge.import').execute())
      assert.equal(rows.length, 1)
    })

    test('what was stored once does not come back', async () => {
      const desk = await openKnowledge(await open<Database>())
      const seed = () => desk.transact(editor, 'knowledge.seed', (tx) => desk.knowledge.storeOnce(tx, 'shop', [input('示例')]))
      await seed()
      const [entry] = (await desk.knowledge.list({ limit: 5 })).items
      await desk.transact(editor, 'knowledge.remove', (tx) => desk.knowledge.remove(tx, entry!.id))
      await seed()
      assert.deepEqual((await desk.knowledge.list({ limit: 5 })).items, [])
    })

    test('an index that was lost or is of another version is made anew', async () => {
      const desk = await openKnowledge(await open<Database>())
      await desk.store([input('退款多久到账'), input('停用的', { enabled: false })])
      assert.equal(await desk.knowledge.isIndexStale(), true)
      await desk.knowledge.rebuildIndex()
      await desk.transact(editor, 'knowledge.reindex', (tx) => desk.knowledge.markIndexed(tx))
      assert.equal(await desk.knowledge.isIndexStale(), false)
      assert.equal((await desk.knowledge.answersFor('退款', undefined, 5)).length, 1)
      await desk.search.rebuild('knowledge', (async function* () {})())
      assert.equal(await desk.knowledge.isIndexStale(), true)
    })
  })
})
