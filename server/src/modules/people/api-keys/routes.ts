import * as wire from '@yanshu/contract/api-keys.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { People } from '../service.ts'

/** Administering the keys of programs. */
export function apiKeyRoutes(on: On, { apiKeys }: People, transact: Transact): void {
  on(wire.listApiKeys, async () => ({ items: await apiKeys.list() }))
  on(wire.makeApiKey, ({ actor, input }) => transact(actor, 'api_key.make', (tx) => apiKeys.make(tx, actor, input)))
  on(wire.revokeApiKey, async ({ actor, params }) => {
    await transact(actor, 'api_key.revoke', (tx) => apiKeys.revoke(tx, params.id))
    return isDone
  })
}
