import type { Permission } from '@yanshu/contract/permissions.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { Clock } from '../../../base/clock.ts'
import { sha256hex, type Key } from '../../../base/crypto.ts'
import { Failure, fail } from '../../../base/errors.ts'
import { readToken, signToken } from '../../../base/tokens.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Transact } from '../../../host/module.ts'
import type { Queries } from '../queries.ts'
import { permissionsOf } from '../role-rules.ts'
import type { PersonRow, SessionRow } from '../tables.ts'
import type { PeopleSettings } from './settings.ts'

export const cookieName = 'yanshu_session'
/** The longest that a browser keeps the cookie; the session itself ends earlier. */
export const cookieAgeS = 24 * 3600
/** Sent by clients with requests that no human asked for, so that they do not keep a session alive. */
export const backgroundHeader = 'x-yanshu-background'

/** Whom a page takes itself to be: by the cookie alone it would act as whoever signed in last in its browser. */
export const personHeader = 'x-yanshu-person'

/** Where a request or a socket comes from. */
export type Source = Pick<Actor, 'ip' | 'port' | 'userAgent' | 'requestId' | 'language' | 'channel'>
export interface Asking extends Source {
  cookies: Readonly<Record<string, string | undefined>>
  headers: Readonly<Record<string, string | undefined>>
}
/** Somebody signed in, as read together. */
/** `of` once it is known whose it is. */
interface Recalled { at: number; reading: Promise<Known | undefined>; of?: string }
interface Known { session: SessionRow; person: PersonRow; permissions: ReadonlySet<Permission>; groups: readonly string[]; due: boolean }

/** A session is read anew after this time; the event of its end is quicker. */
const freshMs = 2_000
/** So long a session that was found good is taken to be so while the database does not answer: to read, since nothing can be written. */
const trustedMs = 5 * 60_000
/** A database that takes longer to tell counts as gone where there is something to go by. */
const patienceMs = 1_500
const touchMs = 60_000
const ticketMs = 60_000
const rememberedLimit = 20_000
const minuteMs = 60_000

export interface SessionDeps { queries: Queries; transact: Transact; clock: Clock; key: Key; settings(): Promise<PeopleSettings> }

/** Who asks: from cookie, bearer token or socket ticket to an actor. */
export function createSessions({ queries, transact, clock, key, settings }: SessionDeps) {
  const known = new Map<string, Recalled>()
  /** Sessions as the database showed them last, by source. */
  const trusted = new Map<string, { at: number; known: Known }>()
  let lastSettings: PeopleSettings | undefined
  /** When a human last did something as far as this process saw, and what of that is stored; by session. */
  const active = new Map<string, { at: number; stored: number }>()

  async function read(session: SessionRow | undefined): Promise<Known | undefined> {
    const person = session && await queries.byId(session.person)
    if (!person || person.status !== 'active') return undefined
    const [book, groups, { passwordDays }] = await Promise.all([queries.roleBook(), queries.groupsOf(person.id), settings()])
    const due = isPasswordDue(person, passwordDays, clock.now())
    // With a password that is due, one may do nothing but change it.
    const permissions = due ? new Set<Permission>() : permissionsOf(JSON.parse(person.roles) as string[], book)
    return { session, person, permissions, groups: due ? [] : groups, due }
  }

  /** `source` names the session: `token:<hash>` or `id:<id>`. */
  function recall(source: string, look: () => Promise<SessionRow | undefined>): Promise<Known | undefined> {
    const now = clock.monotonic()
    const found = known.get(source)
    if (found && now - found.at < freshMs) return found.reading
    if (known.size >= rememberedLimit) known.clear()
    const recalled: Recalled = { at: now, reading: orTrusted(source, look().then(read)) }
    known.set(source, recalled)
    recalled.reading.then((whose) => {
      recalled.of = whose?.person.id ?? ''
      // Not what was forgotten while it was read.
      if (known.get(source) === recalled) trust(source, whose)
    }, () => known.delete(source))
    return recalled.reading
  }

  /** What the database says of the session; what it said within five minutes while it says nothing. */
  async function orTrusted(source: string, reading: Promise<Known | undefined>): Promise<Known | undefined> {
    const before = trusted.get(source)
    return orBefore(reading, before && clock.monotonic() - before.at < trustedMs ? before.known : undefined)
  }

  function trust(source: string, found: Known | undefined): void {
    if (found && found === trusted.get(source)?.known) return
    if (trusted.size >= rememberedLimit) trusted.clear()
    if (found) trusted.set(source, { at: clock.monotonic(), known: found })
    else trusted.delete(source)
  }

  async function rules(): Promise<PeopleSettings> {
    lastSettings = await orBefore(settings(), lastSettings)
    return lastSettings
  }

  /** Undefined once the session is too old or nobody was there for too long. */
  async function alive(found: Known | undefined): Promise<Known | undefined> {
    if (!found) return undefined
    const { idleMinutes, absoluteHours } = await rules()
    const now = clock.now()
    const seen = Math.max(found.session.seen_at, active.get(found.session.id)?.at ?? 0)
    const over = now - seen > idleMinutes * minuteMs || now - found.session.created_at > absoluteHours * 60 * minuteMs
    return over ? undefined : found
  }

  function actorOf({ session, person, permissions, groups }: Known, from: Source): Actor {
    return {
      type: 'user', id: person.id, name: person.name, role: (JSON.parse(person.roles) as string[]).join('+'), permissions, groups, session: session.id,
      ip: from.ip, port: from.port, userAgent: from.userAgent, channel: from.channel, requestId: from.requestId, language: from.language,
    }
  }

  /** Notes that a human did something; stored at most once a minute. */
  function note(actor: Actor, storedAt = 0): void {
    if (actor.type !== 'user' || actor.session === '') return
    const now = clock.now()
    const stored = Math.max(active.get(actor.session)?.stored ?? 0, storedAt)
    const isDue = now - stored >= touchMs
    if (active.size >= rememberedLimit) active.clear()
    active.set(actor.session, { at: now, stored: isDue ? now : stored })
    if (!isDue) return
    // Lost at worst with the process; then the session ends a minute early.
    transact(actor, 'session.touch', (tx) => queries.touchSession(tx, actor.session)).catch(() => undefined)
  }

  const byToken = (token: string) => recall(`token:${sha256hex(token)}`, () => queries.sessionByToken(sha256hex(token)))

  return {
    /** Who sent the request, by bearer token or cookie; undefined for a stranger. Fails with `other_person` where the page was of somebody else. */
    async identify(request: Asking): Promise<Actor | undefined> {
      const token = bearer(request.headers['authorization']) ?? request.cookies[cookieName]
      if (token === undefined || !isToken(token)) return undefined
      const found = await alive(await byToken(token))
      if (!found) return undefined
      if ((request.headers[personHeader] ?? found.person.id) !== found.person.id) throw fail.unauthenticated('other_person')
      const actor = actorOf(found, request)
      if (request.headers[backgroundHeader] === undefined) note(actor, found.session.seen_at)
      return actor
    },

    /** Whose the token of a socket's first frame is: a ticket, or the session's own token. `expiresAt` in ms UTC. */
    async identifySocket(token: string, from: Source): Promise<{ actor: Actor; expiresAt: number } | undefined> {
      const found = await alive(await (isToken(token) ? byToken(token) : byTicket(token)))
      if (!found) return undefined
      const { absoluteHours } = await rules()
      return { actor: actorOf(found, from), expiresAt: found.session.created_at + absoluteHours * 60 * minuteMs }
    },

    /** A token for the first frame of a socket, good for one minute. */
    ticket: (actor: Actor): Promise<string> => signToken(key, 'socket', { sub: actor.id, sid: actor.session }, clock.now(), ticketMs),

    /** A human did something over a socket. */
    note: (actor: Actor): void => note(actor),

    /** The person's sessions are read anew at their next use, and those of which it is not known yet whose they are. */
    forget(person: string): void {
      for (const [source, { of = person }] of known) {
        if (of === person) known.delete(source)
      }
      for (const [source, { known: { person: { id } } }] of trusted) {
        if (id === person) trusted.delete(source)
      }
    },

    /** Ends sessions whose time is over. What humans did in the last minute may not be stored yet. */
    async sweep(actor: Actor): Promise<void> {
      const { idleMinutes, absoluteHours } = await settings()
      const now = clock.now()
      const over = await queries.sessionsBefore(now - idleMinutes * minuteMs - touchMs, now - absoluteHours * 60 * minuteMs)
      for (const { id, person } of over) {
        active.delete(id)
        await transact(actor, 'session.expire', async (tx) => {
          tx.about('session', id)
          if ((await queries.removeSessions(tx, person, { session: id })) === 0) return tx.unchanged()
          tx.announce('sessions.ended', { person, session: id })
        })
      }
    },
  }

  async function byTicket(token: string): Promise<Known | undefined> {
    const ticket = await readToken(key, 'socket', token, clock.now())
    const id = ticket?.claims['sid']
    return id === undefined ? undefined : recall(`id:${id}`, () => queries.sessionById(id))
  }
}
export type Sessions = ReturnType<typeof createSessions>

/** What `reading` gives; `before` when that fails because a part is gone, or takes long. */
async function orBefore<T>(reading: Promise<T>, before: T | undefined): Promise<T> {
  if (before === undefined) return reading
  const { promise: late, resolve } = Promise.withResolvers<T>()
  const timer = setTimeout(resolve, patienceMs, before)
  try {
    return await Promise.race([reading, late])
  } catch (error) {
    if (error instanceof Failure && error.code === 'unavailable') return before
    throw error
  } finally {
    clearTimeout(timer)
  }
}

export function isPasswordDue(person: Pick<PersonRow, 'password_at'>, days: number, now: number): boolean {
  return person.password_at !== null && now - person.password_at > days * 24 * 60 * minuteMs
}

/** The language that a person chose, or Chinese. */
export function languageOf(person: Pick<PersonRow, 'language'>): Language {
  return person.language === 'en-US' ? 'en-US' : 'zh-CN'
}

/** The bearer token of a request; empty for one that cannot be read, undefined without one. */
export function bearer(header: string | undefined): string | undefined {
  return header === undefined ? undefined : /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(header)?.[1] ?? ''
}

function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}
