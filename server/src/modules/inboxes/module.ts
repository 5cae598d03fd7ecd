import type { Inbox } from '@yanshu/contract/brands.ts'
import { inside } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import type { Brands } from '../brands/service.ts'
import { firstInbox } from './first-inbox.ts'
import { inboxRoutes } from './inbox-routes.ts'
import { inboxesFirst } from './migrations/20261122_inboxes_first.ts'
import type { Inboxes } from './service.ts'
import { visitRoutes } from './visit-routes.ts'
import type { Visiting } from './visiting.ts'

export interface InboxesModuleDeps {
  inboxes: Inboxes
  visiting: Visiting
  brands: Brands
  transact: Transact
  /** How the widget of a new installation's inbox looks, if not plainly. */
  look?: Inbox['look']
}

export function inboxesModule({ inboxes, visiting, brands, transact, look }: InboxesModuleDeps): Module {
  return {
    name: 'inboxes',
    essential: true,
    migrations: { '20261122_inboxes_first': inboxesFirst },
    routes(on) {
      inboxRoutes(on, inboxes, transact)
      visitRoutes(on, visiting)
    },
    live: {
      'inbox.changed': (_event, live) => {
        inboxes.forget()
        live.toAgents(['staff'], { type: 'changed', topic: 'inboxes' })
      },
      'contact.changed': ({ payload }) => visiting.forget(payload.contact),
    },
    async start() {
      const checked = await inboxes.check(firstInbox((await brands.first()).id, look))
      await transact(inside('system', 'inboxes', 'start'), 'inbox.make', (tx) => inboxes.ensureOne(tx, checked))
      inboxes.forget()
      await inboxes.list()
      return () => undefined
    },
  }
}
