import type { Module } from '../../host/module.ts'
import type { Vendors } from '../inboxes/vendors.ts'
import { sidebarRoutes } from './routes.ts'
import { createSidebar, type SidebarDeps } from './service.ts'

export function sidebarModule(deps: SidebarDeps & { vendors: Pick<Vendors, 'publicUrl'> }): Module {
  const sidebar = createSidebar(deps)
  return {
    name: 'sidebar',
    routes: (on) => sidebarRoutes(on, { ...deps, publicUrl: deps.vendors.publicUrl, sidebar }),
    live: {
      'relation.changed': ({ payload }) => sidebar.relations.forget(payload.sender),
      'inbox.changed': () => sidebar.relations.forgetAll(),
    },
  }
}
