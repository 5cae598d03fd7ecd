import * as wire from '@yanshu/contract/conversations.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { Conversations } from '../service.ts'

/** Notes beside conversations, and those that name one. */
export function noteRoutes(on: On, { notes, see }: Pick<Conversations, 'notes' | 'see'>, transact: Transact): void {
  on(wire.listNotes, async ({ actor, params }) => {
    await see(actor, params.id)
    return { items: await notes.list(params.id) }
  })
  on(wire.addNote, ({ actor, params, input }) => transact(actor, 'note.add', (tx) => notes.add(tx, actor, params.id, { ...input, kind: 'note' })))
  on(wire.editNote, ({ actor, params, input }) => transact(actor, 'note.edit', (tx) => notes.edit(tx, actor, params.id, params.note, input)))
  on(wire.listMentions, ({ actor, query }) => notes.mentions(actor, { cursor: query.cursor, limit: query.limit ?? 50 }))
  on(wire.readMentions, async ({ actor, query }) => {
    await transact(actor, 'mention.read', (tx) => notes.readMentions(tx, actor, query.conversation))
    return isDone
  })
}
