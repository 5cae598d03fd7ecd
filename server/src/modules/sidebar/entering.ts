import { randomBytes } from 'node:crypto'
import type { World } from '@yanshu/channels/world.ts'
import type { Clock } from '../../base/clock.ts'
import { constantTimeEqual, sha256hex, type Key } from '../../base/crypto.ts'
import { fail } from '../../base/errors.ts'
import { readToken, signToken } from '../../base/tokens.ts'
import type { Actor } from '../../host/actor.ts'
import type { Transact } from '../../host/module.ts'
import type { People } from '../people/service.ts'
import type { OfficeConnection } from './connections.ts'
import { pageOf } from './pages.ts'

/** Holds what the browser was sent away with, so that nobody else's sign-in can be brought to it. */
export const stateCookie = 'yanshu_office'
/** The vendor's code is good for five minutes; who is unbound has ten for login and password. */
export const stateAgeS = 15 * 60
const ticketMs = 10 * 60_000

export interface EnteringDeps { people: Pick<People, 'signingIn' | 'office' | 'endSession' | 'me'>; world: World; transact: Transact; clock: Clock; key: Key }
type SignedIn = { token: string; person: string }
interface Given { code: string; state: string; cookie: string | undefined; present: SignedIn | undefined }

/** Signing in by the vendor's client: the vendor says which member it is, a binding says which person that is. */
export function createEntering({ people, world, transact, clock, key }: EnteringDeps) {
  function insistOnState(cookie: string | undefined, state: string): void {
    if (cookie === undefined || !constantTimeEqual(cookie, state)) throw fail.refused('office_sign_in_over')
  }

  return {
    /** Where the browser goes, and the state that it has to bring back. Fails with `office_not_ready`. */
    begin({ inbox, office, config }: OfficeConnection, origin: string): { address: string; state: string } {
      const state = randomBytes(24).toString('hex')
      const address = office.signInUrl(config, pageOf(origin, inbox.id), state)
      if (address === undefined) throw fail.refused('office_not_ready')
      return { address, state }
    },

    /**
     * Each window of the vendor's client comes here once. `present`: who is signed in in its browser; the same person goes on with that session.
     * Fails with `office_sign_in_over` (enter again), `office_stranger`, `office_failed`, and `forbidden` for a person who may not sign in any more.
     */
    async signIn(actor: Actor, { office, config, account }: OfficeConnection, given: Given): Promise<SignedIn | { ticket: string }> {
      insistOnState(given.cookie, given.state)
      const who = await office.whoSignedIn(config, world, given.code)
      if (who.outcome === 'expired') throw fail.refused('office_sign_in_over')
      if (who.outcome === 'stranger') throw fail.forbidden('office_stranger')
      if (who.outcome !== 'member') throw fail.unavailable('office_failed', { reason: who.reason })
      const bound = await people.office.personOf(account, who.id)
      if (bound === undefined) return { ticket: await signToken(key, 'office-bind', { company: account, member: who.id, state: sha256hex(given.state) }, clock.now(), ticketMs) }
      if (bound === given.present?.person) return given.present
      const signed = await people.signingIn.signInKnown(actor, bound)
      if (!signed) throw fail.forbidden('forbidden')
      return { token: signed.token, person: signed.person.id }
    },

    /** Fails with `office_sign_in_over`, with `office_taken`, and as signing in does. */
    async bind(actor: Actor, { account }: OfficeConnection, given: { ticket: string; login: string; password: string; cookie: string | undefined }): Promise<SignedIn> {
      const ticket = await readToken(key, 'office-bind', given.ticket, clock.now())
      const { company, member, state } = ticket?.claims ?? {}
      // Only in the browser that the member signed in with, and for the company of this page.
      if (member === undefined || company !== account || state !== sha256hex(given.cookie ?? '')) throw fail.refused('office_sign_in_over')
      const { token, person, session } = await people.signingIn.signIn(actor, given.login, given.password)
      const known: Actor = { ...actor, type: 'user', id: person.id, name: person.name }
      try {
        await transact(known, 'office.bind', (tx) => people.office.bind(tx, account, member, person.id))
      } catch (error) {
        await transact(known, 'session.end', (tx) => people.endSession(tx, person.id, session))
        throw error
      }
      return { token, person: person.id }
    },
  }
}
export type Entering = ReturnType<typeof createEntering>
