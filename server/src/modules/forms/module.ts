import * as wire from '@yanshu/contract/forms.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { Module, Transact } from '../../host/module.ts'
import { formsFirst } from './migrations/20261129_forms_first.ts'
import { formsStarters } from './migrations/20261202_forms_starters.ts'
import type { Forms } from './service.ts'

export function formsModule({ forms, transact }: { forms: Forms; transact: Transact }): Module {
  return {
    name: 'forms',
    essential: true,
    migrations: { '20261129_forms_first': formsFirst, '20261202_forms_starters': formsStarters },
    routes(on) {
      on(wire.listForms, async () => ({ items: await forms.list() }))
      on(wire.makeForm, ({ actor, input }) => transact(actor, 'form.make', (tx) => forms.make(tx, input)))
      on(wire.editForm, ({ actor, params, input }) => transact(actor, 'form.edit', (tx) => forms.edit(tx, params.id, input)))
      on(wire.removeForm, async ({ actor, params }) => {
        await transact(actor, 'form.remove', (tx) => forms.remove(tx, params.id))
        return isDone
      })
    },
    live: { 'form.changed': (_event, live) => live.toAgents(['staff'], { type: 'changed', topic: 'forms' }) },
  }
}
