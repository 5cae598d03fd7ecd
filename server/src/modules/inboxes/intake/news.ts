import type { InboundMessage } from '@yanshu/channels/inbound-message.ts'
import { seal, sha256hex, type Key } from '../../../base/crypto.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import type { Tx } from '../../../host/module.ts'
import type { NewsRow } from '../tables.ts'

/** Repeats are known for so long: vendors repeat within seconds, restored ones within days. */
export const newsKeptMs = 8 * 24 * 3_600_000
const trimBatch = 1_000
const plainKey = /^[\x21-\x7e]{1,128}$/
/** Kinds of which nothing else is stored. */
const keptRaw = new Set<InboundMessage['kind']>(['unknown', 'aside', 'relation'])

/** What vendors told: each once. The texts of what every callback runs are built once. */
export function createNews(dialect: Dialect, key: Key) {
  let addText: string | undefined
  let storedText: string | undefined

  async function add(tx: Tx, row: NewsRow): Promise<boolean> {
    addText ??= dialect.insertIgnore(tx.kysely.insertInto('inbound_news').values({ inbox: '', external_id: '', kind: '', at: 0, conversation: '', message: '', raw: '' })).compile().sql
    const { changes } = await tx.run(addText, [row.inbox, row.external_id, row.kind, row.at, row.conversation, row.message, row.raw])
    return changes === 1
  }

  return {
    /** Notes what was told; false when it was told before. */
    async first(tx: Tx, inbox: string, told: InboundMessage): Promise<boolean> {
      const id = newsKey(told.externalId)
      const raw = keptRaw.has(told.kind) ? seal(key, told.raw, `inbound:${inbox}:${id}`) : null
      return add(tx, { inbox, external_id: id, kind: told.kind, at: tx.now, conversation: null, message: null, raw })
    },
    /** False for a link that led in before: passed on to others, it must not make them the same customer. */
    async firstUse(tx: Tx, inbox: string, carried: string): Promise<boolean> {
      return add(tx, { inbox, external_id: `carried-${sha256hex(carried)}`, kind: 'carried', at: tx.now, conversation: null, message: null, raw: null })
    },
    /** Where it was stored, so that a recall finds it. */
    async storedAs(tx: Tx, inbox: string, externalId: string, conversation: string, message: string): Promise<void> {
      storedText ??= tx.kysely.updateTable('inbound_news').set({ conversation: '', message: '' }).where('inbox', '=', '').where('external_id', '=', '').compile().sql
      await tx.run(storedText, [conversation, message, inbox, newsKey(externalId)])
    },
    find: (tx: Tx, inbox: string, externalId: string): Promise<NewsRow | undefined> =>
      tx.kysely.selectFrom('inbound_news').selectAll().where('inbox', '=', inbox).where('external_id', '=', newsKey(externalId)).executeTakeFirst(),
    /** Forgets some of what is too old. Gives whether there is more of it. */
    async trim(tx: Tx): Promise<boolean> {
      const old = await tx.kysely.selectFrom('inbound_news').select('at').where('at', '<', tx.now - newsKeptMs).orderBy('at').limit(trimBatch).execute()
      const last = old.at(-1)
      if (last) await tx.kysely.deleteFrom('inbound_news').where('at', '<=', last.at).execute()
      return old.length === trimBatch
    },
  }
}
export type News = ReturnType<typeof createNews>

function newsKey(externalId: string): string {
  return plainKey.test(externalId) ? externalId : `sha256-${sha256hex(externalId)}`
}
