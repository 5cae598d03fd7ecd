import * as wire from '@yanshu/contract/hours.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { Module, Transact } from '../../host/module.ts'
import { publicHolidays } from './holidays.ts'
import { hoursFirst } from './migrations/20261129_hours_first.ts'
import type { Hours } from './service.ts'

export function hoursModule({ hours, transact }: { hours: Hours; transact: Transact }): Module {
  return {
    name: 'hours',
    essential: true,
    migrations: { '20261129_hours_first': hoursFirst },
    routes(on) {
      on(wire.listSchedules, async () => ({ items: await hours.list() }))
      on(wire.makeSchedule, ({ actor, input }) => transact(actor, 'hours.make', (tx) => hours.make(tx, input)))
      on(wire.editSchedule, ({ actor, params, input }) => transact(actor, 'hours.edit', (tx) => hours.edit(tx, params.id, input)))
      on(wire.removeSchedule, async ({ actor, params }) => {
        await transact(actor, 'hours.remove', (tx) => hours.remove(tx, params.id))
        return isDone
      })
      on(wire.checkHours, async ({ input }) => hours.check(input.hours, input.date, input.minute))
      on(wire.listHolidays, async () => ({ years: publicHolidays }))
    },
    live: {
      'hours.changed': (_event, live) => {
        hours.forget()
        live.toAgents(['staff'], { type: 'changed', topic: 'schedules' })
      },
    },
  }
}
