import type { Clock } from '../../../base/clock.ts'
import { randomToken, sha256hex } from '../../../base/crypto.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import { hashPassword, needsRehash, verifyPassword } from '../../../base/passwords.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import type { Queries } from '../queries.ts'
import type { PersonRow } from '../tables.ts'
import type { Addresses } from './addresses.ts'
import { loginKey } from './password-policy.ts'
import type { PeopleSettings } from './settings.ts'

export interface SignedIn {
  /** The session's token; nobody can read it again. */
  token: string
  person: PersonRow
  session: string
  before: { at: number; ip: string; failures: number } | undefined
}
export interface SigningInDeps { queries: Queries; addresses: Addresses; transact: Transact; clock: Clock; settings(): Promise<PeopleSettings> }
interface Judged { outcome: 'good' | 'wrong' | 'locked'; person: PersonRow | undefined }

/** Signing in with a password, and what failing costs. */
export function createSigningIn({ queries, addresses, transact, clock, settings }: SigningInDeps) {
  // Checked for logins that nobody has, so that they take as long.
  const decoy = hashPassword(randomToken())

  async function isRight(person: PersonRow | undefined, password: string): Promise<boolean> {
    const hash = person?.status === 'active' ? person.password_hash : null
    const right = await verifyPassword(password, hash ?? await decoy)
    return right && hash !== null
  }

  /** Judged inside the transaction: of guesses that come at once, none slips past the lock. */
  async function judge(tx: Tx, found: PersonRow | undefined, right: boolean): Promise<Judged> {
    const person = found && await queries.lock(tx, found.id)
    if (!person) return { outcome: 'wrong', person }
    if (person.locked_until !== null && person.locked_until > tx.now) return { outcome: 'locked', person }
    return { outcome: right && person.status === 'active' && person.password_hash === found?.password_hash ? 'good' : 'wrong', person }
  }

  async function refuse(tx: Tx, actor: Actor, { outcome, person }: Judged, { accountFailures, addressFailures, lockMinutes }: PeopleSettings): Promise<void> {
    await addresses.count(tx, actor.ip, addressFailures, lockMinutes * 60_000)
    tx.about('person', person?.id ?? '')
    tx.outcome('denied', outcome)
    if (!person || outcome === 'locked') return
    // After a lock has ended by time, one counts from the start.
    const failures = (person.locked_until === null ? person.failures : 0) + 1
    await queries.save(tx, person.id, { failures, locked_until: failures >= accountFailures ? tx.now + lockMinutes * 60_000 : null })
    if (failures >= accountFailures) tx.outcome('denied', 'now_locked')
  }

  /** `lifts`: the person gave the password, which ends a lock. */
  async function begin(tx: Tx, actor: Actor, person: PersonRow, { hash, lifts }: { hash?: string | undefined; lifts: boolean }): Promise<SignedIn> {
    const token = randomToken()
    const session = newId()
    await queries.addSession(tx, {
      id: session, person: person.id, token_hash: sha256hex(token), created_at: tx.now, seen_at: tx.now, ip: actor.ip, client: actor.userAgent.slice(0, 300),
    })
    await queries.save(tx, person.id, {
      last_sign_in_at: tx.now, last_sign_in_ip: actor.ip, ...(lifts && { failures: 0, locked_until: null }), ...(hash !== undefined && { password_hash: hash }),
    })
    tx.about('session', session)
    const before = person.last_sign_in_at === null ? undefined
      : { at: person.last_sign_in_at, ip: person.last_sign_in_ip ?? '', failures: person.failures }
    return { token, person, session, before }
  }

  return {
    /**
     * Signs in. Fails with `wrong_login`, the same for an unknown login, a wrong password and a locked account, and with
     * `too_many` for an address that failed too often.
     */
    async signIn(actor: Actor, login: string, password: string): Promise<SignedIn> {
      const locked = await addresses.lockedUntil(actor.ip)
      if (locked > clock.now()) throw fail.tooMany('too_many', { retryMs: locked - clock.now() })
      const [found, limits] = await Promise.all([queries.byLogin(loginKey(login)), settings()])
      const right = await isRight(found, password)
      const fresh = right && needsRehash(found!.password_hash!) ? await hashPassword(password) : undefined
      const who = right ? { ...actor, type: 'user' as const, id: found!.id, name: found!.name } : actor
      const signedIn = await transact(who, right ? 'session.begin' : 'session.refuse', async (tx) => {
        const judged = await judge(tx, found, right)
        if (judged.outcome === 'good') return begin(tx, actor, judged.person!, { hash: fresh, lifts: true })
        await refuse(tx, actor, judged, limits)
        return undefined
      })
      if (!signedIn) throw fail.unauthenticated('wrong_login')
      return signedIn
    },

    /** Signs in somebody of whom a vendor says who it is. Undefined for whom may not any more. */
    async signInKnown(actor: Actor, person: string): Promise<SignedIn | undefined> {
      const found = await queries.byId(person)
      if (found?.status !== 'active') return undefined
      return transact({ ...actor, type: 'user', id: found.id, name: found.name }, 'session.begin', async (tx) => {
        const row = await queries.lock(tx, person)
        if (row.status === 'active') return begin(tx, actor, row, { lifts: false })
        tx.unchanged()
        return undefined
      })
    },

    /** Whether it is the person's present password. Failures count as those of signing in; a locked account is not asked. */
    async checkOwn(actor: Actor, password: string): Promise<void> {
      const [found, limits] = await Promise.all([queries.byId(actor.id), settings()])
      const right = await isRight(found, password)
      const judged = await transact(actor, right ? 'password.check' : 'session.refuse', async (tx) => {
        const verdict = await judge(tx, found, right)
        if (verdict.outcome === 'good') tx.unchanged()
        else await refuse(tx, actor, verdict, limits)
        return verdict.outcome
      })
      if (judged !== 'good') throw fail.unauthenticated('wrong_login')
    },
  }
}
export type SigningIn = ReturnType<typeof createSigningIn>
