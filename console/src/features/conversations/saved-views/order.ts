import type { SavedView } from '@yanshu/contract/saved-views.ts'

/** Those that stand together with a saved view, itself among them: own ones, everybody's, a group's. */
export function placedWith(views: readonly SavedView[], { scope }: SavedView): SavedView[] {
  return views.filter((each) => each.scope.kind === scope.kind && (each.scope.kind !== 'group' || (scope.kind === 'group' && each.scope.group === scope.group)))
}

/** The ids of those that stand together, in the order in which `view` stands one place later (1) or earlier (-1). */
export function moved(views: readonly SavedView[], view: SavedView, by: 1 | -1): string[] {
  const ids = placedWith(views, view).map((each) => each.id)
  const from = ids.indexOf(view.id)
  const to = Math.min(ids.length - 1, Math.max(0, from + by))
  return ids.toSpliced(from, 1).toSpliced(to, 0, view.id)
}
