import type { PageView } from '@yanshu/contract/page-views.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import { cleanPageAddress } from '../../../base/page-address.ts'
import type { Db } from '../../../database.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Audience } from '../../../host/events/list.ts'
import type { Tx } from '../../../host/module.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { PageViewRow } from '../tables.ts'
import { createTrailQueries, type Position } from './queries.ts'

/** Of one contact the latest pages are kept, this many. */
export const keptPages = 200
/** The same page again within this long is the same visit to it. */
const sameMs = 10_000

/** A conversation and whose screens it is on. */
export interface Standing { id: string; audience: Audience }
export interface ToldPage { clientId: string; url: string; title: string; agoMs: number }

/** Which pages of the shop a contact looked at (访客轨迹). Kept only of contacts who have begun a conversation. */
export function createTrail({ db, dialect, conversations }: { db: Db; dialect: Dialect; conversations: Conversations }) {
  const queries = createTrailQueries(db, dialect)

  return {
    /** Stores what the contact's browser tells of its way to and in a conversation. */
    async note(tx: Tx, actor: Actor, pages: readonly ToldPage[], conversation: Standing): Promise<void> {
      let last = await queries.latest(tx, actor.id)
      let isNew = false
      for (const page of pages.toSorted((a, b) => b.agoMs - a.agoMs)) {
        const url = cleanPageAddress(page.url)
        const at = tx.now - page.agoMs
        if (url === undefined || (last?.url === url && at - last.at < sameMs)) continue
        const row: PageViewRow = { id: newId(), contact: actor.id, client_id: page.clientId, inbox: actor.inbox ?? '', conversation: conversation.id, url, title: page.title.trim(), at }
        if (!(await queries.add(tx, row))) continue
        last = row
        isNew = true
      }
      if (!isNew) return
      await queries.trim(tx, actor.id, keptPages)
      tx.announce('contact.visited', { contact: actor.id, audience: conversation.audience })
    },

    /** The present conversation of a contact, to which the pages belong. Fails with `absent`. */
    async standingOf(actor: Actor): Promise<Standing> {
      const row = await conversations.latestOf(actor.id, actor.inbox ?? '')
      if (!row) throw fail.absent('absent')
      return { id: row.id, audience: { ...(row.agent_id !== null && { agent: row.agent_id }), ...(row.group_id !== null && { group: row.group_id }) } }
    },

    /** Latest first. `cursor` is `<at>.<id>`. */
    async list(contact: string, cursor: string | undefined, limit: number): Promise<{ items: PageView[]; next?: string }> {
      const rows = await queries.page(contact, cursor === undefined ? undefined : readCursor(cursor), limit + 1)
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items: items.map(present), ...(rows.length > limit && last && { next: `${last.at}.${last.id}` }) }
    },
  }
}
export type Trail = ReturnType<typeof createTrail>

function present({ id, url, title, at, conversation }: PageViewRow): PageView {
  return { id, url, title, at, ...(conversation !== null && { conversation }) }
}

function readCursor(text: string): Position {
  const dot = text.indexOf('.')
  const at = Number(text.slice(0, dot))
  if (dot < 1 || !Number.isSafeInteger(at)) throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at, id: text.slice(dot + 1) }
}
