import type { Dialect } from '../../../base/db/dialect.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { Connection } from '../accounts/accounts.ts'
import type { WaitingRow } from '../tables.ts'
import type { Heard } from './speaking.ts'

/** What waits, as it is kept: without the vendor's raw text. */
export interface Waiting { heard: Heard; isHistory: boolean }

/** Messages that wait until their files are copied, and those behind them: one line per contact and inbox. */
export function createWaitingLines(db: Db, dialect: Dialect) {
  const behindText = db.selectFrom('inbound_waiting').select('id').where('inbox', '=', '').where('sender', '=', '').limit(1).compile().sql

  return {
    isBehind: async (tx: Tx, inbox: string, sender: string): Promise<boolean> => (await tx.run(behindText, [inbox, sender, 1])).rows.length > 0,
    async add(tx: Tx, { inbox }: Connection, contact: string, heard: Heard, isHistory: boolean): Promise<void> {
      const told: Waiting = { heard: { ...heard, raw: '' }, isHistory }
      const row: WaitingRow = { id: newId(), inbox: inbox.id, sender: heard.sender, external_id: heard.externalId.slice(0, 128), told: JSON.stringify(told), at: tx.now, tries: 0, next_at: tx.now }
      await tx.kysely.insertInto('inbound_waiting').values(row).execute()
      tx.announce('inbound.waiting', { contact, inbox: inbox.id, sender: heard.sender })
    },
    /** The first of the line. */
    first: (inbox: string, sender: string): Promise<WaitingRow | undefined> =>
      db.selectFrom('inbound_waiting').selectAll().where('inbox', '=', inbox).where('sender', '=', sender).orderBy('id').limit(1).executeTakeFirst(),
    /** False when another process was quicker. */
    async take(tx: Tx, id: string): Promise<boolean> {
      const there = await dialect.forUpdate(tx.kysely.selectFrom('inbound_waiting').select('id').where('id', '=', id)).executeTakeFirst()
      if (!there) return false
      await tx.kysely.deleteFrom('inbound_waiting').where('id', '=', id).execute()
      return true
    },
    async postpone(tx: Tx, row: WaitingRow, inMs: number): Promise<void> {
      await tx.kysely.updateTable('inbound_waiting').set({ tries: row.tries + 1, next_at: tx.now + inMs }).where('id', '=', row.id).execute()
    },
    /** Lines that nobody has moved on since their time came: their process is gone, or was refused. */
    async late(now: number): Promise<{ inbox: string; sender: string }[]> {
      return db.selectFrom('inbound_waiting').select(['inbox', 'sender']).distinct().where('next_at', '<', now).limit(200).execute()
    },
  }
}
export type WaitingLines = ReturnType<typeof createWaitingLines>
