import * as wire from '@yanshu/contract/people.ts'
import { listOfficeMembers, removeOfficeMember } from '@yanshu/contract/sidebar.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { On, Transact } from '../../host/module.ts'
import type { People } from './service.ts'
import { linkAddress, type OneTimeLink } from './signing/links.ts'

/** Administering people and roles. */
export function peopleRoutes(on: On, people: People, transact: Transact): void {
  const shown = (origin: string, { secret, expiresAt }: OneTimeLink) => ({ url: linkAddress(origin, secret), expiresAt })

  on(wire.listPeople, ({ query }) => people.list(query.text ?? '', query.cursor, query.limit ?? 50))
  on(wire.invitePerson, async ({ actor, input, request }) => {
    const { person, link } = await transact(actor, 'person.invite', (tx) => people.invite(tx, actor, input))
    return { person, link: shown(request.origin, link) }
  })
  on(wire.editPerson, ({ actor, params, input }) => transact(actor, 'person.edit', (tx) => people.edit(tx, actor, params.id, input)))
  on(wire.resetPassword, async ({ actor, params, request }) =>
    shown(request.origin, await transact(actor, 'person.reset', (tx) => people.resetPassword(tx, actor, params.id))))
  on(wire.unlockPerson, ({ actor, params }) => transact(actor, 'person.unlock', (tx) => people.unlock(tx, params.id)))

  on(listOfficeMembers, async () => ({ items: await people.office.list() }))
  on(removeOfficeMember, async ({ actor, params }) => {
    await transact(actor, 'office.unbind', (tx) => people.office.remove(tx, params.id))
    return isDone
  })

  on(wire.listRoles, async () => ({ items: await people.roles.list() }))
  on(wire.putRole, ({ actor, params, input }) => transact(actor, 'role.change', (tx) => people.roles.put(tx, params.name, input.permissions)))
  on(wire.removeRole, async ({ actor, params }) => {
    await transact(actor, 'role.remove', (tx) => people.roles.remove(tx, params.name))
    return isDone
  })
}
