import { HOUR, SECOND } from './clock.ts'
import type { Clock } from './clock.ts'
import { refuseIf } from './errors.ts'
import { newId } from './ids.ts'

/** jsapi: an official account; corp and agent: WeCom's two. */
export type TicketKind = 'jsapi' | 'corp' | 'agent'

export interface Tickets {
  /** The ticket of an owner, at most so often an hour as the platform allows. */
  give(kind: TicketKind, owner: string): { ticket: string; expires_in: number }
  /** Those that hold now, for the check of a page's signature. */
  valid(kind: TicketKind, owner: string): readonly string[]
}

const LIFE = 7_200 * SECOND
const anHour: Readonly<Record<TicketKind, number>> = { jsapi: 400, corp: 400, agent: 100 }

export function createTickets(clock: Clock): Tickets {
  const tickets = new Map<string, { ticket: string; until: number }>()
  const given = new Map<string, number[]>()
  return {
    give(kind, owner) {
      const key = `${kind} ${owner}`
      const past = (given.get(key) ?? []).filter(at => at > clock.now() - HOUR)
      refuseIf(past.length >= anHour[kind], 45009)
      given.set(key, [...past, clock.now()])
      const kept = tickets.get(key)
      const ticket = kept && kept.until > clock.now() ? kept : { ticket: newId('', 86), until: clock.now() + LIFE }
      tickets.set(key, ticket)
      return { ticket: ticket.ticket, expires_in: Math.floor((ticket.until - clock.now()) / SECOND) }
    },
    valid(kind, owner) {
      const kept = tickets.get(`${kind} ${owner}`)
      return kept && kept.until > clock.now() ? [kept.ticket] : []
    },
  }
}
