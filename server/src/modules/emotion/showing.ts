import type { Mood, MoodAlarm, readMood } from '@yanshu/contract/emotion.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { fail } from '../../base/errors.ts'
import type { Actor } from '../../host/actor.ts'
import type { Conversations } from '../conversations/service.ts'
import { presentAlarm, presentMood, presentPoint } from './present.ts'
import type { Queries } from './queries.ts'
import { configFor } from './scoring/scoring.ts'
import type { Terms } from './terms.ts'

export interface ShowingDeps {
  queries: Queries
  conversations: Pick<Conversations, 'see' | 'openAmong' | 'contactNameOf'>
  terms: Pick<Terms, 'of'>
  nameOf(person: string): string | undefined
}
type AlarmQuestion = { state?: string | undefined; brand?: string | undefined; cursor?: string | undefined; limit: number }

/** Reads moods and alarms, as far as the actor may see the conversations. */
export function createShowing({ queries, conversations, terms, nameOf }: ShowingDeps) {
  return {
    /** How the contact of a conversation is, whoever asks; undefined before anything was read. */
    async moodOf(conversation: string): Promise<Mood | undefined> {
      const row = await queries.row(conversation)
      return row && presentMood(row, (await terms.of(row.brand)).clear)
    },

    /** The curve of a conversation; fails with `absent`. */
    async curve(actor: Actor, id: string): Promise<Answered<typeof readMood.shape>> {
      const { brand } = await conversations.see(actor, id)
      const [row, points, rows, wanted] = await Promise.all([queries.row(id), queries.points(id), queries.alarmsOf(id), terms.of(brand)])
      const { raise, clear } = configFor(wanted, row?.shift ?? 0)
      return { ...(row && { mood: presentMood(row, clear) }), points: points.map(presentPoint), alarms: rows.map((each) => presentAlarm(each, nameOf)), raise, clear }
    },

    /** Open conversations worth showing, the angriest first. */
    async moods(actor: Actor): Promise<Mood[]> {
      const rows = await queries.hot()
      const open = new Set((await conversations.openAmong(actor, rows.map((row) => row.conversation))).map((each) => each.id))
      return Promise.all(rows.filter((row) => open.has(row.conversation)).map(async (row) => presentMood(row, (await terms.of(row.brand)).clear)))
    },

    /** A page of alarms, latest first. */
    async alarms(actor: Actor, { cursor, limit, ...which }: AlarmQuestion): Promise<{ items: (MoodAlarm & { contactName: string })[]; next?: string }> {
      const rows = await queries.alarms({ ...which, before: cursor === undefined ? undefined : readCursor(cursor), limit: limit + 1 })
      const last = rows.length > limit ? rows[limit - 1] : undefined
      const named = await Promise.all(rows.slice(0, limit).map(async (row) => ({ row, contactName: await conversations.contactNameOf(actor, row.conversation) })))
      const items = named.flatMap(({ row, contactName }) => (contactName === undefined ? [] : [{ ...presentAlarm(row, nameOf), contactName }]))
      return { items, ...(last && { next: `${last.raised_at}.${last.id}` }) }
    },
  }
}

function readCursor(text: string): { at: number; id: string } {
  const dot = text.indexOf('.')
  const at = Number(text.slice(0, dot))
  if (dot < 1 || !Number.isSafeInteger(at)) throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at, id: text.slice(dot + 1) }
}
