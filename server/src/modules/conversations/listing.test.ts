import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CompiledQuery } from 'kysely'
import { kyselyOnMysql, kyselyOnSqlite } from '../../base/db/kysely-driver.ts'
import type { Databases } from '../../base/db/open.ts'
import type { Database, Db } from '../../database.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { aContact, anAgent, openConversing } from '../../../testkit/conversing.ts'
import { createListing } from './listing.ts'

/** The same database, read by one statement after another; something happens after the first. */
function disturbed({ reader, dialect }: Databases<Database>, disturb: () => Promise<unknown>): Db {
  let turn: Promise<unknown> = Promise.resolve()
  let first = true
  const kyselyOn = dialect.name === 'sqlite' ? kyselyOnSqlite : kyselyOnMysql
  return kyselyOn<Database>(async <R>(sql: string, parameters: readonly unknown[]) => {
    const mine = turn.then(() => reader.executeQuery<R>(CompiledQuery.raw(sql, [...parameters])))
    turn = first ? mine.then(disturb) : mine
    first = false
    return { rows: (await mine).rows, changes: 0 }
  })
}

eachDatabase((_name, open) => {
  test('a conversation that changes its state while a page is read stands on it', async () => {
    const databases = await open<Database>()
    const desk = await openConversing(databases)
    const contact = aContact()
    const id = await desk.begin(contact)
    await desk.say(contact, id, '在吗')
    await desk.handOver(contact, id)
    const [agent, all] = [anAgent(), anAgent('主管', [], ['conversations.all', 'conversations.assign'])]
    // Each moves it to a state that stands before the one it leaves in the order in which states are listed.
    const withdraw = () => desk.transact(agent, 'conversation.withdraw', (tx) => desk.conversations.withdraw(tx, id))
    assert.deepEqual((await createListing(disturbed(databases, withdraw)).list(all, { view: 'all', limit: 5 })).items.map((each) => each.id), [id])
    await desk.handOver(contact, id)
    assert.equal(await createListing(disturbed(databases, withdraw)).count(all, 'all'), 1)
    await desk.stop()
  })
})
