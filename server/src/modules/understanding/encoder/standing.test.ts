import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedEncoder } from '@yanshu/nlu/shipped/shipped.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import type { Database } from '../../../database.ts'
import { createModelQueries } from '../models/queries.ts'
import { openUnderstanding } from '../testkit/open-understanding.ts'

const entry = (title: string, ...questions: string[]) => ({ title, questions, answer: '好的', category: '', links: [], goods: [], enabled: true })

eachDatabase((_name, open) => {
  async function openShop(standing = shippedEncoder) {
    const databases = await open<Database>()
    const opened = await openUnderstanding(databases, standing)
    const { understanding: { liveModel, isSeeded, starter, storeStarter }, act } = opened
    if (!(await isSeeded())) {
      const rows = await starter()
      await act((tx) => storeStarter(tx, rows))
    }
    const settle = async () => {
      await liveModel.follow()
      await liveModel.settled()
    }
    return { ...opened, settle, queries: createModelQueries(databases.reader, databases.dialect) }
  }

  test('the encoder that ships is in use until none is chosen, and may be chosen again without a comparison', async () => {
    const { understanding: { encoders, liveModel }, act, nlu, settle } = await openShop()
    await settle()
    const { current, standing, check } = await encoders.state()
    assert.deepEqual([current?.name, current?.width, standing, check], ['mini-1', 256, 'mini-1', undefined])
    assert.equal(liveModel.used(), 'shipped')
    await act((tx) => encoders.use(tx, undefined))
    await settle()
    assert.deepEqual([nlu.state().encoder, (await encoders.state()).current], [undefined, undefined])
    await act((tx) => encoders.use(tx, 'mini-1'))
    await settle()
    assert.equal((await encoders.state()).current?.id, nlu.state().encoder?.id)
    assert.equal(liveModel.used(), 'shipped')
  })

  test('the model in use stays where it needs no encoder, though a later one is kept', async () => {
    const { understanding: { encoders, liveModel }, act, queries } = await openShop()
    await liveModel.follow()
    const [shipped] = await queries.all()
    await act((tx) => queries.add(tx, { ...shipped!, id: 'later', state: 'ready' }))
    for (const directory of [undefined, 'mini-1']) {
      await act((tx) => encoders.use(tx, directory))
      assert.equal((await queries.live())?.id, 'shipped')
    }
  })

  test('what entries are asked by is prepared when it is opened, and when they change', async () => {
    const { understanding: { preparing, encoders }, knowledge, act, settle } = await openShop()
    const added = await act((tx) => knowledge.add(tx, entry('运费怎么算', '邮费多少', '要不要运费')))
    await preparing.some([added.id])
    assert.equal((await encoders.state()).prepared, undefined, 'no encoder is open yet')
    await settle()
    await preparing.all()
    assert.equal((await encoders.state()).prepared, 3)
    const later = await act((tx) => knowledge.add(tx, entry('怎么退货', '想退掉')))
    await preparing.some([later.id])
    assert.equal((await encoders.state()).prepared, 5)
  })

  test('finds an entry that is asked for in quite other words', async () => {
    const { understanding: { mind }, nlu, settle } = await openShop()
    await settle()
    const candidates = [['fee', '寄到我这要付多少运费'], ['repair', '保修怎么办理'], ['coupon', '可以用优惠券不']].map(([id = '', title = '']) => ({ id, title, questions: [], searchScore: 0 }))
    const surest = async () => (await mind.rank(await mind.read('机器不转了能修吗'), candidates)).find(({ id }) => id === 'repair')?.confidence ?? 0
    const near = await surest()
    await nlu.useEncoder(undefined)
    assert.ok(near > 1.5 * await surest(), String(near))
  })

  test('tells a feeling by the encoder as well, the same as with the message that is read', async () => {
    const { understanding: { mind, feel }, nlu, settle } = await openShop()
    const text = '很好，等了一个礼拜等来一句亲耐心等待'
    const byWords = await feel(text)
    await settle()
    assert.deepEqual(await feel(text), (await mind.read(text)).feeling)
    assert.notEqual((await feel(text)).anger, byWords.anger)
    await nlu.useEncoder(undefined)
    assert.deepEqual(await feel(text), byWords)
  })

  test('where the encoder cannot be opened, messages are read by their words alone', async () => {
    const { understanding: { mind, encoders }, settle } = await openShop('/nowhere/encoder')
    await settle()
    await settle()
    assert.equal((await mind.read('请问运费多少')).intents[0]?.label, 'shipping.fee')
    assert.equal((await encoders.state()).current, undefined)
  })
})
