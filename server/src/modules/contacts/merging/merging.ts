import type { ContactMerge } from '@yanshu/contract/contacts.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { Queries } from '../queries.ts'
import type { ContactRow, IdentityRow, MergeRow } from '../tables.ts'
import { givenBack, takenOver, type Details } from './details.ts'

/** By a rule, or by hand. */
export type MergeReason = ContactMerge['why']
/** What went from one contact to the other, so that it can go back. */
export interface Moved { identities: Pick<IdentityRow, 'kind' | 'scope' | 'value'>[]; before: Partial<Details>; after: Partial<Details>; others: Record<string, string[]> }
export interface MergingDeps {
  db: Db
  queries: Queries
  nameOf(person: string): string | undefined
  /** Announces a contact as it is now. */
  tell(tx: Tx, row: ContactRow): void
}

/** Two contacts become one, and two again. */
export function createMerging({ db, queries, nameOf, tell }: MergingDeps) {
  /** In the order of their ids, so that two merges cannot wait for each other. */
  async function lockBoth(tx: Tx, kept: string, gone: string): Promise<{ kept: ContactRow; gone: ContactRow }> {
    const rows = new Map<string, ContactRow>()
    for (const id of [kept, gone].toSorted()) rows.set(id, await queries.lock(tx, id))
    return { kept: rows.get(kept)!, gone: rows.get(gone)! }
  }
  async function change(tx: Tx, row: ContactRow, changes: Partial<ContactRow>): Promise<ContactRow> {
    if (Object.keys(changes).length > 0) await queries.save(tx, row.id, changes)
    const next = { ...row, ...changes }
    tell(tx, next)
    return next
  }
  const rowOf = (tx: Tx, merge: string): Promise<MergeRow | undefined> => tx.kysely.selectFrom('contact_merges').selectAll().where('id', '=', merge).executeTakeFirst()

  return {
    /** Why two contacts cannot be one; undefined when they can. */
    refusal(kept: Pick<ContactRow, 'id' | 'brand' | 'merged_into'>, gone: Pick<ContactRow, 'id' | 'brand' | 'merged_into'>): 'same' | 'other_brand' | 'merged_before' | undefined {
      if (kept.id === gone.id) return 'same'
      if (kept.brand !== gone.brand) return 'other_brand'
      return kept.merged_into === null && gone.merged_into === null ? undefined : 'merged_before'
    },
    /** `gone` goes over into `kept`. Fails with `absent` and `rule_refused`. Gives the record's id, under which it can be undone. */
    async merge(tx: Tx, keptId: string, goneId: string, why: MergeReason, note?: string): Promise<string> {
      if (keptId === goneId) throw fail.refused('rule_refused', { rule: 'same' })
      const { kept, gone } = await lockBoth(tx, keptId, goneId)
      const refusal = this.refusal(kept, gone)
      if (refusal) throw fail.refused('rule_refused', { rule: refusal })
      const identities = await queries.moveIdentities(tx, goneId, keptId)
      const after = takenOver(kept, gone)
      const before = Object.fromEntries(Object.keys(after).map((name) => [name, kept[name as keyof Details]]))
      const moved: Moved = { identities, before, after, others: {} }
      const id = newId()
      await tx.kysely.insertInto('contact_merges').values({
        id, kept: keptId, gone: goneId, why, note: note ?? null, moved: JSON.stringify(moved), by_person: tx.actor.type === 'user' ? tx.actor.id : null, at: tx.now, undone_at: null, undone_by: null,
      }).execute()
      // Who is blocked stays so, whichever of the two it was.
      await change(tx, kept, { ...after, ...(gone.blocked === 1 && kept.blocked === 0 && { blocked: 1, block_reason: gone.block_reason, blocked_by: gone.blocked_by, blocked_at: gone.blocked_at, blocked_until: gone.blocked_until }) })
      await change(tx, gone, { merged_into: keptId })
      tx.about('contact', keptId, ['merged', ...Object.keys(after)])
      tx.announce('contact.merged', { contact: keptId, other: goneId, why })
      return id
    },
    /** Notes what else went over, by what it is. */
    async noteMoved(tx: Tx, merge: string, others: Record<string, string[]>): Promise<void> {
      const row = await rowOf(tx, merge)
      if (!row) return
      const moved = { ...JSON.parse(row.moved) as Moved, others }
      await tx.kysely.updateTable('contact_merges').set({ moved: JSON.stringify(moved) }).where('id', '=', merge).execute()
    },
    /** Two again, each with what was its own. Fails with `absent`, and with `rule_refused` when it was undone or goes on in another. Gives what is to go back. */
    async undo(tx: Tx, merge: string): Promise<{ kept: string; gone: string; others: Record<string, string[]> }> {
      const row = await rowOf(tx, merge)
      if (!row) throw fail.absent('absent')
      const { kept, gone } = await lockBoth(tx, row.kept, row.gone)
      if (row.undone_at !== null) throw fail.refused('rule_refused', { rule: 'undone_before' })
      if (kept.merged_into !== null || gone.merged_into !== row.kept) throw fail.refused('rule_refused', { rule: 'merged_before' })
      const { identities, before, after, others } = JSON.parse(row.moved) as Moved
      for (const identity of identities) await queries.giveIdentity(tx, identity, row.kept, row.gone)
      await change(tx, kept, givenBack(kept, before, after))
      await change(tx, gone, { merged_into: null })
      await tx.kysely.updateTable('contact_merges').set({ undone_at: tx.now, undone_by: tx.actor.type === 'user' ? tx.actor.id : null }).where('id', '=', merge).execute()
      tx.about('contact', row.kept, ['unmerged'])
      tx.announce('contact.merged', { contact: row.kept, other: row.gone, why: row.why as MergeReason, undone: true })
      return { kept: row.kept, gone: row.gone, others }
    },
    /** Merges of which the contact is part, latest first. */
    async list(contact: string): Promise<ContactMerge[]> {
      const rows = await db.selectFrom('contact_merges').selectAll().where((eb) => eb.or([eb('kept', '=', contact), eb('gone', '=', contact)])).orderBy('at', 'desc').orderBy('id', 'desc').limit(50).execute()
      return Promise.all(rows.map(async (row) => present(row, nameOf, (await queries.byId(row.gone))?.name ?? '')))
    },
    partsOf: (merge: string): Promise<{ kept: string; gone: string } | undefined> => db.selectFrom('contact_merges').select(['kept', 'gone']).where('id', '=', merge).executeTakeFirst(),
    /** Whom the contact is now, after merges. */
    async heir(id: string): Promise<ContactRow | undefined> {
      let row = await queries.byId(id)
      for (let steps = 0; row !== undefined && row.merged_into !== null && steps < 10; steps++) row = await queries.byId(row.merged_into)
      return row
    },
  }
}
export type Merging = ReturnType<typeof createMerging>

function present(row: MergeRow, nameOf: MergingDeps['nameOf'], otherName: string): ContactMerge {
  const [by, undoneBy] = [row.by_person, row.undone_by].map((person) => (person === null ? undefined : nameOf(person)))
  return {
    id: row.id, kept: row.kept, other: { id: row.gone, name: otherName }, why: row.why as MergeReason, at: row.at,
    ...(row.note !== null && { note: row.note }), ...(by !== undefined && { by }), ...(row.undone_at !== null && { undoneAt: row.undone_at }), ...(undoneBy !== undefined && { undoneBy }),
  }
}
