import type * as z from 'zod'
import type { Order } from '@yanshu/contract/orders.ts'
import type { Clock } from '../../base/clock.ts'
import type { Key } from '../../base/crypto.ts'
import { fail } from '../../base/errors.ts'
import type { Logger } from '../../base/log.ts'
import { readBase } from './address.ts'
import { createCircuit } from './circuit.ts'
import { openSecret, type OrdersSettings } from './settings.ts'
import { callShop, type Connection } from './shop-client.ts'
import { logisticsAnswer, orderAnswer, ordersAnswer, toLogistics, toOrder, type Logistics } from './shop-answers.ts'
import { toTold, type ToldOrder } from './telling.ts'

export interface OrderDeps {
  /** The section that `ordersSettings` describes. */
  settings: { get(): Promise<OrdersSettings> }
  /** Seals the shop's secret. */
  key: Key
  clock: Clock
  log: Logger
  /** The id under which the shop itself vouched for the contact; undefined when it did not. */
  shopIdentity(contact: string): Promise<string | undefined>
  /** The one that an agent said it is: what is told to agents may go by it. */
  customerByHand?(contact: string): Promise<string | undefined>
  /** The demo shop's own address and secret, used while no other shop is set. */
  demo?: () => { baseUrl: string; secret: string } | undefined
  /** Counts calls by what came of them: good, absent, failed, resting. */
  called?(call: string, result: string): void
}
const latest = 20

/** Orders as the connected shop tells them; nothing is stored here. */
export function createOrders({ settings, key, clock, log, shopIdentity, customerByHand, demo, called }: OrderDeps) {
  const circuit = createCircuit(clock)
  let calledLast = ''

  async function connection(): Promise<(Connection & { link(address: string): string }) | undefined> {
    const { baseUrl, secret, allowOwnMachine } = await settings.get()
    const own = baseUrl === '' ? demo?.() : undefined
    if (baseUrl === '' && !own) return undefined
    const mayBeHere = own !== undefined || allowOwnMachine
    const read = readBase(own?.baseUrl ?? baseUrl, mayBeHere)
    if ('refused' in read) throw fail.unavailable('connector_failed', { why: read.refused })
    // The demo shop stands on our own origin, whatever the browser calls that; another shop's paths belong to its host.
    const ours = `${new URL(read.base).origin}/`
    const asPath = (address: string) => (address.startsWith(ours) ? address.slice(ours.length - 1) : address)
    const link = own ? asPath : (address: string) => new URL(address, read.base).href
    return { base: read.base, secret: own?.secret ?? openSecret(key, secret), allowOwnMachine: mayBeHere, link }
  }

  async function call<S extends z.ZodType>(to: Connection, name: string, path: string, schema: S): Promise<z.output<S> | undefined> {
    if (to.base !== calledLast) circuit.reset()
    calledLast = to.base
    if (circuit.isOpen()) {
      called?.(name, 'resting')
      throw fail.unavailable('connector_failed', { why: 'resting' })
    }
    try {
      const answer = await circuit.run(() => callShop(to, path, schema))
      called?.(name, answer === undefined ? 'absent' : 'good')
      return answer
    } catch (error) {
      called?.(name, 'failed')
      log.warn({ err: error, call: name }, 'the shop did not answer as agreed')
      throw fail.unavailable('connector_failed', undefined, error)
    }
  }

  /** For agents: as the shop says, else as one of them said. */
  const identityForAgents = async (contact: string) => await shopIdentity(contact) ?? await customerByHand?.(contact)

  return {
    /** The latest orders of a contact, for agents; undefined: one of whom nothing is known. `known` says whether anybody said who it is, `stranger` that the shop has no such customer. Fails with `connector_failed`. */
    async latest(contact: string | undefined): Promise<{ connected: boolean; known: boolean; stranger?: true; items: Order[] }> {
      const [to, identity] = await Promise.all([connection(), contact === undefined ? undefined : identityForAgents(contact)])
      const known = identity !== undefined
      if (!to || !known) return { connected: to !== undefined, known, items: [] }
      const answer = await call(to, 'orders', `/connector/customers/${encodeURIComponent(identity)}/orders?limit=${latest}`, ordersAnswer)
      if (answer === undefined) return { connected: true, known, stranger: true, items: [] }
      const own = answer.orders.filter((order) => order.customerId === identity)
      return { connected: true, known, items: own.map((order) => toOrder(order, to.link)) }
    },

    /** Whether a shop tells orders of the contact. */
    async tells(contact: string): Promise<boolean> {
      const [to, identity] = await Promise.all([connection(), shopIdentity(contact)])
      return to !== undefined && identity !== undefined
    },

    /** One of the contact's own orders, with where its parcel is; undefined for any other and without a shop. Fails with `connector_failed`. */
    async tell(contact: string, order: string): Promise<ToldOrder | undefined> {
      const [to, identity] = await Promise.all([connection(), shopIdentity(contact)])
      if (!to || identity === undefined || !/^[\w-]{1,64}$/.test(order)) return undefined
      const path = `/connector/orders/${encodeURIComponent(order)}`
      const found = await call(to, 'order', path, orderAnswer)
      if (found?.customerId !== identity) return undefined
      const parcel = await call(to, 'logistics', `${path}/logistics`, logisticsAnswer)
      return toTold(toOrder(found, to.link), parcel && toLogistics(parcel))
    },

    /** Where the parcel of one of the contact's own orders is, for agents. Fails with `absent`, `connector_failed`. */
    async logistics(contact: string, order: string): Promise<Logistics> {
      const [to, identity] = await Promise.all([connection(), identityForAgents(contact)])
      if (!to || identity === undefined) throw fail.absent('absent')
      const path = `/connector/orders/${encodeURIComponent(order)}`
      const found = await call(to, 'order', path, orderAnswer)
      if (found?.customerId !== identity) throw fail.absent('absent')
      const answer = await call(to, 'logistics', `${path}/logistics`, logisticsAnswer)
      if (!answer) throw fail.absent('absent')
      return toLogistics(answer)
    },
  }
}
export type Orders = ReturnType<typeof createOrders>
