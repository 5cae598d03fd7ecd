import type { Canned } from '@yanshu/contract/canned.ts'
import type { Actor } from '../../host/actor.ts'
import { mayChange } from './access.ts'
import type { CannedRow } from './tables.ts'

/** A canned reply as the actor sees it. */
export function present(actor: Actor, row: CannedRow): Canned {
  return {
    id: row.id, title: row.title, ...(row.shortcut !== null && { shortcut: row.shortcut }), folder: row.folder, initials: row.initials,
    scope: row.owner !== null ? { kind: 'own' } : row.group_id === null ? { kind: 'everyone' } : { kind: 'group', group: row.group_id },
    parts: JSON.parse(row.parts) as Canned['parts'],
    editable: mayChange(actor, row),
  }
}
