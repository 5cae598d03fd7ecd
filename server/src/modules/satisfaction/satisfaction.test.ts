import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Rating } from '@yanshu/contract/satisfaction.ts'
import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import { inside, type Actor } from '../../host/actor.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { aContact, anAgent, openConversing } from '../../../testkit/conversing.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { satisfactionFirst } from './migrations/20261129_satisfaction_first.ts'
import { createSatisfaction, type Saying } from './service.ts'
import { satisfactionSettings } from './settings.ts'

const system = inside('system', 'satisfaction', '')
const asking = satisfactionSettings.parse({ tags: ['态度友好', '等待太久'], goodTags: ['回复及时'], badTags: ['等待太久'] })
const hour = 3_600_000

async function openRatings(databases: Databases<Database>) {
  const clock = turnableClock()
  const desk = await openConversing(databases, clock, { '20261129_satisfaction_first': satisfactionFirst })
  const satisfaction = createSatisfaction({ db: databases.reader, dialect: databases.dialect, conversations: desk.conversations })
  const agent = anAgent()
  const served = async () => {
    const contact = aContact()
    const id = await desk.begin(contact)
    await desk.say(contact, id, '你好')
    await desk.give(id, agent)
    return { contact, id }
  }
  const parts = async (id: string) => (await desk.conversations.messages(id, { since: 0, limit: 50 })).flatMap((message) => message.parts)
  return {
    ...desk, clock, satisfaction, agent, served, parts,
    close: (id: string) => desk.transact(agent, 'conversation.close', (tx) => desk.conversations.close(tx, id)),
    invite: (id: string, by: Actor = agent) => desk.transact(by, 'satisfaction.invite', (tx) => satisfaction.invite(tx, by, id, asking)),
    inviteAtClose: (id: string) => desk.transact(system, 'satisfaction.invite', (tx) => satisfaction.inviteAtClose(tx, id, asking)),
    invitation: async (id: string) => (await parts(id)).flatMap((part) => (part.type === 'satisfaction' ? part.invitation : [])).at(-1)!,
    rate: (contact: Actor, id: string, said: Saying) => desk.transact(contact, 'satisfaction.rate', (tx) => satisfaction.rate(tx, contact, id, said)),
  }
}

eachDatabase((_name, open) => {
  describe('asking how it was', () => {
    test('at close: once, and only where an agent had the conversation', async () => {
      const desk = await openRatings(await open<Database>())
      const { id } = await desk.served()
      await desk.inviteAtClose(id)
      assert.equal(await desk.invitation(id), undefined)
      await desk.close(id)
      await Promise.all([desk.inviteAtClose(id), desk.inviteAtClose(id)])
      const asked = (await desk.parts(id)).filter((part) => part.type === 'satisfaction')
      assert.deepEqual(asked.map((part) => [part.goodTags, part.badTags, part.tags, part.expiresAt]), [[['回复及时'], ['等待太久'], ['态度友好'], desk.clock.now() + 24 * hour]])
      const contact = aContact()
      const alone = await desk.begin(contact)
      await desk.say(contact, alone, '你好')
      await desk.close(alone)
      await desk.inviteAtClose(alone)
      assert.equal(await desk.invitation(alone), undefined)
      await desk.stop()
    })

    test('is answered by a choice in a vendor\'s menu, by nobody else and not too late', async () => {
      const desk = await openRatings(await open<Database>())
      const { contact, id } = await desk.served()
      await desk.invite(id)
      const invitation = await desk.invitation(id)
      const choose = (who: Actor, score: number) => desk.transact(who, 'satisfaction.rate', (tx) => desk.satisfaction.rateByMenu(tx, who, invitation, score))
      await choose(aContact(), 1)
      assert.equal((await desk.parts(id)).some((part) => part.type === 'rating'), false)
      await choose(contact, 5)
      await choose(contact, 5)
      assert.deepEqual((await desk.parts(id)).flatMap((part) => (part.type === 'rating' ? part.score : [])), [5])
      desk.clock.turn(2 * hour)
      await choose(contact, 1)
      assert.deepEqual((await desk.parts(id)).flatMap((part) => (part.type === 'rating' ? part.score : [])), [5])
      await desk.stop()
    })

    test('by the agent: not twice, and not by a colleague', async () => {
      const desk = await openRatings(await open<Database>())
      const { id } = await desk.served()
      await assert.rejects(desk.invite(id, anAgent()), { code: 'not_yours' })
      await desk.invite(id)
      await assert.rejects(desk.invite(id), { code: 'already_invited' })
      desk.clock.turn(25 * hour)
      await desk.invite(id)
      await desk.stop()
    })
  })

  describe('what is said', () => {
    test('stands in the closed conversation, which stays closed and unread as it was', async () => {
      const desk = await openRatings(await open<Database>())
      const { contact, id } = await desk.served()
      await desk.close(id)
      await desk.inviteAtClose(id)
      const before = (await desk.conversations.present(id))!
      const invitation = await desk.invitation(id)
      await desk.rate(contact, id, { invitation, score: 4, tags: ['态度友好', '没有这个'], comment: '不错' })
      const after = (await desk.conversations.present(id))!
      assert.deepEqual([after.state, after.rating, after.unread, after.unansweredSince, after.lastMessage], ['closed', 4, before.unread, undefined, before.lastMessage])
      assert.deepEqual((await desk.parts(id)).at(-1), { type: 'rating', invitation, score: 4, tags: ['态度友好'], comment: '不错' })
      const { rating } = desk.events.findLast((event) => event.name === 'conversation.rated')!.payload as { rating: Rating }
      assert.deepEqual(rating, { conversation: id, contact: contact.id, agent: desk.agent.id, invitation, score: 4, tags: ['态度友好'], comment: '不错', at: desk.clock.now() })
      await desk.stop()
    })

    test('may be changed for an hour; a repeat changes nothing', async () => {
      const desk = await openRatings(await open<Database>())
      const { contact, id } = await desk.served()
      await desk.invite(id)
      const invitation = await desk.invitation(id)
      const say = (score: number) => desk.rate(contact, id, { invitation, score, tags: [] })
      await say(2)
      await say(2)
      desk.clock.turn(hour)
      await say(5)
      assert.deepEqual((await desk.parts(id)).flatMap((part) => (part.type === 'rating' ? part.score : [])), [2, 5])
      desk.clock.turn(1)
      await assert.rejects(say(1), { code: 'rating_too_late' })
      assert.equal((await desk.conversations.present(id))?.rating, 5)
      await desk.stop()
    })

    test('comes too late after a day, and is nobody else\'s to say', async () => {
      const desk = await openRatings(await open<Database>())
      const [mine, theirs] = [await desk.served(), await desk.served()]
      for (const { id } of [mine, theirs]) await desk.invite(id)
      const invitation = await desk.invitation(mine.id)
      const said = { invitation, score: 1, tags: [] }
      await assert.rejects(desk.rate(theirs.contact, mine.id, said), { code: 'absent' })
      await assert.rejects(desk.rate(theirs.contact, theirs.id, said), { code: 'absent' })
      desk.clock.turn(24 * hour + 1)
      await assert.rejects(desk.rate(mine.contact, mine.id, said), { code: 'rating_too_late' })
      await desk.stop()
    })
  })

  test('ratings are listed latest first, page by page, by agent and score', async () => {
    const desk = await openRatings(await open<Database>())
    const ids: string[] = []
    for (const score of [1, 5, 5]) {
      const { contact, id } = await desk.served()
      await desk.invite(id)
      await desk.rate(contact, id, { invitation: await desk.invitation(id), score, tags: [] })
      ids.unshift(id)
      desk.clock.turn(1)
    }
    await desk.invite((await desk.served()).id)
    const first = await desk.satisfaction.list({ limit: 2 })
    const second = await desk.satisfaction.list({ limit: 2, cursor: first.next })
    assert.deepEqual([...first.items, ...second.items].map((each) => each.conversation), ids)
    assert.equal(second.next, undefined)
    assert.deepEqual((await desk.satisfaction.list({ score: 1, limit: 9 })).items.map((each) => each.conversation), [ids[2]])
    assert.equal((await desk.satisfaction.list({ agent: desk.agent.id, limit: 9 })).items.length, 3)
    assert.deepEqual((await desk.satisfaction.list({ agent: ids[0]!, limit: 9 })).items, [])
    await desk.stop()
  })
})
