import type { Clock } from '../../base/clock.ts'
import { Failure } from '../../base/errors.ts'
import type { Kv } from '../../ports/kv/port.ts'
import type { Actor } from '../actor.ts'
import { createBuckets, type Buckets, type Taken } from './buckets.ts'
import type { HttpLimits } from './limits.ts'
import { createSharedCounts } from './shared-counts.ts'
import { addressKey } from './trust.ts'

/** Too many requests; `first` of a row, since recording each of them would do the flooder's work. */
export class TooMany extends Failure {
  readonly first: boolean

  constructor(retryMs: number, first: boolean) {
    super('too_many', { retryMs })
    this.first = first
  }
}

export interface Rates {
  /** Counts a request of an address; with `route` (`METHOD path`) also against that route's own rate. Throws TooMany. */
  ofAddress(ip: string, route?: string): void
  /** Counts a request of somebody known: a person, or a contact together with its inbox. Throws TooMany. */
  ofActor(actor: Actor): void
}

/** The rates of `limits`, counted by `clock`; with `kv` over all processes that share it. */
export function createRates(limits: HttpLimits, clock: Pick<Clock, 'monotonic'>, kv?: Kv): Rates {
  const make = (name: string, rate: HttpLimits['perAddress']) => createBuckets(rate, clock, limits.remembered, kv && createSharedCounts({ kv, name, rate, clock }))
  const addresses = make('address', limits.perAddress)
  const people = make('person', limits.perPerson)
  const contacts = make('contact', limits.perContact)
  const inboxes = make('inbox', limits.perInbox)
  const routes = new Map<string, Buckets>(Object.entries(limits.perRoute).map(([route, rate]) => [route, make(route, rate)]))

  return {
    ofAddress(ip, route) {
      const key = addressKey(ip)
      const own = route === undefined ? undefined : routes.get(route)
      if (own) insist(own.take(key))
      insist(addresses.take(key))
    },
    ofActor(actor) {
      if (actor.type !== 'visitor') return insist(people.take(actor.id))
      insist(contacts.take(actor.id))
      if (actor.inbox) insist(inboxes.take(actor.inbox))
    },
  }
}

function insist(taken: Taken): void {
  if (!taken.allowed) throw new TooMany(taken.retryMs, taken.first)
}
