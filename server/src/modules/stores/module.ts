import type { Module, Transact } from '../../host/module.ts'
import { storesFirst } from './migrations/20261212_stores_first.ts'
import { storeRoutes } from './routes.ts'
import type { Stores } from './service.ts'

export function storesModule({ stores, transact }: { stores: Stores; transact: Transact }): Module {
  return {
    name: 'stores',
    migrations: { '20261212_stores_first': storesFirst },
    routes: (on) => storeRoutes(on, stores, transact),
    live: { 'store.changed': (_event, live) => live.toAgents(['staff'], { type: 'changed', topic: 'stores' }) },
  }
}
