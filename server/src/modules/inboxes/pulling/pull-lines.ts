import { open, seal, type Key } from '../../../base/crypto.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { PullRow } from '../tables.ts'

/** A callback's ticket is good for ten minutes. */
const ticketMs = 9.5 * 60_000
/** Accounts are read although nobody called, since a callback may have been lost: a minute after something came, and twice as long each time that nothing did, up to this. Without a ticket that is strictly limited. */
export const slowPollMs = 5 * 60_000
const firstPollMs = 60_000

/** How far each account was read from which a vendor lets messages be pulled. */
export function createPullLines(db: Db, dialect: Dialect, key: Key) {
  const row = (tx: Tx, inbox: string, account: string): Promise<PullRow | undefined> =>
    dialect.forUpdate(tx.kysely.selectFrom('pull_lines').selectAll().where('inbox', '=', inbox).where('account', '=', account)).executeTakeFirst()
  const save = async (tx: Tx, { inbox, account }: Pick<PullRow, 'inbox' | 'account'>, changes: Partial<PullRow>): Promise<void> => {
    await tx.kysely.updateTable('pull_lines').set(changes).where('inbox', '=', inbox).where('account', '=', account).execute()
  }
  /** Undefined when it is new; else another process was quicker, and its row is given. */
  async function add(tx: Tx, fresh: PullRow): Promise<PullRow | undefined> {
    const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('pull_lines').values(fresh)).executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n ? undefined : row(tx, fresh.inbox, fresh.account)
  }

  return {
    /** There is something to be read. */
    async ask(tx: Tx, inbox: string, account: string, ticket: string): Promise<void> {
      const given = ticket === '' ? {} : { ticket: seal(key, ticket, sealContext(inbox, account)), ticket_at: tx.now }
      const fresh: PullRow = { inbox, account, cursor_text: null, ticket: null, ticket_at: null, asked: 1, done: 0, pulled_at: 0, due_at: tx.now, ...given }
      const there = await row(tx, inbox, account) ?? await add(tx, fresh)
      if (there) await save(tx, there, { asked: there.asked + 1, due_at: tx.now, ...given })
      tx.announce('inbound.pending', { line: `${inbox}:${account}`, inbox, account })
    },
    find: (inbox: string, account: string): Promise<PullRow | undefined> => db.selectFrom('pull_lines').selectAll().where('inbox', '=', inbox).where('account', '=', account).executeTakeFirst(),
    /** The ticket while it is good. */
    ticketOf({ inbox, account, ticket, ticket_at: at }: PullRow, now: number): string | undefined {
      return ticket !== null && at !== null && now - at < ticketMs ? open(key, ticket, sealContext(inbox, account)) : undefined
    },
    /** A page was stored that was read from where `line` stood. `last`: nothing is left of what was asked for as of `asked`; `wasQuiet`: nothing stood there. */
    async reached(tx: Tx, line: PullRow, cursor: string | undefined, last: boolean, wasQuiet = false): Promise<void> {
      const now = await row(tx, line.inbox, line.account)
      // This process stood still, and another has read on: it has this page, too, and more.
      if (!now || now.cursor_text !== line.cursor_text) return
      await save(tx, line, {
        ...(cursor !== undefined && { cursor_text: cursor }), pulled_at: tx.now,
        ...(last && { done: line.asked, ...(now.asked <= line.asked && { due_at: tx.now + (wasQuiet ? Math.min(slowPollMs, 2 * Math.max(firstPollMs, line.due_at - line.pulled_at)) : firstPollMs) }) }),
      })
    },
    async postpone(tx: Tx, line: PullRow, inMs: number): Promise<void> {
      await save(tx, line, { due_at: tx.now + inMs })
    },
    /** It is not to be read any more. How far it was read is forgotten with it. */
    async drop(tx: Tx, inbox: string, account: string): Promise<void> {
      await tx.kysely.deleteFrom('pull_lines').where('inbox', '=', inbox).where('account', '=', account).execute()
    },
    due: (now: number): Promise<PullRow[]> => db.selectFrom('pull_lines').selectAll().where('due_at', '<=', now).orderBy('due_at').limit(100).execute(),
  }
}
export type PullLines = ReturnType<typeof createPullLines>

function sealContext(inbox: string, account: string): string {
  return `inbox:${inbox}:pull:${account}`
}
