import { isDone } from '@yanshu/contract/primitives.ts'
import * as wire from '@yanshu/contract/routing.ts'
import type { On, Transact } from '../../host/module.ts'
import type { People } from './service.ts'

/** Skill groups and colleagues. Who is there right now belongs to `routing`. */
export function groupRoutes(on: On, people: People, transact: Transact): void {
  on(wire.listGroups, async () => ({ items: await people.groups.list() }))
  on(wire.makeGroup, ({ actor, input }) => transact(actor, 'group.make', (tx) => people.groups.make(tx, input)))
  on(wire.editGroup, ({ actor, params, input }) => transact(actor, 'group.edit', (tx) => people.groups.edit(tx, params.id, input)))
  on(wire.removeGroup, async ({ actor, params }) => {
    await transact(actor, 'group.remove', (tx) => people.groups.remove(tx, params.id))
    return isDone
  })
  on(wire.listColleagues, async () => {
    const agents = await people.agentsOf()
    return { items: agents.map(({ id, name, groups }) => ({ id, name, groups: [...groups] })) }
  })
}
