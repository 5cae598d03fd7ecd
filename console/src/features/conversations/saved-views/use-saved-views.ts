import { useQuery } from '@tanstack/react-query'
import { editSavedView, listSavedViews, makeSavedView, orderSavedViews, removeSavedView } from '@yanshu/contract/saved-views.ts'
import type { SavedView, SavedViewInput } from '@yanshu/contract/saved-views.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { useUndo } from '../../../ui/undo.tsx'
import { usePlace } from '../place.ts'
import type { ViewFilter } from '../views.ts'
import { isSameFilter } from './conditions.ts'
import { moved, placedWith } from './order.ts'

const topic = 'saved-views'

/** The saved views of this agent, own ones first; undefined until they are read. */
export function useSavedViews(): readonly SavedView[] | undefined {
  const { data } = useQuery({ queryKey: [topic], queryFn: () => call(listSavedViews), staleTime: 5 * 60_000, select: ownFirst })
  return data
}

function ownFirst({ items }: { items: readonly SavedView[] }): readonly SavedView[] {
  const rank = { own: 0, everyone: 1, group: 2 }
  return items.toSorted((one, other) => rank[one.scope.kind] - rank[other.scope.kind])
}

export interface ListFilterState {
  readonly filter: ViewFilter
  /** The saved view that is shown. */
  readonly saved: SavedView | undefined
  /** The filter is not what the saved view says. */
  readonly changed: boolean
  /** The saved view is not read yet. */
  readonly pending: boolean
  /** It is not there, or not for this agent. */
  readonly missing: boolean
}

/** What narrows the list down: what was chosen by hand, else what the saved view says. */
export function useListFilter(): ListFilterState {
  const place = usePlace()
  const views = useSavedViews()
  const saved = place.saved === undefined ? undefined : views?.find((each) => each.id === place.saved)
  const filter = place.filter ?? saved?.filter ?? unfiltered
  const pending = place.saved !== undefined && views === undefined
  return { filter, saved, changed: saved !== undefined && !isSameFilter(filter, saved.filter), pending, missing: place.saved !== undefined && views !== undefined && saved === undefined }
}

const unfiltered: ViewFilter = {}

export function inputOf({ name, view, filter, scope }: SavedView): SavedViewInput {
  return { name, view, filter, scope }
}

/** Putting a saved view earlier or later, keeping a changed filter in it, and removing it, which can be taken back. */
export function useSavedViewActs(done: () => void) {
  const words = useWords().desk.saved
  const undo = useUndo()
  const views = useSavedViews() ?? []
  const order = useAct({ do: (ids: string[]) => call(orderSavedViews, { input: { ids } }), changes: [topic] })
  const keep = useAct({ do: ({ saved, filter }: { saved: SavedView; filter: ViewFilter }) => call(editSavedView, { params: { id: saved.id }, input: { ...inputOf(saved), filter } }), changes: [topic], said: ({ name }) => words.savedNow(name) })
  const restore = useAct({
    do: async ({ view, ids }: { view: SavedView; ids: readonly string[] }) => {
      const { id } = await call(makeSavedView, { input: inputOf(view) })
      await call(orderSavedViews, { input: { ids: ids.map((each) => (each === view.id ? id : each)) } })
    },
    changes: [topic], said: words.restored,
  })
  const remove = useAct({
    do: (view: SavedView) => call(removeSavedView, { params: { id: view.id } }), changes: [topic],
    then: (_done, view) => {
      done()
      const ids = placedWith(views, view).map((each) => each.id)
      undo(words.removed(view.name), () => restore.mutate({ view, ids }))
    },
  })
  return {
    keep: (saved: SavedView, filter: ViewFilter) => keep.mutate({ saved, filter }), keeping: keep.isPending,
    move: (view: SavedView, by: 1 | -1) => order.mutate(moved(views, view, by)), remove: (view: SavedView) => remove.mutate(view),
  }
}
