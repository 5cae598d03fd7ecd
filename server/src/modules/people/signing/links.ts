import type { Clock } from '../../../base/clock.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { randomToken, sha256hex } from '../../../base/crypto.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { LinkRow } from '../tables.ts'

export type Purpose = 'setup' | 'invitation' | 'reset'
const hourMs = 3_600_000
const lifeMs: Record<Purpose, number> = { setup: hourMs, invitation: 72 * hourMs, reset: 24 * hourMs }

export interface OneTimeLink { secret: string; expiresAt: number }

/** One-time links: 256 random bits, of which only a hash is stored. */
export function createLinks(db: Db, dialect: Dialect, clock: Clock) {
  function usable(row: LinkRow | undefined, now: number): LinkRow {
    if (row?.purpose === 'setup' && row.used_at !== null) throw fail.absent('setup_done')
    if (!row || row.used_at !== null || now > row.expires_at) throw fail.refused('link_expired')
    return row
  }

  return {
    /** Makes a link; earlier ones for the same person (or for the setup) end. */
    async make(tx: Tx, purpose: Purpose, person: string | null): Promise<OneTimeLink> {
      const secret = randomToken()
      const earlier = tx.kysely.deleteFrom('links').where('used_at', 'is', null)
      await (person === null ? earlier.where('purpose', '=', purpose) : earlier.where('person', '=', person)).execute()
      const expiresAt = tx.now + lifeMs[purpose]
      await tx.kysely.insertInto('links').values({
        id: newId(), secret_hash: sha256hex(secret), purpose, person, expires_at: expiresAt, used_at: null, created_at: tx.now,
      }).execute()
      return { secret, expiresAt }
    },

    /** Fails with `link_expired` or `setup_done`. */
    async read(secret: string): Promise<LinkRow> {
      const row = await db.selectFrom('links').selectAll().where('secret_hash', '=', sha256hex(secret)).executeTakeFirst()
      return usable(row, clock.now())
    },

    /** Takes the link: from now on nobody can. Fails as `read`. */
    async take(tx: Tx, secret: string): Promise<LinkRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('links').selectAll().where('secret_hash', '=', sha256hex(secret))).executeTakeFirst()
      const link = usable(row, tx.now)
      await tx.kysely.updateTable('links').set({ used_at: tx.now }).where('id', '=', link.id).execute()
      return link
    },
  }
}
export type Links = ReturnType<typeof createLinks>

/** The address that a person opens. The secret stands in the fragment, which no server or proxy sees. */
export function linkAddress(origin: string, secret: string): string {
  return `${origin}/console/link#${secret}`
}
