import * as wire from '@yanshu/contract/contacts.ts'
import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { Contacts, MayKnow } from '../../contacts/service.ts'
import type { Uniting } from './uniting.ts'

export interface UnitingRouteDeps { uniting: Uniting; contacts: Pick<Contacts, 'merging' | 'read'>; transact: Transact; mayKnow: MayKnow }

/** Merging contacts by hand, and undoing that. One merges whom one may know of. */
export function unitingRoutes(on: On, { uniting, contacts, transact, mayKnow }: UnitingRouteDeps): void {
  async function insistOnKnowing(actor: Actor, ids: readonly string[]): Promise<void> {
    const known = await mayKnow(actor, ids)
    if (ids.some((id) => !known.has(id))) throw fail.absent('absent')
  }

  on(wire.previewMerge, async ({ actor, params, query }) => {
    await insistOnKnowing(actor, [params.id, query.other])
    return uniting.preview(params.id, query.other)
  })
  on(wire.mergeContacts, async ({ actor, params, input }) => {
    await insistOnKnowing(actor, [params.id, input.other])
    const merge = await transact(actor, 'contact.merge', (tx) => uniting.merge(tx, params.id, input.other, 'by_hand', input.note))
    return { merge, contact: await contacts.read(params.id) }
  })
  on(wire.listMerges, async ({ actor, params }) => {
    await insistOnKnowing(actor, [params.id])
    return { items: await contacts.merging.list(params.id) }
  })
  on(wire.undoMerge, async ({ actor, params }) => {
    const parts = await contacts.merging.partsOf(params.id)
    if (!parts) throw fail.absent('absent')
    await insistOnKnowing(actor, [parts.kept])
    const { kept } = await transact(actor, 'contact.unmerge', (tx) => uniting.undo(tx, params.id))
    return contacts.read(kept)
  })
}
