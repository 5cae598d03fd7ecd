import type { Rating } from '@yanshu/contract/satisfaction.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import { mayWorkOn, mayWrite } from '../conversations/access.ts'
import type { Conversations } from '../conversations/service.ts'
import { createQueries } from './queries.ts'
import type { SatisfactionSettings } from './settings.ts'
import type { RatingRow } from './tables.ts'

/** What was said may be said otherwise for so long. */
const changeMs = 3_600_000

export type Saying = Pick<Rating, 'invitation' | 'score' | 'tags' | 'comment'>
type Asking = Pick<SatisfactionSettings, 'validHours' | 'tags' | 'goodTags' | 'badTags'>

/** Asks contacts how it was, and keeps what they say. */
export function createSatisfaction({ db, dialect, conversations }: { db: Db; dialect: Dialect; conversations: Conversations }) {
  const queries = createQueries(db, dialect)

  async function ask(tx: Tx, id: string, agent: string | undefined, contact: string, { validHours, goodTags, badTags, ...settings }: Asking): Promise<void> {
    // What is only for some scores is not for all of them, too.
    const tags = settings.tags.filter((each) => !goodTags.includes(each) && !badTags.includes(each))
    const row: RatingRow = {
      invitation: newId(), conversation: id, contact, agent: agent ?? null, offered: JSON.stringify([...goodTags, ...badTags, ...tags]), invited_at: tx.now, expires_at: tx.now + validHours * 3_600_000,
      score: null, tags: null, comment: null, rated_at: null, times: 0,
    }
    await queries.add(tx, row)
    await conversations.systemPart(tx, id, { type: 'satisfaction', invitation: row.invitation, expiresAt: row.expires_at, tags, goodTags, badTags }, `ask-${row.invitation}`)
    tx.about('rating', row.invitation, ['invited_at'])
  }

  /** Whoever was asked lately is not asked again. */
  async function isAsked(tx: Tx, id: string): Promise<boolean> {
    const latest = await queries.latest(tx, id)
    return latest !== undefined && latest.expires_at > tx.now
  }

  return {
    /** An agent asks. Fails with `not_yours` or `already_invited`. */
    async invite(tx: Tx, actor: Actor, id: string, asking: Asking): Promise<void> {
      const conversation = await conversations.lock(tx, id)
      if (!mayWrite(actor, conversation)) mayWorkOn(actor, conversation)
      if (await isAsked(tx, id)) throw fail.refused('already_invited')
      await ask(tx, id, conversation.agent ?? actor.id, conversation.contact.id, asking)
    },

    /** Asks about a conversation that an agent had and that is closed now; nothing when it was asked lately or goes on elsewhere. */
    async inviteAtClose(tx: Tx, id: string, asking: Asking): Promise<void> {
      const { state, agent, contact, mergedInto } = await conversations.lock(tx, id)
      if (state !== 'closed' || agent === undefined || mergedInto !== undefined || contact.blocked || (await isAsked(tx, id))) return tx.unchanged()
      await ask(tx, id, agent, contact.id, asking)
    },

    /**
     * The contact says how it was; within the hour also otherwise. It stands in the conversation as the system's message, so
     * that a closed one stays closed and nobody has to answer. Fails with `absent`, `rating_too_late`, `words_blocked`.
     */
    async rate(tx: Tx, actor: Actor, id: string, said: Saying): Promise<void> {
      const conversation = await conversations.lock(tx, id)
      const row = await queries.lock(tx, said.invitation)
      if (row.conversation !== id || conversation.contact.id !== actor.id) throw fail.absent('absent')
      const until = row.rated_at === null ? row.expires_at : row.rated_at + changeMs
      if (tx.now > until) throw fail.refused('rating_too_late')
      const offered = JSON.parse(row.offered) as string[]
      const tags = [...new Set(said.tags)].filter((each) => offered.includes(each))
      const { part, beside } = conversations.screenBeside.part(actor, id, {
        type: 'rating' as const, invitation: row.invitation, score: said.score, tags, ...(said.comment !== undefined && { comment: said.comment }),
      }, `rating-${row.invitation}`)
      const comment = part.comment ?? null
      if (row.score === said.score && row.tags === JSON.stringify(tags) && row.comment === comment) return tx.unchanged()
      const changes = { score: said.score, tags: JSON.stringify(tags), comment, rated_at: row.rated_at ?? tx.now, times: row.times + 1 }
      await queries.save(tx, row.invitation, changes)
      await conversations.systemPart(tx, id, part, `rated-${row.invitation}-${changes.times}`, beside)
      const rated = await conversations.setRating(tx, id, said.score)
      tx.about('rating', row.invitation, ['score', 'tags', 'comment'])
      tx.announce('conversation.rated', { conversation: rated, rating: present({ ...row, ...changes }) })
    },

    /** The contact chose a score in a vendor's menu. What is too late, or nobody asked for, changes nothing: there is nobody to be told. */
    async rateByMenu(tx: Tx, actor: Actor, invitation: string, score: number): Promise<void> {
      const row = await queries.find(tx, invitation)
      const isDue = row?.contact === actor.id && tx.now <= (row.rated_at === null ? row.expires_at : row.rated_at + changeMs)
      if (!row || !isDue) return tx.unchanged()
      await this.rate(tx, actor, row.conversation, { invitation, score, tags: [] })
    },

    /** A page, latest first. */
    async list(question: { agent?: string | undefined; score?: number | undefined; cursor?: string | undefined; limit: number }): Promise<{ items: Rating[]; next?: string }> {
      const { cursor, limit, ...which } = question
      const rows = await queries.list({ ...which, before: cursor === undefined ? undefined : readCursor(cursor), limit: limit + 1 })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items: items.map(present), ...(rows.length > limit && last && { next: `${last.rated_at ?? 0}.${last.invitation}` }) }
    },
  }
}
export type Satisfaction = ReturnType<typeof createSatisfaction>

function present(row: RatingRow): Rating {
  return {
    conversation: row.conversation, contact: row.contact, ...(row.agent !== null && { agent: row.agent }), invitation: row.invitation, score: row.score ?? 0,
    tags: JSON.parse(row.tags ?? '[]') as string[], ...(row.comment !== null && { comment: row.comment }), at: row.rated_at ?? 0,
  }
}

function readCursor(text: string): { at: number; invitation: string } {
  const dot = text.indexOf('.')
  const at = Number(text.slice(0, dot))
  if (dot < 1 || !Number.isSafeInteger(at)) throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at, invitation: text.slice(dot + 1) }
}
