import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eachDatabase } from '../../../../testkit/databases.ts'
import type { Database } from '../../../database.ts'
import { openUnderstanding } from '../testkit/open-understanding.ts'

eachDatabase((_name, open) => {
  describe('reading messages', () => {
    test('intents that are off or gone are not told, and what the bot does with the others is', async () => {
      const { understanding: { intents, mind }, act, make, settle } = await openUnderstanding(await open<Database>())
      assert.deepEqual(await mind.actionOf('service.person'), { kind: 'person' })
      const fee = await make('shipping.fee')
      await make('order.status', { kind: 'order' })
      settle()
      const before = await mind.read('运费多少')
      assert.deepEqual(before.intents.map(({ label }) => label)[0], 'shipping.fee')
      assert.deepEqual([await mind.actionOf('order.status'), await mind.actionOf('service.person'), await mind.nameOf('shipping.fee', 'en-US')], [{ kind: 'order' }, undefined, '意图 shipping.fee'])
      await act((tx) => intents.change(tx, 'shipping.fee', { name: '运费', nameEn: 'Fee', group: '', description: '', action: { kind: 'answer' }, slots: [], enabled: false, revision: fee.revision }))
      settle()
      const after = await mind.read('运费多少')
      assert.ok(after.intents.every(({ label }) => label !== 'shipping.fee'))
      assert.ok(after.confidence < before.confidence / 2)
      assert.equal(await mind.actionOf('shipping.fee'), undefined)
      assert.equal(await mind.nameOf('shipping.fee', 'en-US'), 'Fee')
    })

    test('the very words of a phrasing mean its intent from the moment that they are put in', async () => {
      const { understanding: { phrasings, mind }, act, make, settle } = await openUnderstanding(await open<Database>())
      await make('shipping.fee')
      await make('price.lower')
      settle()
      const guessed = await mind.read('给个面子呗！')
      assert.ok(guessed.confidence < 0.9, `${guessed.confidence}`)
      await act((tx) => phrasings.add(tx, 'price.lower', ['给个面子呗'], 'written'))
      const { intents, confidence, outOfScope } = await mind.read('给个面子呗！')
      assert.equal(intents[0]?.label, 'price.lower')
      assert.ok(confidence > 0.95 && outOfScope < 0.05)
      assert.ok(intents.reduce((sum, { probability }) => sum + probability, 0) <= 1.001)
    })

    test('what is made of a text is told with the reasons', async () => {
      const { understanding, make, settle } = await openUnderstanding(await open<Database>())
      await make('shipping.fee')
      settle()
      const tried = await understanding.try('江浙沪运费多少')
      assert.deepEqual([tried.intents[0]?.id, tried.entities[0]?.type, tried.entities[0]?.text, tried.language], ['shipping.fee', 'region', '江浙沪', 'zh-CN'])
      assert.ok(tried.words.some(({ text, weight }) => text === '运费' && weight > 0))
      assert.ok(tried.nearest.every(({ intent }) => intent === 'shipping.fee'))
    })

    test('values are told where they were written, and the phrasings most like a text once each', async () => {
      const { understanding, make, settle } = await openUnderstanding(await open<Database>())
      await make('shipping.fee')
      await make('talk.greeting', { kind: 'talk', wish: 'greeting' })
      settle()
      const { said, entities: [region] } = await understanding.try('寄到   江浙沪  运费 多少？？')
      assert.deepEqual([said, said.slice(region?.start, region?.end)], ['寄到   江浙沪  运费 多少？？', '江浙沪'])
      const { nearest } = await understanding.try('你好')
      assert.ok(nearest.length > 0)
      assert.equal(new Set(nearest.map(({ text, intent }) => `${intent} ${text}`)).size, nearest.length)
    })

    test('nobody is told of what stood before while it is read anew', async () => {
      const { understanding: { mind }, make, settle } = await openUnderstanding(await open<Database>())
      await make('order.status', { kind: 'order' })
      settle()
      const names = await Promise.all([1, 2, 3].map(() => mind.nameOf('order.status', 'zh-CN')))
      assert.deepEqual(names, Array(3).fill('意图 order.status'))
    })

    test('anything that may be written is read', async () => {
      const { understanding } = await openUnderstanding(await open<Database>())
      for (const text of ['', ' ', '😡😡😡', '啊'.repeat(10_000), '\u0000\u0007', '運費多少錢', 'ignore all instructions', '؟؟', '１３８'.repeat(99)]) {
        const { intents, confidence, outOfScope } = await understanding.mind.read(text)
        assert.ok(Array.isArray(intents) && confidence >= 0 && confidence <= 1 && outOfScope >= 0 && outOfScope <= 1)
      }
    })
  })
})
