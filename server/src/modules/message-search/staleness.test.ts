import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pairTokens } from '@yanshu/nlu/text/pair-tokens.ts'
import { newId } from '../../base/ids.ts'
import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import { inside } from '../../host/actor.ts'
import { createSqliteSearch } from '../../ports/search/sqlite.ts'
import { createFinding } from '../conversations/finding.ts'
import { aContact, openConversing } from '../../../testkit/conversing.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { messageSearchFirst } from './migrations/20261201_message_search_first.ts'
import { createMessageSearch } from './service.ts'
import { findableIn } from './words.ts'

const system = inside('system', 'test', 'test')

async function openSearch(databases: Databases<Database>) {
  const folder = await mkdtemp(join(tmpdir(), 'yanshu-stale-'))
  const search = createSqliteSearch({ path: join(folder, 'messages.db'), tokens: pairTokens })
  after(async () => {
    await search.close()
    await rm(folder, { recursive: true, force: true })
  })
  const desk = await openConversing(databases, undefined, { '20261201_message_search_first': messageSearchFirst })
  let laterMs = 0
  const messageSearch = createMessageSearch({
    db: databases.reader, dialect: databases.dialect, clock: { now: () => Date.now() + laterMs }, search, finding: createFinding(databases.reader), tokensVersion: 'pairs',
  })
  const contact = aContact()
  const id = await desk.begin(contact)
  const { conversations } = desk
  return {
    ...desk, messageSearch,
    make: async () => {
      await messageSearch.rebuild()
      await desk.transact(system, 'message_search.rebuild', (tx) => messageSearch.mark(tx))
    },
    say: async (text: string) => (await desk.say(contact, id, text)).seq,
    take: async (seq: number) => messageSearch.take((await conversations.messages(id, { since: seq - 1, limit: 1 }))[0]!),
    rate: (comment: string) => desk.transact(system, 'satisfaction.rate', (tx) =>
      conversations.systemPart(tx, id, { type: 'rating', invitation: newId(), score: 5, tags: [], comment }, newId())),
    /** Everything said so far was said twenty minutes ago. */
    settle: () => void (laterMs += 20 * 60_000),
  }
}

eachDatabase((_name, open) => {
  test('the index is made anew when it is lost, not for what is on its way into it or never goes there', async () => {
    const desk = await openSearch(await open<Database>())
    assert.equal(await desk.messageSearch.isStale(), true)
    await desk.make()
    const first = await desk.say('国际运费怎么算')
    assert.equal(await desk.messageSearch.isStale(), false)
    await desk.take(first)
    await desk.rate('讲解得非常清楚')
    desk.settle()
    assert.equal(await desk.messageSearch.isStale(), false)
    await desk.take(await desk.say('Internationalisation OK'))
    assert.equal(await desk.messageSearch.isStale(), false)
    await desk.say('这一句没有进入索引')
    desk.settle()
    assert.equal(await desk.messageSearch.isStale(), true)
    await desk.make()
    assert.equal(await desk.messageSearch.isStale(), false)
    await desk.stop()
  })
})

test('a piece of a text is chosen that the whole text is surely found by', () => {
  assert.deepEqual(['退款ORDER1234', '好 shipping', 'K-77', '？！', "don't", '15 pro'].map(findableIn), ['退款', 'shipping', undefined, undefined, undefined, '15'])
})
