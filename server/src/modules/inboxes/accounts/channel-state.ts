import { LockBusy, type ChannelState } from '@yanshu/channels/world.ts'
import type { Clock } from '../../../base/clock.ts'
import { open, seal, sha256hex, type Key } from '../../../base/crypto.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import { inside } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'

/** A holder that died is forgotten after this. */
const heldMs = 10_000
const lookMs = 25
const actor = inside('system', 'inboxes', 'channels')

export interface ChannelStateDeps { db: Db; dialect: Dialect; clock: Clock; key: Key; transact: Transact }

/** What channels remember, in the database that all processes share: sealed, under names that are hashed. */
export function createChannelState({ db, dialect, clock, key, transact }: ChannelStateDeps): ChannelState & { sweep(tx: Tx): Promise<void>; freeLocks(): Promise<void> } {
  /** Takes the place of a holder whose time is over. */
  const take = (name: string, holder: string) => transact(actor, 'channel.lock', async (tx) => {
    await tx.kysely.deleteFrom('channel_locks').where('name', '=', name).where('until', '<=', tx.now).execute()
    const row = { name, holder, until: tx.now + heldMs }
    const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('channel_locks').values(row)).executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  })
  const letGo = (name: string, holder: string) => transact(actor, 'channel.lock', (tx) =>
    tx.kysely.deleteFrom('channel_locks').where('name', '=', name).where('holder', '=', holder).execute().then(() => undefined))
  const keep = (name: string, holder: string) => transact(actor, 'channel.lock', (tx) =>
    tx.kysely.updateTable('channel_locks').set({ until: tx.now + heldMs }).where('name', '=', name).where('holder', '=', holder).execute().then(() => undefined))

  return {
    async get(name) {
      const row = await db.selectFrom('channel_state').selectAll().where('name', '=', sha256hex(name)).executeTakeFirst()
      return row && row.until > clock.now() ? open(key, row.value, sealContext(name)) : undefined
    },
    set: (name, value, lifeMs) => transact(actor, 'channel.remember', async (tx) => {
      const row = { name: sha256hex(name), value: seal(key, value, sealContext(name)), until: tx.now + lifeMs }
      await dialect.upsert(tx.kysely.insertInto('channel_state').values(row), ['name'], ['value', 'until']).execute()
    }),
    async lock(name, waitMs, work) {
      const [hashed, holder, until] = [sha256hex(name), newId(), clock.monotonic() + waitMs]
      for (let looks = 1; !(await take(hashed, holder)); looks++) {
        if (clock.monotonic() >= until) throw new LockBusy()
        await new Promise((resolve) => setTimeout(resolve, Math.min(lookMs * looks, 250)))
      }
      const keeping = setInterval(() => void keep(hashed, holder).catch(() => undefined), heldMs / 3)
      try {
        return await work()
      } finally {
        clearInterval(keeping)
        await letGo(hashed, holder).catch(() => undefined)
      }
    },
    /** Locks outlive a process that was killed; one that knows no other can hold one waits for none. */
    freeLocks: () => transact(actor, 'channel.lock', async (tx) => {
      await tx.kysely.deleteFrom('channel_locks').execute()
    }),
    /** Forgets what is over. */
    async sweep(tx) {
      await tx.kysely.deleteFrom('channel_state').where('until', '<=', tx.now).execute()
    },
  }
}

function sealContext(name: string): string {
  return `channel-state:${name}`
}
