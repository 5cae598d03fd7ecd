import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kysely } from 'kysely'
import type { Database } from '../../database.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { aContact, anAgent, openConversing } from '../../../testkit/conversing.ts'
import { createListing } from './listing.ts'

/** The same database, in which something happens as soon as the first answer is there. */
function disturbed(db: Kysely<Database>, disturb: () => Promise<unknown>): Kysely<Database> {
  let done = false
  return db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (done) return result
      done = true
      await disturb()
      return result
    },
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
    assert.deepEqual((await createListing(disturbed(databases.lists, withdraw)).list(all, { view: 'all', limit: 5 })).items.map((each) => each.id), [id])
    await desk.handOver(contact, id)
    assert.equal(await createListing(disturbed(databases.lists, withdraw)).count(all, 'all'), 1)
    await desk.stop()
  })
})
