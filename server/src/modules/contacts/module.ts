import * as wire from '@yanshu/contract/contacts.ts'
import { fail } from '../../base/errors.ts'
import type { Actor } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import { contactsFirst } from './migrations/20261122_contacts_first.ts'
import type { Contacts, MayKnow } from './service.ts'

export interface ContactsModuleDeps {
  contacts: Contacts
  transact: Transact
  /** One knows the contacts of the conversations that one may see. */
  mayKnow: MayKnow
}

export function contactsModule({ contacts, transact, mayKnow }: ContactsModuleDeps): Module {
  async function insistOnKnowing(actor: Actor, id: string): Promise<void> {
    if (!(await mayKnow(actor, [id])).has(id)) throw fail.absent('absent')
  }

  return {
    name: 'contacts',
    essential: true,
    migrations: { '20261122_contacts_first': contactsFirst },
    routes(on) {
      on(wire.listContacts, ({ actor, query }) => contacts.list(actor, mayKnow, query.text?.trim() ?? '', query.cursor, query.limit ?? 50))
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
        await transact(actor, input.blocked ? 'contact.block' : 'contact.unblock', (tx) => contacts.block(tx, params.id, input.blocked))
        return contacts.read(params.id)
      })
    },
    live: { 'contact.changed': (_event, live) => live.toAgents(['staff'], { type: 'changed', topic: 'contacts' }) },
  }
}
