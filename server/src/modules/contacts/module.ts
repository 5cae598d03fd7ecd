import * as wire from '@yanshu/contract/contacts.ts'
import type { Clock } from '../../base/clock.ts'
import { fail } from '../../base/errors.ts'
import type { Actor } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import { contactsFirst } from './migrations/20261122_contacts_first.ts'
import { contactsBlockReasons } from './migrations/20261129_contacts_block_reasons.ts'
import { contactsStanding } from './migrations/20261129_contacts_standing.ts'
import { contactsMerging } from './migrations/20261212_contacts_merging.ts'
import type { Contacts, MayKnow } from './service.ts'

export interface ContactsModuleDeps {
  contacts: Contacts
  transact: Transact
  clock: Pick<Clock, 'now'>
  /** One knows the contacts of the conversations that one may see. */
  mayKnow: MayKnow
}

export function contactsModule({ contacts, transact, clock, mayKnow }: ContactsModuleDeps): Module {
  async function insistOnKnowing(actor: Actor, id: string): Promise<void> {
    if (!(await mayKnow(actor, [id])).has(id)) throw fail.absent('absent')
  }

  return {
    name: 'contacts',
    essential: true,
    migrations: { '20261122_contacts_first': contactsFirst, '20261129_contacts_standing': contactsStanding, '20261129_contacts_block_reasons': contactsBlockReasons, '20261212_contacts_merging': contactsMerging },
    routes(on) {
      on(wire.listContacts, ({ actor, query }) => contacts.list(actor, mayKnow, query.text?.trim() ?? '', query.cursor, query.limit ?? 50))
      on(wire.listBlockedContacts, ({ actor, query }) => contacts.listBlocked(actor, mayKnow, query.cursor, query.limit ?? 50))
      on(wire.readContact, async ({ actor, params }) => {
        await insistOnKnowing(actor, params.id)
        return contacts.read(params.id)
      })
      on(wire.editContact, async ({ actor, params, input }) => {
        await insistOnKnowing(actor, params.id)
        await transact(actor, 'contact.edit', (tx) => contacts.edit(tx, params.id, input))
        return contacts.read(params.id)
      })
      on(wire.blockContact, async ({ actor, params, input }) => {
        await insistOnKnowing(actor, params.id)
        await transact(actor, input.blocked ? 'contact.block' : 'contact.unblock', (tx) => contacts.block(tx, params.id, input.blocked, input))
        return contacts.read(params.id)
      })
    },
    jobs: {
      blocks: {
        everyMs: 30_000,
        isDue: async () => (await contacts.whoseBlockIsOver(clock.now())).length > 0,
        async run(actor) {
          for (const id of await contacts.whoseBlockIsOver(clock.now())) await transact(actor, 'contact.unblock', (tx) => contacts.endBlock(tx, id))
        },
      },
    },
    live: {
      'contact.changed': (_event, live) => live.toAgents(['staff'], { type: 'changed', topic: 'contacts' }),
      'contact.merged': (_event, live) => live.toAgents(['staff'], { type: 'changed', topic: 'contacts' }),
    },
  }
}
