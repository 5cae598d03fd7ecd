import { savedViewsLimit, type SavedView, type SavedViewInput } from '@yanshu/contract/saved-views.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import { may, type Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import type { SavedViewRow } from '../tables.ts'
import { createSavedViewQueries } from './saved-view-queries.ts'

type Placed = Pick<SavedViewRow, 'owner' | 'group_id' | 'place'>

/**
 * Saved views (常用筛选): a view of the list with a filter under a name. A filter may name a label, a group or a person
 * that is there no more: it is kept as it was saved, and finds nothing.
 */
export function createSavedViews({ db, dialect }: { db: Db; dialect: Dialect }) {
  const queries = createSavedViewQueries(db, dialect)

  /** A locked one that the actor may change. Fails with `absent` for what the actor does not see, else `forbidden`. */
  async function changeable(tx: Tx, id: string): Promise<SavedViewRow> {
    const row = await queries.lock(tx, id)
    if (!mayUse(tx.actor, row)) throw fail.absent('absent')
    if (!mayChange(tx.actor, row)) throw fail.forbidden('forbidden')
    return row
  }
  /** The position behind all others of a place. Fails with `saved_views_full`. */
  async function behindOthers(tx: Tx, place: string): Promise<number> {
    const others = await queries.standing(tx, place)
    if (others.length >= savedViewsLimit) throw fail.refused('saved_views_full')
    return (others.at(-1)?.position ?? -1) + 1
  }

  return {
    /** What the actor may use; whoever may share sees those of all groups. */
    async list(actor: Actor): Promise<SavedView[]> {
      const rows = await queries.usable(['all', actor.id, ...actor.groups], mayShare(actor))
      return rows.map((row) => present(actor, row))
    },

    /** Fails with `forbidden`, `name_taken`, `saved_views_full`. That its group is there has been seen before. */
    async make(tx: Tx, input: SavedViewInput): Promise<SavedView> {
      const placed = placeOf(tx.actor, input)
      if (!mayChange(tx.actor, placed)) throw fail.forbidden('forbidden')
      const row = { id: newId(), ...columnsOf(input), ...placed, position: await behindOthers(tx, placed.place), created_at: tx.now, changed_at: tx.now }
      await queries.add(tx, row)
      return tell(tx, row)
    },
    /** Fails with `absent`, `forbidden`, `name_taken`, `saved_views_full`. */
    async edit(tx: Tx, id: string, input: SavedViewInput): Promise<SavedView> {
      const before = await changeable(tx, id)
      const placed = placeOf(tx.actor, input)
      if (!mayChange(tx.actor, placed)) throw fail.forbidden('forbidden')
      const position = placed.place === before.place ? before.position : await behindOthers(tx, placed.place)
      const row = { ...before, ...columnsOf(input), ...placed, position, changed_at: tx.now }
      await queries.save(tx, row)
      return tell(tx, row, before)
    },
    async remove(tx: Tx, id: string): Promise<void> {
      const row = await changeable(tx, id)
      await queries.remove(tx, id)
      tx.about('saved_view', id, ['removed'])
      announce(tx, id, row)
    },
    /** Those named come first, in this order. Fails with `absent` where one is not of the same place as the first. */
    async order(tx: Tx, ids: readonly string[]): Promise<void> {
      const first = await changeable(tx, ids[0] ?? '')
      const before = await queries.standing(tx, first.place)
      const wanted = [...new Set(ids)]
      if (wanted.some((id) => !before.some((each) => each.id === id))) throw fail.absent('absent')
      const after = [...wanted, ...before.map((each) => each.id).filter((id) => !wanted.includes(id))]
      for (const [position, id] of after.entries()) if (before.find((each) => each.id === id)?.position !== position) await queries.move(tx, id, position)
      tx.about('saved_view', first.id, ['position'])
      announce(tx, first.id, first)
    },
    /** A group is gone, and with it what was shared with its members. */
    async forgetGroup(tx: Tx, group: string): Promise<void> {
      const ids = await queries.ofGroup(tx, group)
      if (ids.length === 0) return tx.unchanged()
      for (const id of ids) await queries.remove(tx, id)
      tx.about('group', group, ['saved_views'])
      tx.announce('saved_view.changed', { view: ids[0]! })
    },
  }
}
export type SavedViews = ReturnType<typeof createSavedViews>

function tell(tx: Tx, row: SavedViewRow, before: Placed = row): SavedView {
  tx.about('saved_view', row.id, ['name', 'view', 'filter', 'scope'])
  announce(tx, row.id, row, before)
  return present(tx.actor, row)
}

/** One person's own is told to that person's screens alone. */
function announce(tx: Tx, view: string, row: Placed, before: Placed = row): void {
  const own = row.owner !== null && row.owner === before.owner ? row.owner : undefined
  tx.announce('saved_view.changed', { view, ...(own !== undefined && { owner: own }) })
}

function mayShare(actor: Actor): boolean {
  return may(actor, 'conversations.assign')
}
function mayUse(actor: Actor, row: Placed): boolean {
  if (row.owner !== null) return row.owner === actor.id
  return row.group_id === null || actor.groups.includes(row.group_id) || mayShare(actor)
}
function mayChange(actor: Actor, row: Placed): boolean {
  return row.owner !== null ? row.owner === actor.id : mayShare(actor)
}

function placeOf(actor: Actor, { scope }: SavedViewInput): Placed {
  const owner = scope.kind === 'own' ? actor.id : null
  const group_id = scope.kind === 'group' ? scope.group : null
  return { owner, group_id, place: owner ?? group_id ?? 'all' }
}
function columnsOf({ name, view, filter }: SavedViewInput): Pick<SavedViewRow, 'name' | 'view' | 'filter'> {
  return { name, view, filter: JSON.stringify(filter) }
}
function present(actor: Actor, row: SavedViewRow): SavedView {
  return {
    id: row.id, name: row.name, view: row.view, filter: JSON.parse(row.filter) as SavedView['filter'],
    scope: row.owner !== null ? { kind: 'own' } : row.group_id === null ? { kind: 'everyone' } : { kind: 'group', group: row.group_id },
    editable: mayChange(actor, row),
  }
}
