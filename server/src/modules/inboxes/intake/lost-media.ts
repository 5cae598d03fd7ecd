import type { MediaPart } from '@yanshu/channels/inbound-message.ts'
import type { Clock } from '../../../base/clock.ts'
import type { Db } from '../../../database.ts'
import { inside } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import type { LostMediaRow } from '../tables.ts'
import { copyMedia, type Copied } from './copy-media.ts'
import type { CopyingDeps } from './copying.ts'

/** Vendors keep files for three days. */
const keptMs = 3 * 24 * 3_600_000
const ofRound = 50
const actor = inside('system', 'inboxes', 'lost-media')

/** Files that could not be copied while their message waited: it says so, and they come after it once the vendor gives them. */
export function createLostMedia(deps: Omit<CopyingDeps, 'lost'> & { db: Db; clock: Clock; transact: Transact }) {
  const { db, clock, log, transact, accounts, lines, contacts, conversations, speaking } = deps
  /** Where the next round goes on: files of a vendor who does not answer must not hide those behind them. */
  let reached: Pick<LostMediaRow, 'at' | 'message'> | undefined
  function rows(after: typeof reached, limit: number): Promise<LostMediaRow[]> {
    let query = db.selectFrom('lost_media').selectAll()
    if (after) query = query.where((eb) => eb.or([eb('at', '>', after.at), eb.and([eb('at', '=', after.at), eb('message', '>', after.message)])]))
    return query.orderBy('at').orderBy('message').limit(limit).execute()
  }
  /** False when another process was quicker. */
  const take = async (tx: Tx, message: string): Promise<boolean> =>
    (await tx.kysely.deleteFrom('lost_media').where('message', '=', message).executeTakeFirstOrThrow()).numDeletedRows > 0n

  async function fetchAgain(row: LostMediaRow): Promise<void> {
    const connection = await accounts.find(row.inbox)
    const parts = JSON.parse(row.parts) as MediaPart[]
    const copied = connection ? await Promise.all(parts.map((part) => copyMedia(deps, connection, part))) : []
    const isOver = clock.now() - row.at > keptMs || !connection || copied.some(({ outcome }) => outcome === 'lost')
    if (!isOver && copied.some(({ outcome }) => outcome === 'retry')) return
    // The contact may have been merged meanwhile.
    const heir = (await contacts.facts(row.contact))?.id ?? row.contact
    await transact(actor, 'inbound.take', async (tx) => {
      if (!(await take(tx, row.message))) return tx.unchanged()
      const line = await lines.latest(tx, row.inbox, heir)
      const here = copied.filter((each): each is Extract<Copied, { outcome: 'copied' }> => each.outcome === 'copied')
      if (!connection || !line || here.length === 0) return tx.unchanged()
      for (const file of here.flatMap(({ files }) => files)) await conversations.addFile(tx, { ...file, owner: line.contact })
      const language = line.language === 'en-US' ? 'en-US' : 'zh-CN'
      await speaking.appendLate(tx, { connection, line, contact: await contacts.lockedFacts(tx, line.contact) }, `late-${row.message}`, here.flatMap((each) => each.parts(language)))
    })
  }

  return {
    async note(tx: Tx, row: Omit<LostMediaRow, 'parts' | 'at'>, parts: readonly MediaPart[]): Promise<void> {
      await tx.kysely.insertInto('lost_media').values({ ...row, parts: JSON.stringify(parts), at: tx.now }).execute()
    },
    isDue: async (): Promise<boolean> => (await rows(undefined, 1)).length > 0,
    /** Tries so many of them again, the next ones the next time. */
    async fetchSome(): Promise<void> {
      const some = await rows(reached, ofRound)
      reached = some.length === ofRound ? some.at(-1) : undefined
      for (const row of some) await fetchAgain(row).catch((error: unknown) => log.warn({ err: error, inbox: row.inbox }, 'a late file could not be taken'))
    },
  }
}
export type LostMedia = ReturnType<typeof createLostMedia>
