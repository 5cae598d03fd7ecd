import type { Inbox } from '@yanshu/contract/brands.ts'
import { inside } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import type { Brands } from '../brands/service.ts'
import { audienceOf } from '../conversations/access.ts'
import type { PreChat } from './asking/pre-chat.ts'
import { firstInbox } from './first-inbox.ts'
import { accountRoutes } from './accounts/account-routes.ts'
import { inboxRoutes } from './inbox-routes.ts'
import { inboxesFirst } from './migrations/20261122_inboxes_first.ts'
import { inboxesTrail } from './migrations/20261130_inboxes_trail.ts'
import { inboxesChannels } from './migrations/20261212_inboxes_channels.ts'
import type { Inboxes } from './service.ts'
import { sharedFileRoutes } from './shared-files/routes.ts'
import { trailRoutes, type TrailRouteDeps } from './trail/routes.ts'
import type { Trail } from './trail/trail.ts'
import { visitRoutes } from './visit-routes.ts'
import { vendorJobs } from './vendor-jobs.ts'
import type { Vendors } from './vendors.ts'
import { unitingRoutes } from './uniting/routes.ts'
import type { Visiting } from './visiting.ts'

export interface InboxesModuleDeps {
  inboxes: Inboxes
  visiting: Visiting
  vendors: Vendors
  preChat: PreChat
  trail: Trail
  /** Which of the contacts the actor may know of. */
  mayKnow: TrailRouteDeps['mayKnow']
  brands: Brands
  transact: Transact
  /** How the widget of a new installation's inbox looks, if not plainly. */
  look?: Inbox['look']
}

export function inboxesModule({ inboxes, vendors, visiting, preChat, trail, mayKnow, brands, transact, look }: InboxesModuleDeps): Module {
  return {
    name: 'inboxes',
    essential: true,
    migrations: { '20261122_inboxes_first': inboxesFirst, '20261130_inboxes_trail': inboxesTrail, '20261212_inboxes_channels': inboxesChannels },
    routes(on) {
      inboxRoutes(on, inboxes, transact)
      accountRoutes(on, vendors, transact)
      sharedFileRoutes(on, vendors.sharedFiles)
      unitingRoutes(on, { uniting: vendors.uniting, contacts: vendors.contacts, transact, mayKnow })
      visitRoutes(on, visiting)
      trailRoutes(on, { trail, transact, mayKnow })
    },
    on: {
      'line.met': ({ payload }) => vendors.profiles.ask(payload),
      'line.changed': ({ payload }) => vendors.takenThere.follow(payload),
      'inbound.waiting': ({ payload: { inbox, sender } }) => vendors.copying.move(inbox, sender),
      'inbound.pending': ({ payload: { inbox, account } }) => vendors.pulling.pull(inbox, account),
    },
    jobs: vendorJobs(vendors, transact),
    live: {
      'inbox.changed': (_event, live) => {
        inboxes.forget()
        vendors.accounts.forget()
        live.toAgents(['staff'], { type: 'changed', topic: 'inboxes' })
      },
      'contact.changed': ({ payload }) => visiting.forget(payload.contact),
      'contact.merged': ({ payload }) => visiting.forget(payload.other),
      'contact.visited': ({ payload }, live) => live.toAgents(audienceOf(payload.audience), { type: 'changed', topic: 'pages' }),
      'form.changed': () => preChat.forget(),
    },
    async start(alone) {
      const checked = await inboxes.check(firstInbox((await brands.first()).id, look))
      await transact(inside('system', 'inboxes', 'start'), 'inbox.make', (tx) => inboxes.ensureOne(tx, checked))
      inboxes.forget()
      await Promise.all([inboxes.list(), alone && vendors.freeLocks()])
      return () => vendors.stop()
    },
  }
}
