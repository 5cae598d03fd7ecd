import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { listSlaClocks, SlaClock } from '@yanshu/contract/sla.ts'
import { queries } from '../../../lib/queries.ts'
import { withClock } from './clocks.ts'

/** Puts a clock that has started, stopped or changed its state into the list that is on screen. */
export function takeClock(clock: SlaClock): void {
  queries.setQueryData<Answered<typeof listSlaClocks.shape>>(['sla', 'clocks'], (held) => (held === undefined ? undefined : { items: withClock(held.items, clock) }))
}
