import * as wire from '@yanshu/contract/accounts.ts'
import { fail } from '../../../base/errors.ts'
import { reaches, type Actor } from '../../../host/actor.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { Vendors } from '../vendors.ts'
import { checkConnection } from './checking.ts'
import { readChoices } from './choosing.ts'

/** Administering accounts at vendors. */
export function accountRoutes(on: On, { accounts, world, publicUrl }: Pick<Vendors, 'accounts' | 'world' | 'publicUrl'>, transact: Transact): void {
  async function reached(actor: Actor, id: string) {
    const inbox = await accounts.inboxOf(id)
    if (!reaches(actor, inbox.brand)) throw fail.absent('absent')
    return inbox
  }
  async function stateOf(inbox: string): Promise<wire.AccountState> {
    const base = await publicUrl()
    return { ...await accounts.state(inbox), ...(base !== undefined && { base }) }
  }

  on(wire.listChannels, async () => ({
    items: accounts.channels.map(({ name, title, form }) => ({ name, title: { ...title }, ...(form && { form: form.map((field) => structuredClone(field) as wire.AccountField) }) })),
  }))
  on(wire.readAccount, async ({ actor, params }) => {
    const { id } = await reached(actor, params.id)
    return stateOf(id)
  })
  on(wire.connectAccount, async ({ actor, params, input }) => {
    const inbox = await reached(actor, params.id)
    await transact(actor, 'inbox.connect', (tx) => accounts.put(tx, inbox, input.values))
    accounts.forget()
    return stateOf(inbox.id)
  })
  on(wire.checkAccount, async ({ actor, params }) => {
    const { id } = await reached(actor, params.id)
    return { checks: await checkConnection(accounts, world, id) }
  })
  on(wire.askChoices, async ({ actor, params, input }) => readChoices(accounts, world, await reached(actor, params.id), input.field, input.values))
}
