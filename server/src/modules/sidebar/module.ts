import type { Module } from '../../host/module.ts'
import { sidebarRoutes, type SidebarRouteDeps } from './routes.ts'
import { createSidebar, type SidebarDeps } from './service.ts'

export interface SidebarModuleDeps extends SidebarDeps, Pick<SidebarRouteDeps, 'publicUrl'> {}

export function sidebarModule(deps: SidebarModuleDeps): Module {
  const sidebar = createSidebar(deps)
  return {
    name: 'sidebar',
    routes: (on) => sidebarRoutes(on, { ...deps, sidebar }),
    live: {
      'relation.changed': ({ payload }) => sidebar.relations.forget(payload.sender),
      'inbox.changed': () => sidebar.relations.forgetAll(),
    },
  }
}
