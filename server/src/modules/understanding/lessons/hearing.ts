import type { Lesson } from '@yanshu/contract/lessons.ts'
import { newId } from '../../../base/ids.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import { samenessOf } from '../phrasings/sameness.ts'
import type { HeardRow, LessonRow } from '../tables.ts'
import { join, nearestLesson } from './clusters.ts'
import { hidePersonal } from './personal.ts'
import type { LessonQueries } from './queries.ts'

/** A message of a contact that is worth learning from. `intent` and `entry`: what it means, as far as anybody says. */
export interface Heard {
  source: Lesson['source']
  text: string
  conversation: string
  message: string
  intent?: string | undefined
  entry?: string | undefined
}

const longest = 200
/** They are compared while the transaction holds the writer: some three milliseconds each beside a thousand lessons. */
const atOnce = 10
/** Of a lesson's messages so many are looked through for other words. */
const lookedThrough = 50
/** Lessons that new messages are compared with. */
const compared = 1000
const keptMs = 180 * 86_400_000

/** Puts messages that ask the same together. */
export function createHearing(queries: LessonQueries) {
  /** Sorts some; the lessons they may belong to are read before the transaction. Gives how many there were. */
  async function sortSome(actor: Actor, transact: Transact): Promise<number> {
    const heard = await queries.unsorted(atOnce)
    if (heard.length === 0) return 0
    const known = [...await queries.waiting(compared)]
    const same = await queries.same(heard.map(({ text }) => samenessOf(text)))
    await transact(actor, 'lesson.gather', async (tx) => {
      const now = new Map<string, LessonRow>()
      for (const one of heard) {
        const sameness = samenessOf(one.text)
        const target = settled(same, sameness, one) ?? nearestLesson(one, [...now.values(), ...known.filter(({ id }) => !now.has(id))])
        const lesson = await reread(tx, queries, now, target) ?? blank(one, sameness)
        if (!(await queries.setLesson(tx, one.id, lesson.id))) continue
        const next = join(lesson, one)
        now.set(next.id, next)
      }
      for (const lesson of now.values()) await queries.put(tx, lesson)
      tx.announce('understanding.changed', { about: 'lessons' })
    })
    return heard.length
  }

  /** Takes messages out of what they were put with. Words that nobody has written any more give way to those of another message. */
  async function takeOut(tx: Tx, rows: readonly HeardRow[]): Promise<void> {
    if (rows.length === 0) return
    await queries.forget(tx, rows.map(({ id }) => id))
    for (const [id, gone] of Map.groupBy(rows, ({ lesson }) => lesson)) {
      const lesson = id === null ? undefined : await queries.lock(tx, id)
      if (!lesson) continue
      const count = Math.max(0, lesson.count - gone.length)
      if (lesson.state === 'waiting' && count === 0) await queries.remove(tx, lesson.id)
      else await queries.put(tx, { ...lesson, count, ...(gone.some(({ text }) => text === lesson.text) && await otherWords(tx, lesson)) })
    }
  }

  async function otherWords(tx: Tx, { id, text }: LessonRow): Promise<Pick<LessonRow, 'text' | 'sameness'> | undefined> {
    const left = await queries.samples(id, lookedThrough, tx)
    const [latest] = left
    return latest === undefined || left.some((each) => each.text === text) ? undefined : { text: latest.text, sameness: samenessOf(latest.text) }
  }

  return {
    /** Notes a message that is worth learning from; once for each source, however often it is told. What somebody says of it last counts. */
    async learn(tx: Tx, { source, text, conversation, message, intent, entry }: Heard): Promise<void> {
      const written = text.replace(/\s+/g, ' ').trim()
      if (written === '' || written.length > longest) return
      const plain = hidePersonal(written)
      if (source === 'corrected') {
        const said = await queries.ofMessage(tx, message)
        await takeOut(tx, said.filter((each) => each.source === source && (each.intent !== (intent ?? null) || each.entry !== (entry ?? null))))
      }
      await queries.hear(tx, { id: newId(), message, source, conversation, text: plain, at: tx.now, intent: intent ?? null, entry: entry ?? null, lesson: null })
    },
    isAnyUnsorted: async () => (await queries.unsorted(1)).length > 0,
    /** Puts everything that was noted with its like. */
    async sortAll(actor: Actor, transact: Transact): Promise<void> {
      while ((await sortSome(actor, transact)) === atOnce);
    },

    /** Its words are taken out again: the contact took them back. */
    async forget(tx: Tx, message: string): Promise<void> {
      const rows = await queries.ofMessage(tx, message)
      // What was taken back is on record with the message.
      tx.unchanged()
      if (rows.length === 0) return
      await takeOut(tx, rows)
      tx.announce('understanding.changed', { about: 'lessons' })
    },
    isAnyOld: async (now: number) => (await queries.heardBefore(now - keptMs, 1)).length > 0,
    /** Messages of more than half a year ago go, and lessons on which nobody has decided since they were last asked; others stay. */
    async trim(actor: Actor, transact: Transact, now: number): Promise<void> {
      for (let ids = await queries.heardBefore(now - keptMs, 500); ids.length > 0; ids = await queries.heardBefore(now - keptMs, 500)) {
        await transact(actor, 'lesson.trim', (tx) => queries.forget(tx, ids))
      }
      for (let ids = await queries.undecidedBefore(now - keptMs, 500); ids.length > 0; ids = await queries.undecidedBefore(now - keptMs, 500)) {
        await transact(actor, 'lesson.trim', (tx) => queries.removeUndecided(tx, ids, now - keptMs))
      }
    },
  }
}
export type Hearing = ReturnType<typeof createHearing>

/** What says the same and waits, or was put aside; what was learned is learned again only if somebody says that it means something else. */
function settled(same: readonly LessonRow[], sameness: string, heard: HeardRow): LessonRow | undefined {
  const those = same.filter((lesson) => lesson.sameness === sameness)
  const waits = those.find(({ state }) => state === 'waiting')
  const isGuess = heard.source === 'unanswered'
  return waits ?? (isGuess ? those.at(-1) : undefined)
}

async function reread(tx: Tx, queries: LessonQueries, now: Map<string, LessonRow>, target: LessonRow | undefined): Promise<LessonRow | undefined> {
  return target && (now.get(target.id) ?? await queries.lock(tx, target.id))
}

function blank(heard: HeardRow, sameness: string): LessonRow {
  return {
    id: newId(), text: heard.text, sameness, source: heard.source, state: 'waiting', count: 0, first_at: heard.at, last_at: heard.at, intent: heard.intent, entry: heard.entry,
    decided_by: null, decided_at: null, learned: null,
  }
}
