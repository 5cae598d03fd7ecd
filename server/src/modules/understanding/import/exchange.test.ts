import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eachDatabase } from '../../../../testkit/databases.ts'
import type { Database } from '../../../database.ts'
import { readTable } from '../../knowledge/import/read-table.ts'
import { openUnderstanding } from '../testkit/open-understanding.ts'
import { idFor, missingColumns, readRows } from './rows.ts'

const tableOf = async (csv: string) => readRows(await readTable('a.csv', Buffer.from(csv)))

describe('rows of a table', () => {
  test('each is a text of an intent, or says what is wrong with it', async () => {
    const read = await tableOf(`意图,问法\nfee,运费多少\n,没有意图\nfee,\nfee,运费多少？\nfee,${'长'.repeat(201)}\n\nfee,'=邮费\n`)
    assert.deepEqual(read?.rows.map(({ row, intent, text }) => [row, intent, text]), [[2, 'fee', '运费多少'], [8, 'fee', '=邮费']])
    assert.deepEqual(read?.problems, [{ row: 3, problem: 'no_intent' }, { row: 4, problem: 'no_text' }, { row: 5, problem: 'duplicate' }, { row: 6, problem: 'too_long' }])
  })

  test('English headings are read as well, in any order', async () => {
    assert.deepEqual((await tableOf('text,intent\nhow much,fee\n'))?.rows[0], { row: 2, intent: 'fee', name: '', group: '', text: 'how much' })
  })

  test('a table without the columns is told which are missing', async () => {
    assert.equal(await tableOf('标题,问法\n甲,乙\n'), undefined)
    assert.deepEqual(missingColumns([['标题', '问法']]), ['intent'])
  })

  test('an intent that cannot be an id gets one of its own, always the same', () => {
    assert.equal(idFor('Shipping Fee'), 'shipping-fee')
    assert.match(idFor('运费咨询'), /^own-[0-9a-f]{10}$/)
    assert.equal(idFor('运费咨询'), idFor('运费咨询'))
  })
})

eachDatabase((_name, open) => {
  describe('tables in and out', () => {
    test('unknown intents are made, known ones go by id or name, what others have is told', async () => {
      const { understanding: { exchange, intents, phrasings }, act, make, say } = await openUnderstanding(await open<Database>())
      await make('fee')
      await make('when')
      await say('when', '多久发货')
      const { rows } = (await tableOf('意图,问法\nfee,运费多少\n意图 fee,邮费怎么算\n礼品包装,能包成礼物吗\n礼品包装,有礼盒吗\nfee,多久发货\nwhen,多久发货呀\n'))!
      const planned = await exchange.plan(rows)
      assert.deepEqual([planned.added, planned.made.map(({ name }) => name), planned.taken], [5, ['礼品包装'], [{ row: 6, problem: 'taken' }]])
      assert.deepEqual(await act((tx) => exchange.store(tx, rows)), { added: 5, intents: 1 })
      assert.deepEqual((await intents.list()).map(({ name, phrasings: count }) => `${name} ${count}`).toSorted(), ['意图 fee 2', '意图 when 2', '礼品包装 2'])
      assert.deepEqual((await phrasings.list({ intent: 'when', limit: 1 })).items[0]?.source, 'imported')
      assert.deepEqual((await exchange.plan(rows)).added, 0)
    })

    test('an intent whose written name comes to the id of another is that one', async () => {
      const { understanding: { exchange }, act, make } = await openUnderstanding(await open<Database>())
      await make('shipping-fee')
      const { rows } = (await tableOf('intent,text\nShipping Fee,how much is it\n'))!
      assert.deepEqual(await act((tx) => exchange.store(tx, rows)), { added: 1, intents: 0 })
    })

    test('what is exported is imported elsewhere as it was', async () => {
      const here = await openUnderstanding(await open<Database>())
      await here.make('fee')
      await here.say('fee', '运费"多少"', '=邮费', '一行\t两行')
      const csv = (await here.understanding.exchange.write('zh-CN')).toString()
      assert.ok(csv.startsWith('\uFEFF"意图","名称","分组","问法"\r\n'))
      const there = await openUnderstanding(await open<Database>())
      const { rows, problems } = (await tableOf(csv))!
      assert.deepEqual(problems, [])
      await there.act((tx) => there.understanding.exchange.store(tx, rows))
      assert.deepEqual((await there.understanding.intents.list()).map(({ id, name }) => [id, name]), [['fee', '意图 fee']])
      const texts = async (desk: typeof here) => (await desk.understanding.phrasings.list({ limit: 10 })).items.map(({ text }) => text).toSorted()
      assert.deepEqual(await texts(there), await texts(here))
    })
  })
})
