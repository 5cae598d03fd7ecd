import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Label } from '@yanshu/contract/labels.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { mustSee } from '../access.ts'
import type { OnLocked } from '../life/verbs.ts'
import { idsOf, presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { ConversationRow } from '../tables.ts'
import { createLabelQueries } from './label-queries.ts'

export type LabelInput = Omit<Label, 'id'>
const cleanedAtOnce = 200
const mostLabels = 20

/** Labels, and which conversations bear them. */
export function createLabels({ db, dialect, queries, onLocked }: { db: Db; dialect: Dialect; queries: Queries; onLocked: OnLocked }) {
  const labels = createLabelQueries(db, dialect)

  async function put(tx: Tx, row: ConversationRow, wanted: readonly string[]): Promise<ConversationRow> {
    const before = idsOf(row.labels)
    if (before.length === wanted.length && wanted.every((each) => before.includes(each))) {
      tx.unchanged()
      return row
    }
    const next = await queries.save(tx, row, { labels: wanted.length === 0 ? null : JSON.stringify(wanted) })
    await queries.relabel(tx, row.id, before, wanted)
    tx.about('conversation', row.id, ['labels'])
    tx.announce('conversation.changed', { conversation: presentConversation(next) })
    return next
  }

  return {
    /** By name. */
    list: labels.list,
    /** Fails with `name_taken`. */
    async make(tx: Tx, input: LabelInput): Promise<Label> {
      const row = { id: newId(), name: input.name, color: input.color, created_at: tx.now }
      if (!(await labels.add(tx, row))) throw fail.conflict('name_taken')
      tx.about('label', row.id, ['name', 'color'])
      tx.announce('label.changed', { label: row.id, removed: false })
      return { id: row.id, name: input.name, color: input.color }
    },
    /** Fails with `absent` or `name_taken`. */
    async edit(tx: Tx, id: string, input: LabelInput): Promise<Label> {
      await labels.lock(tx, id)
      await labels.save(tx, id, input)
      tx.about('label', id, ['name', 'color'])
      tx.announce('label.changed', { label: id, removed: false })
      return { id, ...input }
    },
    /** It is gone at once; conversations that bear it lose it a moment later, by `takeOff`. */
    async remove(tx: Tx, id: string): Promise<void> {
      await labels.lock(tx, id)
      await labels.remove(tx, id)
      tx.about('label', id, ['name'])
      tx.announce('label.changed', { label: id, removed: true })
    },

    /** Up to 200 conversations that bear a label. */
    bearers: (label: string) => labels.bearers(label, cleanedAtOnce),
    takeOff: (tx: Tx, id: string, label: string) => onLocked(tx, id, async (row) => {
      const left = idsOf(row.labels).filter((each) => each !== label)
      const next = await put(tx, row, left)
      // Also where the row did not know of it, so that the same one is not found again.
      await queries.relabel(tx, id, [label], [])
      return next
    }),
    /** Puts these on beside those that are there, twenty at most; one that is gone by now is passed over. */
    add: (tx: Tx, id: string, wanted: readonly string[]): Promise<Conversation> => onLocked(tx, id, async (row) => {
      const before = idsOf(row.labels)
      const fresh = (await labels.those(tx, [...new Set(wanted)])).filter((each) => !before.includes(each)).slice(0, Math.max(0, mostLabels - before.length))
      return fresh.length === 0 ? row : put(tx, row, [...before, ...fresh])
    }),
    /** Puts these labels on and all others off. Fails with `absent` for one that there is not. */
    label: (tx: Tx, actor: Actor, id: string, wanted: readonly string[]): Promise<Conversation> => onLocked(tx, id, async (row) => {
      mustSee(actor, presentConversation(row))
      const unique = [...new Set(wanted)]
      if (!(await labels.areAll(tx, unique))) throw fail.absent('absent', { label: 'unknown' })
      return put(tx, row, unique)
    }),
  }
}
export type Labels = ReturnType<typeof createLabels>
