import type { Lesson } from '@yanshu/contract/lessons.ts'
import { fail } from '../../../base/errors.ts'
import { may } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { readPlace, writePlace } from '../cursor.ts'
import type { Phrasings } from '../phrasings/editing.ts'
import type { LessonRow } from '../tables.ts'
import type { LessonQueries } from './queries.ts'

/** What approving a lesson added; taken back when it is reopened. */
interface Learned {
  phrasings: string[]
  entry?: { id: string; texts: string[] }
  /** What it was said or guessed to mean before an editor decided. */
  before?: Pick<LessonRow, 'intent' | 'entry'>
}
/** What knowledge entries learn by: phrasings are put in and taken out again. `prepare` reads, so it stands before the transaction. */
export interface EntryTeaching {
  add(tx: Tx, entry: string, texts: readonly string[]): Promise<string[]>
  remove(tx: Tx, entry: string, texts: readonly string[]): Promise<void>
  titles(entries: readonly string[]): Promise<ReadonlyMap<string, string>>
}
export interface DecidingDeps {
  queries: LessonQueries
  lists: LessonQueries
  phrasings: Phrasings
  entries: EntryTeaching
  nameOf(person: string): string | undefined
}
export interface Approval { intent?: string | undefined; entry?: string | undefined; texts: readonly string[] }

const samplesShown = 10

/** What editors decide of lessons. Every decision is announced. */
export function createDeciding({ queries, lists, phrasings, entries, nameOf }: DecidingDeps) {
  async function settle(tx: Tx, row: LessonRow, next: Partial<LessonRow>): Promise<void> {
    await queries.put(tx, { ...row, decided_by: tx.actor.type === 'user' ? tx.actor.id : null, decided_at: tx.now, ...next })
    tx.about('lesson', row.id, ['state'])
    tx.announce('understanding.changed', { about: 'lessons' })
  }
  async function take(tx: Tx, id: string, isRight: (state: string) => boolean): Promise<LessonRow> {
    const row = await queries.lock(tx, id)
    if (!row) throw fail.absent('absent')
    if (!isRight(row.state)) throw fail.conflict('conflict', { state: row.state })
    return row
  }

  return {
    async list({ cursor, limit, ...question }: { state?: string; source?: string; cursor?: string; limit: number }): Promise<{ items: Lesson[]; next?: string }> {
      const rows = await lists.page({ ...question, after: readPlace(cursor), limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return { items: await presentAll(page), ...(rows.length > limit && last && { next: writePlace(last.count, last.id) }) }
    },
    /** One as it stands now; fails with `absent`. */
    async read(id: string): Promise<Lesson> {
      const row = await queries.byId(id)
      if (!row) throw fail.absent('absent')
      return (await presentAll([row]))[0]!
    },

    /** Adds its texts to an intent, an entry, or both. Fails with `absent`, `conflict` where it does not wait, `phrasing_taken`, `forbidden` for an entry of who may not edit knowledge. */
    async approve(tx: Tx, id: string, { intent, entry, texts }: Approval): Promise<void> {
      if (intent === undefined && entry === undefined) throw fail.malformed('malformed', { issues: [{ path: 'input.intent', code: 'missing' }] })
      if (entry !== undefined) insistOnKnowledge(tx)
      const row = await take(tx, id, (state) => state === 'waiting')
      const learned: Learned = { phrasings: [], before: { intent: row.intent, entry: row.entry } }
      if (intent !== undefined) {
        const { taken, ids } = await phrasings.add(tx, intent, texts, 'learned')
        if (taken.length > 0) throw fail.conflict('phrasing_taken', { intent: taken[0]?.intent })
        learned.phrasings = ids
      }
      if (entry !== undefined) learned.entry = { id: entry, texts: await entries.add(tx, entry, texts) }
      await settle(tx, row, { state: 'approved', intent: intent ?? null, entry: entry ?? null, learned: JSON.stringify(learned) })
    },
    async dismiss(tx: Tx, id: string): Promise<void> {
      await settle(tx, await take(tx, id, (state) => state === 'waiting'), { state: 'dismissed' })
    },
    /** It waits again, and what was learned from it is taken out. Fails with `forbidden` where an entry learned of it and the actor may not edit knowledge. */
    async reopen(tx: Tx, id: string): Promise<void> {
      const row = await take(tx, id, (state) => state !== 'waiting')
      const { phrasings: added = [], entry, before } = row.learned === null ? {} as Partial<Learned> : JSON.parse(row.learned) as Learned
      if (added.length > 0) await phrasings.remove(tx, added)
      if (entry) insistOnKnowledge(tx)
      if (entry && entry.texts.length > 0) await entries.remove(tx, entry.id, entry.texts)
      await settle(tx, row, { state: 'waiting', decided_by: null, decided_at: null, learned: null, ...before })
    },
  }

  async function presentAll(rows: readonly LessonRow[]): Promise<Lesson[]> {
    const titles = await entries.titles(rows.flatMap(({ entry }) => entry ?? []))
    return Promise.all(rows.map(async (row): Promise<Lesson> => {
      const decidedBy = row.decided_by === null ? undefined : nameOf(row.decided_by)
      const title = titles.get(row.entry ?? '')
      return {
        id: row.id, text: row.text, source: row.source as Lesson['source'], state: row.state as Lesson['state'], count: row.count, firstAt: row.first_at, lastAt: row.last_at,
        samples: (await lists.samples(row.id, samplesShown)).map(({ text, conversation, message, at }) => ({ text, conversation, message, at })),
        ...(row.intent !== null && { intent: row.intent }), ...(row.entry !== null && { entry: row.entry }), ...(title !== undefined && { entryTitle: title }),
        ...(decidedBy !== undefined && { decidedBy }), ...(row.decided_at !== null && { decidedAt: row.decided_at }),
      }
    }))
  }
}
export type Deciding = ReturnType<typeof createDeciding>

/** What an entry is asked by is knowledge: who may edit what is understood may not change it by a detour. */
function insistOnKnowledge({ actor }: Tx): void {
  if (!may(actor, 'knowledge.edit')) throw fail.forbidden('forbidden', { permissions: ['knowledge.edit'] })
}
