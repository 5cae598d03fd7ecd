import type { BlockedAddress, FoundWord, Word, WordHit } from '@yanshu/contract/moderation.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { keep } from '../../base/kept.ts'
import type { Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import { createAddressList, type BlockedBlock, readBlock } from './address-list.ts'
import { createWordEditing } from './editing-words.ts'
import { presentAddress, presentHit, presentWord } from './present.ts'
import { createQueries, type Position } from './queries.ts'
import { createRulebook, masked, type Checking, type Rule } from './rulebook.ts'
import { screenParts, type Place, type Screening } from './screening.ts'
import type { HitRow } from './tables.ts'

export interface ModerationDeps {
  db: Db
  dialect: Dialect
  clock: Pick<Clock, 'now'>
  /** A person's name by id. */
  nameOf(person: string): string | undefined
}
/** A contact's name by conversation, for those that the actor may see. */
export type ContactOf = (actor: Actor, conversation: string) => Promise<string | undefined>
/** What happened in memory and is still to be stored. */
export interface Unstored { hits: HitRow[]; refused: Map<string, number> }

/** So long hits are kept. */
const keptMs = 180 * 86_400_000

/** Sensitive words and blocked addresses: looked up in memory with every message, changed under their rules. */
export function createModeration({ db, dialect, clock, nameOf }: ModerationDeps) {
  const queries = createQueries(db, dialect)
  const { ensureStarter, ...words } = createWordEditing(queries)
  const kept = keep(ready([], []), async () => {
    const [rows, blocks] = await Promise.all([queries.enabledWords(), queries.addresses()])
    return ready(rows.map(presentWord) as Rule[], blocks.map(({ id, block, until_at }) => ({ id, block, until: until_at ?? undefined })))
  })
  let unstored: Unstored = { hits: [], refused: new Map() }
  let wake = (): void => {}

  /** Of two changes that follow each other quickly, what the second left is what stands in the end. */
  async function load(): Promise<void> {
    kept.forget()
    await kept.now()
  }

  const hitsOf = (found: readonly FoundWord[], { side, conversation, author }: Place, message: string | null, once: string, at: number): HitRow[] =>
    [...new Map(found.map((each) => [each.word, each])).values()].map((each) =>
      ({ id: newId(), once: `${once}:${each.word}`, word: each.word, side, action: each.action, conversation, message, author, at }))

  const screening: Screening = {
    screen: (side, parts) => screenParts(kept.last().book, side, parts),
    async record(tx, found, place, message) {
      await queries.addHits(tx, hitsOf(found, place, message, message, tx.now))
      tx.announce('moderation.found', { conversation: { id: place.conversation }, side: place.side })
    },
    refuse(found, place, clientId) {
      unstored.hits.push(...hitsOf(found, place, null, `${place.author}:${clientId}`, clock.now()))
      wake()
      return fail.refused('words_blocked', { words: [...new Set(found.filter((each) => each.action === 'block').map((each) => each.word))] })
    },
    admit({ ip }) {
      const block = kept.last().addresses.find(ip, clock.now())
      if (block === undefined) return
      unstored.refused.set(block, (unstored.refused.get(block) ?? 0) + 1)
      wake()
      throw fail.forbidden('contact_blocked')
    },
  }

  return {
    ...screening,
    words,
    ensureStarter,
    /** Reads words and addresses anew. */
    load,
    watches: (side: Checking): boolean => kept.last().book.watches(side),
    /** What would happen to a text. */
    check: (text: string, side: Checking) => kept.last().book.check(text, side),
    try(text: string, side: Checking) {
      const checked = kept.last().book.check(text, side)
      return { ...checked, after: masked(text, checked.found.filter((each) => each.action === 'mask')) }
    },

    /** Calls `tell` when there is something to store that `takeUnstored` gives. */
    onUnstored: (tell: () => void): void => void (wake = tell),
    takeUnstored(): Unstored {
      const taken = unstored
      unstored = { hits: [], refused: new Map() }
      return taken
    },
    async store(tx: Tx, { hits, refused }: Unstored): Promise<void> {
      await queries.addHits(tx, hits)
      for (const [block, count] of refused) await queries.countRefused(tx, block, count)
      for (const { conversation, side } of hits) tx.announce('moderation.found', { conversation: { id: conversation }, side: side as Checking })
    },

    /** `cursor` is `<updated_at>.<id>` of the last word before. */
    async listWords({ text = '', category, cursor, limit }: { text?: string | undefined; category?: string | undefined; cursor?: string | undefined; limit: number }) {
      const rows = await queries.words({ text: text.trim(), category, after: readCursor(cursor), limit: limit + 1 })
      return page(rows.map(presentWord), limit, (last: Word) => `${last.updatedAt}.${last.id}`)
    },
    categories: queries.categories,

    async listHits(actor: Actor, contactOf: ContactOf, question: { direction?: Checking | undefined; action?: string | undefined; word?: string | undefined; cursor?: string | undefined; limit: number }) {
      const { direction, action, word, cursor, limit } = question
      const rows = await queries.hits({ side: direction, action, word, after: readCursor(cursor), limit: limit + 1 })
      const known = new Map((await queries.wordsById([...new Set(rows.map((row) => row.word))])).map((row) => [row.id, row]))
      const conversations = [...new Set(rows.map((row) => row.conversation))]
      const names = new Map(await Promise.all(conversations.map(async (id) => [id, await contactOf(actor, id)] as const)))
      const items = rows.map((row) => presentHit(row, known.get(row.word), row.side === 'agent' ? nameOf(row.author) : undefined, names.get(row.conversation)))
      return page(items, limit, (last: WordHit) => `${last.at}.${last.id}`)
    },
    oldHits: () => queries.hitsBefore(clock.now() - keptMs),
    removeHits: queries.removeHits,

    listAddresses: async (): Promise<BlockedAddress[]> => (await queries.addresses()).map((row) => presentAddress(row, nameOf)),
    /** Fails with `name_taken`, or `rule_refused` for what is no address or too wide a block. */
    async blockAddress(tx: Tx, { block, reason, until }: { block: string; reason: string; until?: number | undefined }): Promise<BlockedAddress> {
      const read = readBlock(block)
      if ('refused' in read) throw fail.refused('rule_refused', { rule: read.refused })
      if (until !== undefined && until <= tx.now) throw fail.refused('rule_refused', { rule: 'in_the_past' })
      const row = { id: newId(), block: read.block, reason, by_person: tx.actor.type === 'user' ? tx.actor.id : null, at: tx.now, until_at: until ?? null, refused: 0, refused_at: null }
      if (!(await queries.addAddress(tx, row))) throw fail.conflict('name_taken')
      tx.about('blocked_address', row.id, ['block', 'reason', 'until'])
      tx.announce('moderation.changed', { what: 'addresses' })
      return presentAddress(row, nameOf)
    },
    /** Fails with `absent`. */
    async unblockAddress(tx: Tx, id: string): Promise<void> {
      if (!(await queries.removeAddress(tx, id))) throw fail.absent('absent')
      tx.about('blocked_address', id, ['removed'])
      tx.announce('moderation.changed', { what: 'addresses' })
    },
  }
}
export type Moderation = ReturnType<typeof createModeration>

function ready(rules: readonly Rule[], blocks: readonly BlockedBlock[]) {
  return { book: createRulebook(rules), addresses: createAddressList(blocks) }
}

function page<T>(found: T[], limit: number, cursorOf: (last: T) => string): { items: T[]; next?: string } {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, ...(found.length > limit && last && { next: cursorOf(last) }) }
}

function readCursor(text: string | undefined): Position | undefined {
  if (text === undefined) return undefined
  const dot = text.indexOf('.')
  const at = Number(text.slice(0, dot))
  if (dot < 1 || !Number.isSafeInteger(at)) throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at, id: text.slice(dot + 1) }
}
