import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Lesson } from '@yanshu/contract/lessons.ts'
import { anAgent } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import type { Databases } from '../../../base/db/open.ts'
import { newId } from '../../../base/ids.ts'
import type { Database } from '../../../database.ts'
import { inside, type Actor } from '../../../host/actor.ts'
import { editor, openUnderstanding } from '../testkit/open-understanding.ts'

const job = inside('job', 'understanding.gather', '', 'job')

async function openSchool(databases: Databases<Database>) {
  const desk = await openUnderstanding(databases)
  const { hearing, lessons } = desk.understanding
  return {
    ...desk,
    async hear(text: string, source: Lesson['source'] = 'unanswered', more: { intent?: string; entry?: string; message?: string } = {}): Promise<void> {
      await desk.act((tx) => hearing.learn(tx, { source, text, conversation: newId(), message: newId(), ...more }))
      await hearing.sortAll(job, desk.transact)
    },
    list: async (state = 'waiting') => (await lessons.list({ state, limit: 20 })).items,
  }
}

eachDatabase((_name, open) => {
  describe('lessons', () => {
    test('put together what asks the same, most often first', async () => {
      const { hear, list } = await openSchool(await open<Database>())
      await hear('你们支持以旧换新吗')
      await hear('可以开月结账户吗')
      await hear('支持以旧换新吗亲')
      await hear('你们支持以旧换新吗？')
      const [first, second] = await list()
      assert.deepEqual([first?.text, first?.count, first?.samples.length, second?.count], ['你们支持以旧换新吗', 3, 3, 1])
    })

    test('what an agent says of it stands above a guess, and what means something else stays apart', async () => {
      const { hear, list } = await openSchool(await open<Database>())
      await hear('以旧换新怎么弄', 'unanswered', { intent: 'exchange' })
      await hear('以旧换新怎么弄呀', 'corrected', { intent: 'promotion.now' })
      await hear('以旧换新怎么弄呢', 'corrected', { intent: 'stock.have' })
      assert.deepEqual((await list()).map(({ source, intent, count }) => [source, intent, count]), [['corrected', 'promotion.now', 2], ['corrected', 'stock.have', 1]])
    })

    test('one message counts once for each source, and long numbers are not kept', async () => {
      const { hear, list } = await openSchool(await open<Database>())
      const message = newId()
      await hear('我的手机13812345678换不了绑定', 'unanswered', { message })
      await hear('我的手机13812345678换不了绑定', 'unanswered', { message })
      await hear('  ')
      await hear('长'.repeat(201))
      assert.deepEqual((await list()).map(({ text, count }) => [text, count]), [['我的手机138****换不了绑定', 1]])
    })

    test('an approved one is a phrasing of its intent until that is undone', async () => {
      const { understanding: { lessons, phrasings }, act, make, say, hear, list } = await openSchool(await open<Database>())
      await make('trade-in')
      await say('trade-in', '旧的能抵多少')
      await hear('你们支持以旧换新吗')
      const [lesson] = await list()
      const id = lesson!.id
      await assert.rejects(act((tx) => lessons.approve(tx, id, { texts: ['甲'] })), { code: 'malformed' })
      await act((tx) => lessons.approve(tx, id, { intent: 'trade-in', texts: ['你们支持以旧换新吗', '可以以旧换新吗'] }))
      await assert.rejects(act((tx) => lessons.dismiss(tx, id)), { code: 'conflict' })
      const texts = async () => (await phrasings.list({ intent: 'trade-in', limit: 10 })).items.map(({ text }) => text).toSorted()
      assert.deepEqual(await texts(), ['你们支持以旧换新吗', '可以以旧换新吗', '旧的能抵多少'].toSorted())
      const [approved] = await list('approved')
      assert.deepEqual([approved?.intent, approved?.decidedBy], ['trade-in', '小编'])
      await act((tx) => lessons.reopen(tx, id))
      assert.deepEqual([await texts(), (await list()).length], [['旧的能抵多少'], 1])
    })

    test('an approved one is a phrasing of its entry until that is undone', async () => {
      const { understanding: { lessons }, knowledge, act, hear, list } = await openSchool(await open<Database>())
      const entry = await act((tx) => knowledge.add(tx, { title: '以旧换新', questions: ['旧的能抵吗'], answer: '可以', category: '', links: [], goods: [], enabled: true }))
      await hear('你们支持以旧换新吗', 'chosen', { entry: entry.id })
      const [lesson] = await list()
      assert.deepEqual([lesson?.entry, lesson?.entryTitle], [entry.id, '以旧换新'])
      await act((tx) => lessons.approve(tx, lesson!.id, { entry: entry.id, texts: [lesson!.text, '旧的能抵吗'] }))
      assert.deepEqual((await knowledge.read(entry.id)).questions, ['旧的能抵吗', '你们支持以旧换新吗'])
      await act((tx) => lessons.reopen(tx, lesson!.id))
      assert.deepEqual((await knowledge.read(entry.id)).questions, ['旧的能抵吗'])
    })

    test('what it was said to mean holds again when an editor takes back that it means something else', async () => {
      const { understanding: { lessons }, knowledge, act, hear, list } = await openSchool(await open<Database>())
      const add = (title: string) => act((tx) => knowledge.add(tx, { title, questions: [], answer: '可以', category: '', links: [], goods: [], enabled: true }))
      const [said, decided] = [await add('以旧换新'), await add('旧机回收')]
      await hear('你们支持以旧换新吗', 'chosen', { entry: said.id })
      const { id, text } = (await list())[0]!
      await act((tx) => lessons.approve(tx, id, { entry: decided.id, texts: [text] }))
      assert.equal((await list('approved'))[0]?.entry, decided.id)
      await act((tx) => lessons.reopen(tx, id))
      assert.equal((await list())[0]?.entry, said.id)
    })

    test('a correction that the shop has no answer takes the place of what was guessed', async () => {
      const { hear, list, make } = await openSchool(await open<Database>())
      await make('trade-in')
      await hear('你们支持以旧换新吗', 'unanswered', { intent: 'trade-in' })
      await hear('你们支持以旧换新吗', 'corrected')
      const [lesson] = await list()
      assert.deepEqual([lesson?.source, lesson?.intent, lesson?.entry], ['corrected', undefined, undefined])
    })

    test('who may not edit knowledge teaches no entry, and takes nothing back from one', async () => {
      const { understanding: { lessons }, knowledge, act, transact, hear, list } = await openSchool(await open<Database>())
      const entry = await act((tx) => knowledge.add(tx, { title: '以旧换新', questions: [], answer: '可以', category: '', links: [], goods: [], enabled: true }))
      await hear('你们支持以旧换新吗', 'chosen', { entry: entry.id })
      const { id, text } = (await list())[0]!
      const other = anAgent('学员', [], ['understanding.read', 'understanding.edit'])
      const approve = (who: Actor) => transact(who, 'lesson.approve', (tx) => lessons.approve(tx, id, { entry: entry.id, texts: [text] }))
      await assert.rejects(approve(other), { code: 'forbidden' })
      assert.deepEqual((await knowledge.read(entry.id)).questions, [])
      await approve(editor)
      await assert.rejects(transact(other, 'lesson.reopen', (tx) => lessons.reopen(tx, id)), { code: 'forbidden' })
      assert.deepEqual((await knowledge.read(entry.id)).questions, [text])
    })

    test('what another intent has cannot be learned, and the lesson still waits', async () => {
      const { understanding: { lessons }, act, make, say, hear, list } = await openSchool(await open<Database>())
      await make('a')
      await make('b')
      await say('a', '以旧换新吗')
      await hear('以旧换新吗')
      const id = (await list())[0]!.id
      await assert.rejects(act((tx) => lessons.approve(tx, id, { intent: 'b', texts: ['以旧换新吗'] })), { code: 'phrasing_taken' })
      assert.equal((await list()).length, 1)
    })

    test('what was put aside stays aside when it is asked again', async () => {
      const { understanding: { lessons }, act, hear, list } = await openSchool(await open<Database>())
      await hear('今天天气真好')
      await act((tx) => lessons.dismiss(tx, 'none')).then(() => assert.fail(), (error: { code: string }) => assert.equal(error.code, 'absent'))
      await act(async (tx) => lessons.dismiss(tx, (await list())[0]!.id))
      await hear('今天天气真好！')
      assert.deepEqual([(await list()).length, (await list('dismissed'))[0]?.count], [0, 2])
    })

    test('words that were taken back are forgotten', async () => {
      const { understanding: { hearing }, act, hear, list } = await openSchool(await open<Database>())
      const [first, second] = [newId(), newId()]
      await hear('可以开月结账户吗', 'unanswered', { message: first })
      await hear('可以开月结账户吗亲', 'unanswered', { message: second })
      await act((tx) => hearing.forget(tx, first))
      assert.deepEqual((await list()).map(({ count, samples }) => [count, samples.length]), [[1, 1]])
      await act((tx) => hearing.forget(tx, second))
      assert.deepEqual(await list(), [])
    })

    test('words that were taken back do not stand for those who asked the same', async () => {
      const { understanding: { hearing }, act, hear, list } = await openSchool(await open<Database>())
      const message = newId()
      await hear('可以开月结账户吗我是张三', 'unanswered', { message })
      await hear('可以开月结账户吗亲')
      await hear('可以开月结账户吗')
      await act((tx) => hearing.forget(tx, message))
      assert.deepEqual((await list()).map(({ text, count }) => [text, count]), [['可以开月结账户吗', 2]])
      await hear('可以开月结账户吗')
      assert.deepEqual((await list()).map(({ count }) => count), [3])
    })

    test('who corrects a correction is heard', async () => {
      const { hear, list } = await openSchool(await open<Database>())
      const message = newId()
      await hear('以旧换新怎么弄', 'corrected', { message, intent: 'promotion.now' })
      await hear('以旧换新怎么弄', 'corrected', { message, intent: 'stock.have' })
      await hear('以旧换新怎么弄', 'corrected', { message, intent: 'stock.have' })
      assert.deepEqual((await list()).map(({ intent, count }) => [intent, count]), [['stock.have', 1]])
    })

    test('messages of more than half a year ago go, and what nobody has decided on', async () => {
      const { understanding: { hearing, lessons }, act, clock, transact, hear, list } = await openSchool(await open<Database>())
      await hear('今天天气真好')
      await act(async (tx) => lessons.dismiss(tx, (await list())[0]!.id))
      await hear('可以开月结账户吗')
      assert.equal(await hearing.isAnyOld(clock.now()), false)
      clock.turn(181 * 86_400_000)
      await hear('你们支持以旧换新吗')
      await hearing.trim(job, transact, clock.now())
      assert.deepEqual((await list()).map(({ text, samples }) => [text, samples.length]), [['你们支持以旧换新吗', 1]])
      assert.deepEqual((await list('dismissed')).map(({ samples }) => samples), [[]])
    })
  })
})
