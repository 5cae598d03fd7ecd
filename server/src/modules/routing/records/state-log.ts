import type { StateSpan } from '@yanshu/contract/routing.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { AgentRow, StateRow } from '../tables.ts'

/** Said as the reason while a chosen state has no connection behind it. */
const unconnected = 'unconnected'

/** When agents were in which state, as those who wait felt it: without a connection somebody is offline, whatever was chosen. */
export function createStateLog(db: Db) {
  return {
    /** Ends the span before and begins one, unless nothing changed. `row` is locked. */
    async note(tx: Tx, row: AgentRow): Promise<void> {
      const here = row.connected === 1 || row.state === 'offline'
      const [state, reason] = here ? [row.state, row.reason] : ['offline', unconnected]
      const open = await tx.kysely.selectFrom('agent_states').selectAll().where('agent', '=', row.id).where('to_at', 'is', null).execute()
      if (open.length === 1 && open[0]!.state === state && open[0]!.reason === reason) return
      if (open.length > 0) await tx.kysely.updateTable('agent_states').set({ to_at: tx.now }).where('agent', '=', row.id).where('to_at', 'is', null).execute()
      await tx.kysely.insertInto('agent_states').values({ id: newId(), agent: row.id, state, reason, from_at: tx.now, to_at: null }).execute()
    },

    /** Latest first, of one agent or of all. `cursor` is `<from>.<id>` of the last one before. */
    async list(agent: string | undefined, cursor: string | undefined, limit: number): Promise<{ items: StateSpan[]; next?: string }> {
      let query = db.selectFrom('agent_states').selectAll()
      if (agent !== undefined) query = query.where('agent', '=', agent)
      if (cursor !== undefined) {
        const from = readCursor(cursor)
        query = query.where((eb) => eb.or([eb('from_at', '<', from.at), eb.and([eb('from_at', '=', from.at), eb('id', '<', from.id)])]))
      }
      const rows = await query.orderBy('from_at', 'desc').orderBy('id', 'desc').limit(limit + 1).execute()
      const last = rows[limit - 1]
      return { items: rows.slice(0, limit).map(present), ...(rows.length > limit && last && { next: `${last.from_at}.${last.id}` }) }
    },
  }
}
export type StateLog = ReturnType<typeof createStateLog>

function present(row: StateRow): StateSpan {
  return {
    id: row.id, agent: row.agent, state: row.state as StateSpan['state'], from: row.from_at,
    ...(row.reason !== null && { reason: row.reason }), ...(row.to_at !== null && { to: row.to_at }),
  }
}

function readCursor(text: string): { at: number; id: string } {
  const dot = text.indexOf('.')
  const at = Number(text.slice(0, dot))
  if (dot < 1 || !Number.isSafeInteger(at)) throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at, id: text.slice(dot + 1) }
}
