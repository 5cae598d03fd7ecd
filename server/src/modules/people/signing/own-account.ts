import { hashPassword, verifyPassword } from '../../../base/passwords.ts'
import { fail } from '../../../base/errors.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import { administratorRole, newPerson, type Editing } from '../editing.ts'
import type { Queries } from '../queries.ts'
import type { PersonRow } from '../tables.ts'
import type { Links, Purpose } from './links.ts'
import { isStrong, loginKey, rememberedPasswords } from './password-policy.ts'
import type { PeopleSettings } from './settings.ts'
import type { SigningIn } from './signing-in.ts'

export interface LinkUse { secret: string; login?: string | undefined; name?: string | undefined; password: string }
export interface OwnAccountDeps {
  queries: Queries
  editing: Editing
  links: Links
  signingIn: SigningIn
  transact: Transact
  settings(): Promise<PeopleSettings>
}

/** What people do with their own account: choose a password, take up an invitation, change name and language. */
export function createOwnAccount({ queries, editing, links, signingIn, transact, settings }: OwnAccountDeps) {
  /** A hash of the password if it may be used. Fails with `password_too_weak` or `password_reused`. */
  async function judged(password: string, login: string, person: string | undefined): Promise<string> {
    const { passwordLength } = await settings()
    if (!isStrong(password, [login], passwordLength)) throw fail.refused('password_too_weak', { length: passwordLength })
    const past = person === undefined ? [] : await queries.hashesOf(person, rememberedPasswords)
    for (const hash of past) {
      if (await verifyPassword(password, hash)) throw fail.refused('password_reused', { remembered: rememberedPasswords })
    }
    return hashPassword(password)
  }

  async function setPassword(tx: Tx, person: string, hash: string, changes: Partial<PersonRow> = {}): Promise<void> {
    await queries.save(tx, person, { ...changes, password_hash: hash, password_at: tx.now, failures: 0, locked_until: null })
    await queries.addHash(tx, person, hash)
  }

  async function setUp(actor: Actor, { secret, login, name, password }: LinkUse): Promise<{ login: string; purpose: Purpose }> {
    if (login === undefined || name === undefined) throw fail.malformed('malformed', { issues: [{ path: 'input', code: 'login_and_name_needed' }] })
    const hash = await judged(password, login, undefined)
    return transact(actor, 'person.set_up', async (tx) => {
      await links.take(tx, secret)
      if (await queries.anybody(tx)) throw fail.absent('setup_done')
      const row = { ...newPerson(login, name, [administratorRole], 5, tx.now), status: 'active' }
      await queries.add(tx, row)
      await setPassword(tx, row.id, hash)
      await editing.joinDefault(tx, row.id, [administratorRole], await queries.roleBook(tx))
      tx.about('person', row.id, ['login', 'name', 'roles', 'groups', 'password'])
      tx.announce('person.changed', { person: row.id })
      return { login: row.login, purpose: 'setup' }
    })
  }

  return {
    /** What the link is for. Fails with `link_expired` or `setup_done`. */
    async readLink(secret: string) {
      const link = await links.read(secret)
      if (link.purpose === 'setup' && await queries.anybody()) throw fail.absent('setup_done')
      const person = link.person === null ? undefined : await queries.byId(link.person)
      if (person?.status === 'disabled') throw fail.refused('link_expired')
      return { purpose: link.purpose as Purpose, ...(person && { login: person.login, name: person.name }), expiresAt: link.expires_at }
    },

    /** Takes up the link with a password, and at setup a login and a name. Fails also with the rules of passwords. */
    async useLink(actor: Actor, use: LinkUse): Promise<{ login: string; purpose: Purpose }> {
      const link = await links.read(use.secret)
      if (link.person === null) return setUp(actor, use)
      const person = await queries.byId(link.person)
      if (!person || person.status === 'disabled') throw fail.refused('link_expired')
      const hash = await judged(use.password, person.login, person.id)
      const name = link.purpose === 'invitation' ? use.name : undefined
      return transact({ ...actor, type: 'user', id: person.id, name: person.name }, `person.use_${link.purpose}`, async (tx) => {
        await links.take(tx, use.secret)
        const row = await queries.lock(tx, person.id)
        if (row.status === 'disabled') throw fail.refused('link_expired')
        await setPassword(tx, person.id, hash, { status: 'active', ...(name !== undefined && { name }) })
        tx.about('person', person.id, ['password', 'status'])
        tx.announce('person.changed', { person: person.id })
        await editing.endSessions(tx, person.id)
        return { login: row.login, purpose: link.purpose as Purpose }
      })
    },

    /** Fails with `wrong_login`, `password_too_weak` or `password_reused`. The other sessions end. */
    async changePassword(actor: Actor, present: string, next: string): Promise<void> {
      await signingIn.checkOwn(actor, present)
      const person = await queries.byId(actor.id)
      const hash = await judged(next, person?.login ?? '', actor.id)
      await transact(actor, 'password.change', async (tx) => {
        await queries.lock(tx, actor.id)
        await setPassword(tx, actor.id, hash)
        tx.about('person', actor.id, ['password'])
        await editing.endSessions(tx, actor.id, actor.session)
      })
    },

    async editProfile(actor: Actor, changes: { name?: string | undefined; language?: Language | undefined }): Promise<void> {
      await transact(actor, 'profile.edit', async (tx) => {
        const row = await queries.lock(tx, actor.id)
        const next = {
          ...(changes.name !== undefined && changes.name !== row.name && { name: changes.name }),
          ...(changes.language !== undefined && changes.language !== row.language && { language: changes.language }),
        }
        if (Object.keys(next).length === 0) return tx.unchanged()
        await queries.save(tx, actor.id, next)
        tx.about('person', actor.id, Object.keys(next))
        tx.announce('person.changed', { person: actor.id })
      })
    },

    /** A new active person with a password, made by a command or for the demo. Fails as inviting and the rules of passwords do. */
    async addWithPassword(transactor: Actor, given: { login: string; name: string; roles: readonly string[]; password: string; capacity: number }): Promise<string> {
      const hash = await judged(given.password, loginKey(given.login), undefined)
      return transact(transactor, 'person.add', async (tx) => {
        const row = { ...newPerson(given.login, given.name, given.roles, given.capacity, tx.now), status: 'active' }
        await queries.add(tx, row)
        await setPassword(tx, row.id, hash)
        await editing.joinDefault(tx, row.id, given.roles, await queries.roleBook(tx))
        tx.about('person', row.id, ['login', 'name', 'roles', 'groups', 'password'])
        tx.announce('person.changed', { person: row.id })
        return row.id
      })
    },
  }
}
export type OwnAccount = ReturnType<typeof createOwnAccount>
