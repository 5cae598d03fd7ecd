import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { isFrozen } from '@yanshu/nlu/head/frozen.ts'
import { createNlu } from '@yanshu/nlu/index.ts'
import { makeDirectory, tinyFiles } from '@yanshu/nlu/encoder/testkit/directories.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { createLog } from '../../../base/log.ts'
import type { Databases } from '../../../base/db/open.ts'
import type { Database } from '../../../database.ts'
import { inside } from '../../../host/actor.ts'
import type { Transact } from '../../../host/module.ts'
import { createDiskFiles } from '../../../ports/files/disk.ts'
import { createLiveModel } from './live-model.ts'
import { createModelQueries } from './queries.ts'
import { createModelFiles } from './store.ts'
import { openUnderstanding } from '../testkit/open-understanding.ts'

const job = inside('job', 'understanding.train', '', 'job')
const shown = ['shipping.fee', 'invoice.get', 'size.which', 'talk.greeting', 'store.hours']

/** Five of the starter intents, so that a training takes a second or two; the model that ships is in use. */
async function openShop(databases: Databases<Database>) {
  const desk = await openUnderstanding(databases)
  const { understanding, act } = desk
  const rows = await understanding.starter()
  const few = { ...rows, intents: rows.intents.filter(({ id }) => shown.includes(id)), phrasings: rows.phrasings.filter(({ intent }) => shown.includes(intent)) }
  await act((tx) => understanding.storeStarter(tx, few))
  return {
    ...desk,
    async train(): Promise<void> {
      await act((tx) => understanding.models.want(tx, 'hand'))
      await understanding.trainer.run(job, desk.transact)
      await understanding.liveModel.follow()
    },
    /** As text of the model in use. */
    best: async (text: string) => (await understanding.mind.read(text)).intents[0]?.label,
  }
}

eachDatabase((_name, open) => {
  test('a training takes what was learned into use, says how it did, and can be rolled back', async () => {
    const { understanding: { models, liveModel }, act, make, say, train, best, settle } = await openShop(await open<Database>())
    await make('gift.wrap')
    await say('gift.wrap', '能不能帮我包成礼物', '礼品包装要钱吗', '送人的，包装好看点', '可以放张贺卡吗', '有礼盒装吗', '帮忙写个卡片', '包漂亮点送朋友', '礼盒怎么选')
    settle()
    assert.notEqual(await best('帮我包成礼物'), 'gift.wrap')
    assert.ok((await models.list()).changes > 0)
    await train()
    const { items: [made, shipped], changes } = await models.list()
    assert.deepEqual([made?.state, made?.version, made?.trigger, made?.madeBy, made?.intents, shipped?.state, changes], ['live', 2, 'hand', '小编', shown.length + 1, 'ready', 0])
    assert.ok((made?.scores.frozen ?? 0) > 0.8 && (made?.scores.frozenTexts ?? 0) > 50, JSON.stringify(made?.scores))
    assert.equal(await best('帮我包成礼物'), 'gift.wrap')
    const report = await models.report(made!.id)
    assert.equal(report.curve.length, 100)
    assert.ok(report.intents.every(({ texts, recall }) => texts > 0 && recall >= 0 && recall <= 1))
    await act((tx) => models.use(tx, 'shipped', undefined))
    await liveModel.follow()
    assert.notEqual(await best('帮我包成礼物'), 'gift.wrap')
    assert.deepEqual((await models.list()).items.map(({ state }) => state), ['ready', 'live'])
  })

  test('what makes it worse is refused with the reasons, and does not come into use', async () => {
    const { understanding: { models, phrasings, liveModel }, act, say, train, best } = await openShop(await open<Database>())
    // Somebody puts what is said of delivery cost under another name; what is frozen of it stays as it was.
    const { items } = await phrasings.list({ intent: 'shipping.fee', limit: 200 })
    for (const { id, text } of items.filter((each) => !isFrozen(each.text))) await act((tx) => phrasings.change(tx, id, { text, intent: 'size.which' }))
    await say('shipping.fee', '这是别的事')
    await train()
    const { items: [made, shipped] } = await models.list()
    assert.deepEqual([made?.state, shipped?.state], ['refused', 'live'])
    assert.ok(made?.reasons.some(({ code, intent }) => code === 'intent_worse' && intent === 'shipping.fee'), JSON.stringify(made?.reasons))
    assert.equal(await best('请问运费多少'), 'shipping.fee')
    assert.ok((await models.report(made!.id)).confusions.some(({ expected, given, texts }) => expected === 'shipping.fee' && given === 'size.which' && texts.length > 0))
    // Who knows better may use it all the same.
    await act((tx) => models.use(tx, made!.id, undefined))
    await liveModel.follow()
    assert.equal(await best('请问运费多少'), 'size.which')
  })

  test('a training that was stopped leaves no model, and one more can be asked for', async () => {
    const { understanding: { models, trainer }, act, transact } = await openShop(await open<Database>())
    await act((tx) => models.want(tx, 'hand'))
    await assert.rejects(act((tx) => models.want(tx, 'hand')), { code: 'conflict' })
    const running = trainer.run(job, transact)
    await act((tx) => models.unwant(tx))
    trainer.stop()
    await running
    const listed = await models.list()
    assert.deepEqual([listed.items.length, listed.training, listed.failed], [1, undefined, undefined])
    await act((tx) => models.want(tx, 'hand'))
    assert.equal((await models.list()).training?.stage, 'reading')
  })

  test('a model that was fitted when nobody wanted it any more is not taken, nor does it end what was asked for since', async () => {
    const { understanding: { models, trainer }, act, transact, clock } = await openShop(await open<Database>())
    await act((tx) => models.want(tx, 'hand'))
    const late: Transact = async (actor, action, work) => {
      if (action === 'model.make') {
        await act((tx) => models.unwant(tx))
        clock.turn(1000)
        await act((tx) => models.want(tx, 'hand'))
      }
      return transact(actor, action, work)
    }
    await trainer.run(job, late)
    const { items, training } = await models.list()
    assert.deepEqual([items.length, training?.stage], [1, 'reading'])
  })

  test('models that are made beside each other have versions of their own', async () => {
    const databases = await open<Database>()
    const { act } = await openShop(databases)
    const queries = createModelQueries(databases.reader, databases.dialect)
    const [shipped] = await queries.all()
    for (const id of ['a', 'b']) await act((tx) => queries.add(tx, { ...shipped!, id, state: 'ready', version: 2 }))
    assert.deepEqual((await queries.all()).map(({ id, version }) => [id, version]), [['b', 3], ['a', 2], ['shipped', 1]])
  })

  test('with one intent there is nothing to tell apart', async () => {
    const { understanding: { models, trainer }, act, make, say, transact } = await openUnderstanding(await open<Database>())
    await make('only')
    await say('only', '只有这一个')
    await assert.rejects(models.insistOnMaterial(), { code: 'too_few_intents' })
    await act((tx) => models.want(tx, 'hand'))
    await trainer.run(job, transact)
    assert.equal((await models.list()).failed?.code, 'too_few_labels')
  })

  test('entries are learned from as well, and what another process made is taken by this one', async (t) => {
    const databases = await open<Database>()
    const { knowledge, understanding, act, make, say, train, dataDir } = await openShop(databases)
    await make('gift.wrap')
    await say('gift.wrap', '礼品包装要钱吗', '有礼盒装吗')
    const questions = ['能刻字吗', '可以刻名字吗', '刻字怎么收费', '戒指内圈能刻几个字', '刻字要几天']
    await act((tx) => knowledge.add(tx, { title: '刻字服务', questions, answer: '可以', category: '', links: [], goods: [], enabled: true, intent: 'gift.wrap' }))
    await train()
    const files = createDiskFiles({ folder: join(dataDir, 'files'), maxBytes: 64 << 20 })
    const nlu = createNlu()
    t.after(() => nlu.close())
    const elsewhere = createLiveModel({ queries: createModelQueries(databases.reader, databases.dialect), files: createModelFiles(files), nlu, log: createLog('silent'), encoderDirectory: async () => undefined, standingDirectory: async () => undefined, opened: async () => {} })
    await elsewhere.follow()
    const { intents } = await nlu.read({ text: '可以帮我刻字吗', now: 0, timeZone: 'UTC' })
    assert.equal(intents[0]?.label, 'gift.wrap')
    assert.equal(elsewhere.used(), (await understanding.models.list()).items[0]?.id)
  })

  test('a model whose bytes are gone cannot be chosen, and the one before stays in use', async () => {
    const { understanding: { models, liveModel }, act, train, best, dataDir } = await openShop(await open<Database>())
    await train()
    await act((tx) => models.use(tx, 'shipped', undefined))
    await liveModel.follow()
    rmSync(join(dataDir, 'files'), { recursive: true })
    const [made] = (await models.list()).items
    await assert.rejects(models.insistOnUsable(made!.id), { code: 'model_unusable' })
    await act((tx) => models.use(tx, made!.id, undefined))
    await liveModel.follow()
    assert.deepEqual([liveModel.used(), await best('请问运费多少')], ['shipped', 'shipping.fee'])
  })

  test('five are kept beside those in use and shipped', async () => {
    const { understanding: { models }, train } = await openShop(await open<Database>())
    for (let round = 0; round < 7; round += 1) await train()
    const { items } = await models.list()
    assert.deepEqual(items.map(({ version }) => version), [8, 7, 6, 5, 4, 3, 1])
  })

  test('an encoder is compared before it is chosen, and given up again', async (t) => {
    const { understanding: { encoders, models, liveModel }, act, transact, nlu, best } = await openShop(await open<Database>())
    const directory = makeDirectory(t, tinyFiles())
    await assert.rejects(encoders.insist('/nowhere'), { code: 'encoder_unfit' })
    await assert.rejects(act((tx) => encoders.use(tx, directory)), { code: 'conflict' })
    await act((tx) => encoders.wantCheck(tx, directory))
    await encoders.run(job, transact)
    const { check, current } = await encoders.state()
    assert.deepEqual([check?.state, check?.facts?.width, current], ['done', 8, undefined])
    assert.ok((check?.candidate?.frozen ?? 0) > 0 && (check?.present?.frozen ?? 0) > 0)
    await act((tx) => encoders.use(tx, directory))
    await liveModel.follow()
    assert.equal(nlu.state().encoder?.id, check?.facts?.id)
    assert.equal((await encoders.state()).current?.id, check?.facts?.id)
    assert.equal(await best('请问运费多少'), 'shipping.fee')
    await act((tx) => encoders.use(tx, undefined))
    await liveModel.follow()
    assert.equal(nlu.state().encoder, undefined)
    const made = (await models.list()).items.find(({ encoder }) => encoder !== undefined)
    await assert.rejects(act((tx) => models.use(tx, made!.id, undefined)), { code: 'model_unusable' })
  })

  test('an encoder that brings down one process after the other is given up', async (t) => {
    const { understanding: { encoders }, act, transact } = await openShop(await open<Database>())
    const directory = makeDirectory(t, tinyFiles())
    await act((tx) => encoders.wantCheck(tx, directory))
    // As far as anybody can tell afterwards, a process that is stopped here has gone down.
    const ending: Transact = async (actor, action, work) => {
      const done = await transact(actor, action, work)
      encoders.stop()
      return done
    }
    for (let time = 0; time < 3; time += 1) await encoders.run(job, ending)
    assert.equal(await encoders.isWanted(), true)
    await encoders.run(job, transact)
    const { check } = await encoders.state()
    assert.deepEqual([check?.state, check?.code, await encoders.isWanted()], ['failed', 'worker_failed', false])
  })

  test('thresholds are set by whoever has read the last ones', async () => {
    const { understanding: { thresholds, mind }, act, settle } = await openUnderstanding(await open<Database>())
    const { revision } = await thresholds.read()
    await act((tx) => thresholds.set(tx, { answer: 0.8, offer: 0.9, revision }))
    settle()
    assert.deepEqual(await mind.thresholds(), { answer: 0.8, offer: 0.8 })
    await assert.rejects(act((tx) => thresholds.set(tx, { answer: 0.7, offer: 0.3, revision })), { code: 'conflict' })
  })
})
