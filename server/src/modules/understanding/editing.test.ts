import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { phrasingsLimit } from '@yanshu/contract/understanding.ts'
import { starterIntents } from '@yanshu/nlu/starter/intents.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import type { Database } from '../../database.ts'
import { createMarks } from './marks.ts'
import { createTermEditing } from './terms/editing.ts'
import { createTermQueries } from './terms/queries.ts'
import { openUnderstanding } from './testkit/open-understanding.ts'

eachDatabase((_name, open) => {
  describe('intents', () => {
    test('are made, changed, removed and brought back with their phrasings', async () => {
      const { understanding: { intents, phrasings }, act, make, say } = await openUnderstanding(await open<Database>())
      const made = await make('fee')
      await say('fee', '运费多少', '邮费怎么算')
      const input = { name: '运费', nameEn: 'Delivery cost', group: 'shipping', description: '', action: { kind: 'order' as const }, slots: ['region' as const], enabled: true }
      const changed = await act((tx) => intents.change(tx, 'fee', { ...input, revision: made.revision }))
      assert.deepEqual([changed.name, changed.phrasings, changed.updatedBy], ['运费', 2, '小编'])
      await assert.rejects(act((tx) => intents.change(tx, 'fee', { ...input, revision: made.revision })), { code: 'conflict' })
      await assert.rejects(make('fee'), { code: 'conflict' })
      await act((tx) => intents.remove(tx, 'fee'))
      assert.deepEqual(await intents.list(), [])
      assert.deepEqual((await phrasings.list({ limit: 10 })).items, [])
      await act((tx) => intents.restore(tx, 'fee'))
      assert.deepEqual((await intents.list()).map(({ id, action, slots, phrasings: count }) => ({ id, action, slots, count })), [{ id: 'fee', action: { kind: 'order' }, slots: ['region'], count: 2 }])
    })

    test('one that is made anew begins without what the removed one said', async () => {
      const { understanding: { intents }, act, make, say } = await openUnderstanding(await open<Database>())
      await make('fee')
      await say('fee', '运费多少')
      await act((tx) => intents.remove(tx, 'fee'))
      assert.equal((await make('fee')).phrasings, 0)
    })

    test('those that ship are put in once, with the model that knows them', async () => {
      const { understanding, act } = await openUnderstanding(await open<Database>())
      const rows = await understanding.starter()
      await act((tx) => understanding.storeStarter(tx, rows))
      await act((tx) => understanding.intents.remove(tx, 'shipping.fee'))
      await act((tx) => understanding.storeStarter(tx, rows))
      const listed = await understanding.intents.list()
      assert.equal(listed.length, starterIntents.length - 1)
      assert.ok(listed.every(({ phrasings }) => phrasings >= 20))
      assert.deepEqual([...new Set(listed.map(({ action }) => action.kind))].toSorted(), ['answer', 'order', 'person', 'talk'])
      const { items: [model] } = await understanding.models.list()
      assert.deepEqual([model?.id, model?.state, model?.intents], ['shipped', 'live', starterIntents.length])
    })
  })

  describe('phrasings', () => {
    test('stand once: what another intent has is told, what the same has is left out', async () => {
      const { understanding: { phrasings }, make, say } = await openUnderstanding(await open<Database>())
      await make('fee')
      await make('when')
      assert.deepEqual(pick(await say('fee', '运费多少', '运费多少？', '邮费怎么算')), { added: 2, taken: [] })
      assert.deepEqual(pick(await say('when', '运费 多少!', '多久发货')), { added: 1, taken: [{ text: '运费 多少!', intent: 'fee' }] })
      assert.deepEqual(pick(await say('fee', '运费多少')), { added: 0, taken: [] })
      assert.deepEqual((await phrasings.list({ intent: 'fee', limit: 10 })).items.map(({ text }) => text).toSorted(), ['运费多少？', '邮费怎么算'].toSorted())
    })

    test('that an entry of another intent is asked by are told', async () => {
      const { understanding, knowledge, act } = await openUnderstanding(await open<Database>())
      const entry = (title: string, intent: string, ...questions: string[]) =>
        act((tx) => knowledge.add(tx, { title, intent, questions, answer: '答', category: '', links: [], goods: [], enabled: true }))
      await entry('快递怎么还没到', 'stuck', '怎么还没到')
      await entry('运费', 'fee', '邮费多少')
      assert.deepEqual(await understanding.askedElsewhere('fee', ['怎么还沒到？！', '邮费多少', '包邮吗']), [{ text: '怎么还沒到？！', intent: 'stuck', entry: '快递怎么还没到' }])
      assert.deepEqual(await understanding.askedElsewhere('stuck', ['怎么还没到']), [])
    })

    test('of a removed intent are free for others', async () => {
      const { understanding: { intents, phrasings }, act, make, say } = await openUnderstanding(await open<Database>())
      await make('fee')
      await make('cost')
      await say('fee', '运费多少', '邮费怎么算')
      await act((tx) => intents.remove(tx, 'fee'))
      assert.equal((await say('cost', '运费多少')).added, 1)
      await act((tx) => intents.restore(tx, 'fee'))
      assert.deepEqual((await phrasings.list({ intent: 'fee', limit: 10 })).items.map(({ text }) => text), ['邮费怎么算'])
    })

    test('are reworded, moved and taken out', async () => {
      const { understanding: { phrasings }, act, make, say } = await openUnderstanding(await open<Database>())
      await make('fee')
      await make('when')
      await say('fee', '运费多少', '多久发货')
      const [second, first] = (await phrasings.list({ intent: 'fee', limit: 10 })).items
      const [moved, kept] = second?.text === '多久发货' ? [second, first] : [first, second]
      assert.ok(moved && kept)
      assert.equal((await act((tx) => phrasings.change(tx, moved.id, { text: '几天发货', intent: 'when' }))).intent, 'when')
      await assert.rejects(act((tx) => phrasings.change(tx, moved.id, { text: '运费多少', intent: 'when' })), { code: 'phrasing_taken' })
      await act((tx) => phrasings.remove(tx, [kept.id, moved.id]))
      assert.deepEqual((await phrasings.list({ limit: 10 })).items, [])
      await assert.rejects(act((tx) => phrasings.change(tx, kept.id, { text: '甲', intent: 'when' })), { code: 'absent' })
    })

    test('are listed page by page, latest first, and found by what stands in them', async () => {
      const { understanding: { phrasings }, make, say, clock } = await openUnderstanding(await open<Database>())
      await make('fee')
      for (const text of ['运费一', '运费二', '邮费三']) {
        await say('fee', text)
        clock.turn(1000)
      }
      const first = await phrasings.list({ limit: 2 })
      assert.deepEqual(first.items.map(({ text }) => text), ['邮费三', '运费二'])
      const second = await phrasings.list({ limit: 2, cursor: first.next! })
      assert.deepEqual([second.items.map(({ text }) => text), second.next], [['运费一'], undefined])
      assert.deepEqual((await phrasings.list({ text: '运费', limit: 10 })).items.map(({ text }) => text), ['运费二', '运费一'])
      await say('fee', 'how much is delivery')
      assert.deepEqual((await phrasings.list({ intent: 'fee', language: 'en-US', limit: 10 })).items.map(({ text }) => text), ['how much is delivery'])
      assert.equal((await phrasings.list({ language: 'zh-CN', limit: 10 })).items.length, 3)
      await assert.rejects(phrasings.list({ limit: 2, cursor: 'nonsense' }), { code: 'malformed' })
    })

    test('an intent takes so many and no more', async () => {
      const { make, say } = await openUnderstanding(await open<Database>())
      await make('many')
      await say('many', ...Array.from({ length: phrasingsLimit }, (_, index) => `说法 ${index}`))
      await assert.rejects(say('many', '再来一句'), { code: 'too_many_phrasings' })
      await assert.rejects(say('none', '没有这个意图'), { code: 'absent' })
    })
  })

  describe('terms', () => {
    test('are known to the next message that is read', async () => {
      const { understanding: { terms, mind }, act, settle } = await openUnderstanding(await open<Database>())
      const made = await act((tx) => terms.make(tx, { type: 'product', name: '云朵空气炸锅', aliases: ['云朵锅', '云朵锅'], code: 'p-17' }))
      assert.deepEqual(made.aliases, ['云朵锅'])
      await assert.rejects(act((tx) => terms.make(tx, { type: 'product', name: '云朵空气炸锅', aliases: [] })), { code: 'conflict' })
      settle()
      assert.deepEqual((await mind.read('云朵锅多大容量')).entities.filter(({ type }) => type === 'product').map(({ value }) => value), ['p-17'])
      await act((tx) => terms.change(tx, made.id, { type: 'product', name: '云朵空气炸锅', aliases: ['小云锅'] }))
      settle()
      assert.deepEqual((await mind.read('云朵锅多大容量')).entities.filter(({ type }) => type === 'product'), [])
      await act((tx) => terms.remove(tx, made.id))
      await assert.rejects(act((tx) => terms.remove(tx, made.id)), { code: 'absent' })
      assert.deepEqual((await terms.list({ limit: 10 })).items, [])
    })

    test('tell which others are called alike', async () => {
      const { understanding: { terms }, act } = await openUnderstanding(await open<Database>())
      const make = (type: 'product' | 'colour', name: string, ...aliases: string[]) => act((tx) => terms.make(tx, { type, name, aliases }))
      const pan = await make('product', '云朵空气炸锅', '云朵锅', 'Cloud')
      assert.deepEqual(pan.clashes, [])
      assert.deepEqual((await make('product', '云朵蒸锅', '蒸锅', 'cloud')).clashes, [{ word: 'cloud', type: 'product', name: '云朵空气炸锅' }])
      assert.deepEqual((await make('colour', '蒸锅')).clashes, [{ word: '蒸锅', type: 'product', name: '云朵蒸锅' }])
      assert.deepEqual((await make('product', '锅')).clashes, [])
      const changed = await act((tx) => terms.change(tx, pan.id, { type: 'product', name: '云朵空气炸锅', aliases: [] }))
      assert.deepEqual(changed.clashes, [])
    })

    test('are so many and no more', async () => {
      const databases = await open<Database>()
      const { act } = await openUnderstanding(databases)
      const queries = createTermQueries(databases.reader, databases.dialect)
      const terms = createTermEditing(queries, queries, createMarks(databases.reader, databases.dialect), 2)
      const make = (name: string) => act((tx) => terms.make(tx, { type: 'product', name, aliases: [] }))
      const first = await make('茶壶')
      await make('茶杯')
      await assert.rejects(make('茶盘'), { code: 'too_many_terms' })
      await act((tx) => terms.remove(tx, first.id))
      assert.equal((await make('茶盘')).name, '茶盘')
    })

    test('of the demo are put in once', async () => {
      const { understanding: { terms }, act } = await openUnderstanding(await open<Database>())
      const rows = [{ type: 'product' as const, name: '茶壶', aliases: ['紫砂壶'] }]
      await act((tx) => terms.storeOnce(tx, rows))
      const { items: [only] } = await terms.list({ text: '紫砂', limit: 10 })
      assert.equal(only?.name, '茶壶')
      await act((tx) => terms.remove(tx, only.id))
      await act((tx) => terms.storeOnce(tx, rows))
      assert.deepEqual((await terms.list({ limit: 10 })).items, [])
    })
  })
})

function pick({ added, taken }: { added: number; taken: object[] }) {
  return { added, taken }
}
