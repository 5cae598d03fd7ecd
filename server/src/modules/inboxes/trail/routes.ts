import * as wire from '@yanshu/contract/page-views.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { Trail } from './trail.ts'

export interface TrailRouteDeps {
  trail: Trail
  transact: Transact
  /** Which of the contacts the actor may know of. */
  mayKnow(actor: Actor, contacts: readonly string[]): Promise<Set<string>>
}

/** Pages that contacts looked at: told by the widget, read by agents. */
export function trailRoutes(on: On, { trail, transact, mayKnow }: TrailRouteDeps): void {
  on(wire.tellPages, async ({ actor, input }) => {
    const conversation = await trail.standingOf(actor)
    await transact(actor, 'visit.pages', (tx) => trail.note(tx, actor, input.pages, conversation))
    return isDone
  })
  on(wire.listPageViews, async ({ actor, params, query }) => {
    if (!(await mayKnow(actor, [params.id])).has(params.id)) throw fail.absent('absent')
    return trail.list(params.id, query.cursor, query.limit ?? 30)
  })
}
