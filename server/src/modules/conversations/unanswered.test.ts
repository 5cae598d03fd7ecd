import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CompiledQuery } from 'kysely'
import type { Databases } from '../../base/db/open.ts'
import { newId } from '../../base/ids.ts'
import type { Database } from '../../database.ts'
import { aContact, anAgent, openConversing } from '../../../testkit/conversing.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { unansweredSince } from './reading.ts'

/** Many conversations of agents whose contacts have their answer, beside what is there. */
async function fillWithAnswered({ writer: { kysely }, dialect }: Databases<Database>, like: string): Promise<void> {
  const row = await kysely.selectFrom('conversations').selectAll().where('id', '=', like).executeTakeFirstOrThrow()
  const rows = Array.from({ length: 400 }, (_, at) => ({ ...row, id: newId(), state: 'assigned', agent_id: newId(), unanswered_since: null, active_at: row.active_at + at }))
  for (let from = 0; from < rows.length; from += 20) await kysely.insertInto('conversations').values(rows.slice(from, from + 20)).execute()
  await kysely.executeQuery(CompiledQuery.raw(dialect.name === 'sqlite' ? 'analyze' : 'analyze table conversations'))
}

/** What the engine says of how it reads. */
async function planOf({ writer: { kysely }, dialect }: Databases<Database>, query: { sql: string; parameters: readonly unknown[] }): Promise<string> {
  const { rows } = await kysely.executeQuery(CompiledQuery.raw(`${dialect.name === 'sqlite' ? 'explain query plan' : 'explain'} ${query.sql}`, [...query.parameters]))
  return JSON.stringify(rows)
}

eachDatabase((name, open) => {
  test('whom agents let wait is read from an index of its own, the longest wait first', async () => {
    const databases = await open<Database>()
    const desk = await openConversing(databases)
    const [agent, now] = [anAgent(), Date.now()]
    const waiting: string[] = []
    for (const text of ['在吗', '请问', '有人吗']) {
      const contact = aContact()
      const id = await desk.begin(contact)
      await desk.handOver(contact, id)
      await desk.give(id, agent)
      await desk.say(contact, id, text)
      waiting.push(id)
    }
    await fillWithAnswered(databases, waiting[0]!)
    await databases.writer.kysely.updateTable('conversations').set({ unanswered_since: now - 60_000 }).where('id', '=', waiting[2]!).execute()
    await databases.writer.kysely.updateTable('conversations').set({ unanswered_since: now - 30_000 }).where('id', '=', waiting[0]!).execute()
    assert.deepEqual((await desk.conversations.unanswered(now - 30_000)).map((each) => each.id), [waiting[2], waiting[0]])

    const plan = await planOf(databases, unansweredSince(databases.reader, now).compile())
    assert.match(plan, /conversations_unanswered/)
    assert.match(plan, name === 'sqlite' ? /SEARCH/ : /"type":"range"/)
    assert.doesNotMatch(plan, /TEMP B-TREE|filesort/i)
    await desk.stop()
  })
})
