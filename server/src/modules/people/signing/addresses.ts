import type { Dialect } from '../../../base/db/dialect.ts'
import { addressKey } from '../../../host/http/trust.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'

const windowMs = 15 * 60_000

/** Failed sign-ins by address, in the database: no restart and no second process unlocks anything. */
export function createAddresses(db: Db, dialect: Dialect) {
  return {
    /** Until when nobody signs in from this address, ms UTC; 0 for now. */
    async lockedUntil(ip: string): Promise<number> {
      const row = await db.selectFrom('sign_in_addresses').select('locked_until').where('address', '=', addressKey(ip)).executeTakeFirst()
      return row?.locked_until ?? 0
    },

    /** Counts a failure; the `most`-th within 15 minutes locks the address for `lockMs`. */
    async count(tx: Tx, ip: string, most: number, lockMs: number): Promise<void> {
      const address = addressKey(ip)
      const row = await dialect.forUpdate(tx.kysely.selectFrom('sign_in_addresses').selectAll().where('address', '=', address)).executeTakeFirst()
      const counts = row !== undefined && tx.now - row.since <= windowMs
      const failures = (counts ? row.failures : 0) + 1
      const next = { address, failures, since: counts ? row.since : tx.now, locked_until: failures >= most ? tx.now + lockMs : counts ? row.locked_until : null }
      await dialect.upsert(tx.kysely.insertInto('sign_in_addresses').values(next), ['address'], ['failures', 'since', 'locked_until']).execute()
    },

    /** Forgets addresses that have been quiet for a day. */
    async trim(tx: Tx): Promise<void> {
      await tx.kysely.deleteFrom('sign_in_addresses').where('since', '<', tx.now - 24 * 3_600_000).execute()
    },
  }
}
export type Addresses = ReturnType<typeof createAddresses>
