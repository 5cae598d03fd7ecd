import type { Note } from '@yanshu/contract/conversations.ts'
import type { Found } from '@yanshu/contract/message-search.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { firstIdOf } from '../../base/ids.ts'
import type { Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import type { Search, SearchDocument } from '../../ports/search/port.ts'
import type { Finding, Narrowing } from '../conversations/finding.ts'
import { createGathering } from './gathering.ts'
import { createQueries } from './queries.ts'
import { findableIn, wordsOf } from './words.ts'

export interface MessageSearchDeps { db: Db; dialect: Dialect; clock: Pick<Clock, 'now'>; search: Search; finding: Finding; tokensVersion: string }
export interface Question extends Narrowing { text: string; cursor?: string | undefined; limit: number }

const collection = 'messages'
/** Raised when what goes into the index changes. */
const contentVersion = '1'
const batch = 200
/** What was said may be found so much later. */
const waitMs = 20
const walkStep = 500
/** A message is in the index by then; one that was given up meanwhile is a reason to make it anew. */
const settlingMs = 10 * 60_000
/** Hits looked at for one answer; who may see little of what is found goes on from there. */
const lookedAt = 1000

/** Finds what was said, of any age. The index knows ids and words; who may see what is asked of the database each time. */
export function createMessageSearch({ db, dialect, clock, search, finding, tokensVersion }: MessageSearchDeps) {
  const queries = createQueries(db, dialect)
  const version = `${contentVersion}.${tokensVersion}`
  const put = createGathering<SearchDocument>((documents) => search.put(documents), batch, waitMs)

  async function* everything(): AsyncIterable<SearchDocument> {
    for (let last = ''; ;) {
      const messages = await finding.messagesAfter(last, walkStep)
      for (const message of messages) yield* documentsOf(message)
      if (messages.length < walkStep) break
      last = messages.at(-1)!.id
    }
    for (let last = ''; ;) {
      const notes = await finding.notesAfter(last, walkStep)
      for (const note of notes) yield* documentsOfNote(note)
      if (notes.length < walkStep) return
      last = notes.at(-1)!.id
    }
  }

  return {
    /** One page, the latest first. Fails with `malformed` for a cursor that is none of ours. */
    async find(actor: Actor, { text, cursor, limit, ...narrowing }: Question): Promise<{ items: Found[]; next?: string; indexing: boolean }> {
      if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw fail.malformed('malformed', { cursor: 'not one of ours' })
      const indexing = (await queries.mark('index')) !== version
      const items: Found[] = []
      let before = cursor
      for (let looked = 0; looked < lookedAt;) {
        const hits = await search.latest({ collection, text, limit: batch, ...(before !== undefined && { before }) })
        const said = await finding.said(actor, toIds(hits.map((hit) => hit.id)), narrowing)
        for (const hit of hits) {
          before = hit.place
          const found = said.get(hit.id.slice(2))
          if (found) items.push(found)
          if (items.length === limit) return { items, next: before, indexing }
        }
        if (hits.length < batch) return { items, indexing }
        looked += hits.length
      }
      return { items, ...(before !== undefined && { next: before }), indexing }
    },

    /** Brings a message into the index as it is now; harmless to repeat. */
    async take(message: Message): Promise<void> {
      for (const document of documentsOf(message)) await put(document)
    },
    drop: (message: string) => search.remove(collection, [`m:${message}`]),
    async takeNote(note: Note): Promise<void> {
      if (note.removedAt !== undefined) return search.remove(collection, [`n:${note.id}`])
      for (const document of documentsOfNote(note)) await put(document)
    },

    /** Whether the index was never made, was made by another version, or is lost. */
    async isStale(): Promise<boolean> {
      if ((await queries.mark('index')) !== version) return true
      // What was said in the last minutes may still be on its way into it.
      const settled = await finding.messagesBefore(firstIdOf(clock.now() - settlingMs), batch)
      const word = settled.flatMap(documentsOf).map(({ body }) => findableIn(body)).find((each) => each !== undefined)
      return word !== undefined && (await search.latest({ collection, text: word, limit: 1 })).length === 0
    },
    rebuild: () => search.rebuild(collection, everything()),
    forget: async (tx: Tx): Promise<void> => {
      await queries.setMark(tx, 'index', '')
      tx.about('settings', 'message-search', ['index'])
    },
    mark: async (tx: Tx): Promise<void> => {
      await queries.setMark(tx, 'index', version)
      tx.about('settings', 'message-search', ['index'])
    },
  }
}
export type MessageSearch = ReturnType<typeof createMessageSearch>

function documentsOf(message: Message): SearchDocument[] {
  const body = message.from === 'system' ? '' : wordsOf(message)
  return body === '' ? [] : [{ id: `m:${message.id}`, collection, brand: '', title: '', questions: '', body }]
}
function documentsOfNote(note: Note): SearchDocument[] {
  return note.text === '' ? [] : [{ id: `n:${note.id}`, collection, brand: '', title: '', questions: '', body: note.text }]
}
function toIds(hits: readonly string[]): { messages: string[]; notes: string[] } {
  const ids = (kind: string) => hits.filter((hit) => hit.startsWith(kind)).map((hit) => hit.slice(2))
  return { messages: ids('m:'), notes: ids('n:') }
}
