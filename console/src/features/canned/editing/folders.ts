import type { Canned } from '@yanshu/contract/canned.ts'
import { rankCanned } from '../ranking.ts'

export type ScopeChoice = 'all' | Canned['scope']['kind']
export interface Folder { readonly name: string; readonly replies: readonly Canned[] }

/** The replies of a scope that a search finds, under their headings; those without one come last. */
export function foldersOf(replies: readonly Canned[], search: string, scope: ScopeChoice): Folder[] {
  const found = rankCanned(replies.filter((each) => scope === 'all' || each.scope.kind === scope), search)
  const names = [...new Set(found.map((each) => each.folder))]
  const ordered = [...names.filter((each) => each !== ''), ...names.filter((each) => each === '')]
  return ordered.map((name) => ({ name, replies: found.filter((each) => each.folder === name) }))
}
