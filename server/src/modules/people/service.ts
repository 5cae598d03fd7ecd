import type { Me, Person } from '@yanshu/contract/people.ts'
import type { Permission } from '@yanshu/contract/permissions.ts'
import { permissions as allPermissions } from '@yanshu/contract/permissions.ts'
import type { Clock } from '../../base/clock.ts'
import type { Key } from '../../base/crypto.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import { inside, type Actor } from '../../host/actor.ts'
import type { Transact, Tx } from '../../host/module.ts'
import type { Section } from '../settings/service.ts'
import { createApiKeys, isApiKey } from './api-keys/api-keys.ts'
import { createEditing } from './editing.ts'
import { createGroups } from './groups.ts'
import { createOfficeMembers } from './office/members.ts'
import { presentPerson, presentSession, rolesOf } from './present.ts'
import { createQueries } from './queries.ts'
import { areExcluded } from './role-rules.ts'
import { createRoles } from './roles.ts'
import { createRoster } from './roster.ts'
import { createSeeding } from './seeding.ts'
import { createAddresses } from './signing/addresses.ts'
import { createLinks, type OneTimeLink } from './signing/links.ts'
import { createOwnAccount } from './signing/own-account.ts'
import { bearer, createSessions, isPasswordDue, languageOf, type Asking } from './signing/sessions.ts'
import type { PeopleSettings } from './signing/settings.ts'
import { createSigningIn } from './signing/signing-in.ts'

export interface PeopleDeps {
  db: Db
  dialect: Dialect
  transact: Transact
  clock: Clock
  /** Signs socket tickets. */
  key: Key
  settings: Section<PeopleSettings>
  /** Names of the modules that are on. */
  modulesOn(): readonly string[]
}

/** People: who they are, what they may do, how they sign in, and the groups that they work in. */
export function createPeople({ db, dialect, transact, clock, key, settings, modulesOn }: PeopleDeps) {
  const read = () => settings.get()
  const queries = createQueries(db, dialect)
  const groups = createGroups(db, dialect)
  const links = createLinks(db, dialect, clock)
  const addresses = createAddresses(db, dialect)
  const editing = createEditing(queries, groups, links)
  const roles = createRoles(queries, editing, dialect)
  const sessions = createSessions({ queries, transact, clock, key, settings: read })
  const signingIn = createSigningIn({ queries, addresses, transact, clock, settings: read })
  const own = createOwnAccount({ queries, editing, links, signingIn, transact, settings: read })
  const roster = createRoster(db, queries)
  const apiKeys = createApiKeys({ db, transact, clock })
  const office = createOfficeMembers(db, dialect, editing, roster.nameOf)
  let inhabited = false
  const seeding = createSeeding(queries, groups, links, own, transact)

  return {
    sessions, signingIn, own, groups, roles, apiKeys,
    /** Who they are in the client of a vendor. */
    office,

    /** Who sent a request, and whose a socket's token is. */
    async identify(request: Asking): Promise<Actor | undefined> {
      const token = bearer(request.headers['authorization'])
      if (token === undefined || !isApiKey(token)) return sessions.identify(request)
      const program = await apiKeys.identify(token, request)
      if (!program) throw fail.unauthenticated('api_key_refused')
      return program
    },
    identifySocket: sessions.identifySocket,
    /** A human did something over a socket, so the session is not idle. Cheap; call it for every frame that a human caused. */
    noteActivity: sessions.note,

    nameOf: roster.nameOf,
    agentsOf: roster.agentsOf,
    groupForInbox: roster.groupForInbox,
    known: roster.known,

    /** Resolves when names, groups and capacities in memory are as the database has them. */
    load: roster.load,
    /** Whether there is anybody; people are never deleted, so a yes is kept. */
    async isInhabited(): Promise<boolean> {
      return (inhabited ||= await queries.anybody())
    },
    ensureSetupLink: seeding.ensureSetupLink,
    removeSetupFile: seeding.removeSetupFile,
    seedDemoPeople: seeding.seedDemoPeople,
    /** Shipped roles and the default group, where they are missing. */
    async ensureBasics(): Promise<void> {
      const starter = inside('system', 'people', 'start')
      await transact(starter, 'role.ship', (tx) => roles.ensureShipped(tx))
      await transact(starter, 'group.make', (tx) => groups.ensureDefault(tx, '默认组'))
    },

    /** Somebody changed: names, groups and sessions are read anew. */
    changed(person: string): void {
      roster.forget()
      sessions.forget(person)
    },
    groupsChanged: roster.forget,
    sessionsEnded: (person: string): void => sessions.forget(person),

    /** The signed-in person as the console needs it. */
    async me(person: string): Promise<Me> {
      const row = await queries.byId(person)
      if (!row) throw fail.absent('absent')
      const [book, memberOf, { passwordDays }] = await Promise.all([queries.roleBook(), queries.groupsOf(person), read()])
      const held = new Set<Permission>(rolesOf(row).flatMap((role) => book.get(role) ?? []))
      const due = isPasswordDue(row, passwordDays, clock.now())
      return {
        id: row.id, login: row.login, name: row.name, roles: rolesOf(row), permissions: due ? [] : allPermissions.filter((each) => held.has(each)),
        groups: memberOf, language: languageOf(row), modules: [...modulesOn()], passwordChangeDue: due,
      }
    },

    async list(text: string, cursor: string | undefined, limit: number): Promise<{ items: Person[]; next?: string }> {
      const rows = await queries.page(text, cursor, limit + 1)
      const items = await Promise.all(rows.slice(0, limit).map(async (row) => presentPerson(row, await queries.groupsOf(row.id), clock.now())))
      const last = rows[limit - 1]
      return { items, ...(rows.length > limit && last && { next: last.id }) }
    },
    invite: editing.invite,
    edit: editing.edit,
    async resetPassword(tx: Tx, actor: Actor, id: string): Promise<OneTimeLink> {
      const link = await editing.resetPassword(tx, actor, id)
      await office.forget(tx, id)
      return link
    },
    unlock: editing.unlock,

    /** Adds an active person; for commands. Fails as `invite` and the rules of passwords do. */
    async add(actor: Actor, given: { login: string; name: string; roles: readonly string[]; password: string; capacity?: number }): Promise<string> {
      const book = await queries.roleBook()
      if (given.roles.some((role) => !book.has(role))) throw fail.malformed('malformed', { issues: [{ path: 'roles', code: 'absent' }] })
      if (areExcluded(given.roles, book)) throw fail.refused('roles_excluded')
      return own.addWithPassword(actor, { capacity: 5, ...given })
    },

    sessionsOf: async (actor: Actor) => {
      const { idleMinutes, absoluteHours } = await read()
      const rows = await queries.sessionsOf(actor.id)
      const now = clock.now()
      return rows.filter((row) => row.id === actor.session || (now - row.seen_at < idleMinutes * 60_000 && now - row.created_at < absoluteHours * 3_600_000))
        .map((row) => presentSession(row, actor.session))
    },
    /** Ends one session of the person. Fails with `absent`. */
    async endSession(tx: Tx, person: string, session: string): Promise<void> {
      tx.about('session', session)
      if ((await queries.removeSessions(tx, person, { session })) === 0) throw fail.absent('absent')
      tx.announce('sessions.ended', { person, session })
    },
    sweep: async (actor: Actor): Promise<void> => {
      await sessions.sweep(actor)
      await transact(actor, 'session.touch', (tx) => addresses.trim(tx))
    },
  }
}
export type People = ReturnType<typeof createPeople>
