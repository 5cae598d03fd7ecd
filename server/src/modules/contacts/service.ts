import type { Contact } from '@yanshu/contract/contacts.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import { takenOver } from './merging/details.ts'
import { createMerging } from './merging/merging.ts'
import { anonymousName, isAnonymousName } from './names.ts'
import { createQueries, type Position } from './queries.ts'
import type { ContactRow, IdentityRow } from './tables.ts'

/** What other modules keep of a contact. */
export interface ContactFacts { id: string; brand: string; name: string; known: boolean; blocked: boolean; seenAt: number; vip: boolean; attributes: Record<string, string> }
export interface Newcomer { id: string; brand: string; inbox: string; name: string }
/** Somebody whom the shop vouches for. `present` is the contact that this browser is so far; it may not be stored. */
export interface ShopCustomer { brand: string; customerId: string; name?: string | undefined; present?: string | undefined; fallbackName: string }
/** Whom the account of a vendor calls `value`: the vendor has signed that. */
export interface ChannelIdentity { channel: string; account: string; value: string; brand: string; language: Language }
export interface ContactChanges { name?: string | undefined; phone?: string | undefined; email?: string | undefined; note?: string | undefined; vip?: boolean | undefined; attributes?: Record<string, string> | undefined }
/** Which of these contacts the actor may know of. */
export type MayKnow = (actor: Actor, contacts: readonly string[]) => Promise<ReadonlySet<string>>

export interface ContactDeps {
  db: Db
  /** Where pages of lists are read, if not in `db`. */
  lists?: Db | undefined
  dialect: Dialect
  /** A person's name by id. */
  nameOf?(person: string): string | undefined
}
export interface BlockTerms { reason?: string | undefined; until?: number | undefined }

/** Pages read for one page of the list at most, when most contacts are not the reader's to know of. */
const roundsLimit = 20

/** Contacts: those who ask. */
export function createContacts({ db, lists = db, dialect, nameOf = () => undefined }: ContactDeps) {
  const queries = createQueries(db, dialect, lists)

  function tell(tx: Tx, row: ContactRow): void {
    tx.announce('contact.changed', { contact: row.id, name: row.name, blocked: row.blocked === 1, known: row.known === 1 })
  }

  const merging = createMerging({ db, queries, nameOf, tell })

  async function change(tx: Tx, row: ContactRow, changes: Partial<ContactRow>): Promise<ContactRow> {
    const changed = Object.keys(changes).filter((field) => changes[field as keyof ContactRow] !== row[field as keyof ContactRow])
    if (changed.length === 0) {
      tx.unchanged()
      return row
    }
    const next = { ...row, ...changes }
    await queries.save(tx, row.id, changes)
    tx.about('contact', row.id, changed)
    tell(tx, next)
    return next
  }

  async function add(tx: Tx, id: string, brand: string, name: string, known: boolean): Promise<ContactRow | undefined> {
    const row: ContactRow = { id, brand, name, known: known ? 1 : 0, blocked: 0, ...unblocked, phone: null, email: null, note: null, vip: 0, attributes: null, created_at: tx.now, seen_at: tx.now, merged_into: null }
    if (!(await queries.add(tx, row))) return undefined
    tx.about('contact', id, ['name'])
    return row
  }

  /** A new customer of the shop becomes the anonymous contact of this browser, or a new one. */
  async function adopt(tx: Tx, { brand, customerId, name, present, fallbackName }: ShopCustomer): Promise<ContactRow | undefined> {
    const before = present === undefined ? undefined : await queries.find(tx, present)
    const isFree = before !== undefined && before.brand === brand && before.known === 0 && !(await queries.hasIdentity(tx, before.id, 'shop'))
    const id = isFree ? before.id : before === undefined && present !== undefined ? present : newId()
    if (!(await queries.addIdentity(tx, { kind: 'shop', scope: brand, value: customerId, contact: id, verified: 1, created_at: tx.now }))) return undefined
    if (isFree) return change(tx, before, { known: 1, seen_at: tx.now, ...(name !== undefined && { name }) })
    return add(tx, id, brand, name ?? fallbackName, true)
  }

  return {
    merging,
    /** Of the contact as it is after merges: its id may be another. */
    async facts(id: string): Promise<ContactFacts | undefined> {
      const row = await merging.heir(id)
      return row && factsOf(row)
    },
    /** Whose identity it is. */
    holderOf: async (tx: Tx, { kind, scope, value }: Pick<IdentityRow, 'kind' | 'scope' | 'value'>): Promise<string | undefined> => (await queries.identity(tx, kind, scope, value))?.contact,
    /** Whether the shop has vouched for the contact. */
    isCustomer: (tx: Tx, contact: string): Promise<boolean> => queries.hasIdentity(tx, contact, 'shop'),
    /** The contact is recognised by this too. The shop's makes it known. */
    async addIdentity(tx: Tx, contact: string, { kind, scope, value }: Pick<IdentityRow, 'kind' | 'scope' | 'value'>): Promise<void> {
      await queries.addIdentity(tx, { kind, scope, value, contact, verified: 1, created_at: tx.now })
      if (kind === 'shop') await change(tx, await queries.lock(tx, contact), { known: 1 })
    },
    /** What the contact would be after `other` went over into it. Fails with `absent`. */
    async preview(kept: string, other: string): Promise<{ contact: Contact; refused?: 'same' | 'other_brand' | 'merged_before' }> {
      const [first, second] = [await queries.byId(kept), await queries.byId(other)]
      if (!first || !second) throw fail.absent('absent')
      const refused = merging.refusal(first, second)
      return { contact: present({ ...first, ...takenOver(first, second) }, await queries.identitiesOf([kept, other]), nameOf), ...(refused && { refused }) }
    },
    /** The same as it is now, locked until the transaction ends: what is copied from it is never older than what another process copies. Fails with `absent`. */
    lockedFacts: async (tx: Tx, id: string): Promise<ContactFacts> => factsOf(await queries.lock(tx, id)),

    /** The id under which the shop itself vouched for the contact; undefined when it did not. */
    async shopIdentity(contact: string): Promise<string | undefined> {
      const found = (await queries.identitiesOf([contact])).find((each) => each.kind === 'shop' && each.verified === 1)
      return found?.value
    },

    /** Who is recognised by this; undefined when nobody is. */
    whose: (identity: Pick<IdentityRow, 'kind' | 'scope' | 'value'>): Promise<string | undefined> => queries.whose(identity),

    /** The customer of the shop that an agent says the contact is: good enough for agents, never for the bot. */
    async customerByHand(contact: string): Promise<string | undefined> {
      return (await queries.identitiesOf([contact])).find(({ kind }) => kind === byHand)?.value
    },
    /** Fails with `absent`, `rule_refused` for whom the shop vouches, and `identity_taken` when another contact is that customer. */
    async linkByHand(tx: Tx, contact: string, customer: string): Promise<void> {
      const { brand } = await queries.lock(tx, contact)
      if (await queries.hasIdentity(tx, contact, 'shop')) throw fail.refused('rule_refused', { rule: 'known' })
      const holders = [await queries.identity(tx, 'shop', brand, customer), await queries.identity(tx, byHand, brand, customer)]
      if (holders[1]?.contact === contact) return tx.unchanged()
      if (holders.some((each) => each !== undefined)) throw fail.conflict('identity_taken')
      await queries.removeIdentities(tx, contact, byHand)
      await queries.addIdentity(tx, { kind: byHand, scope: brand, value: customer, contact, verified: 0, created_at: tx.now })
      tx.about('contact', contact, ['customer'])
    },
    async unlinkByHand(tx: Tx, contact: string): Promise<void> {
      await queries.lock(tx, contact)
      if (!(await queries.hasIdentity(tx, contact, byHand))) return tx.unchanged()
      await queries.removeIdentities(tx, contact, byHand)
      tx.about('contact', contact, ['customer'])
    },

    /** The contact of a browser, stored if it is not yet. */
    async findOrMakeVisitor(tx: Tx, newcomer: Newcomer): Promise<ContactFacts> {
      const found = await queries.find(tx, newcomer.id)
      if (found) return factsOf(found)
      const made = await add(tx, newcomer.id, newcomer.brand, newcomer.name, false)
      if (!made) return factsOf(await queries.lock(tx, newcomer.id))
      await queries.addIdentity(tx, { kind: 'web', scope: newcomer.inbox, value: newcomer.id, contact: newcomer.id, verified: 0, created_at: tx.now })
      return factsOf(made)
    },

    /**
     * The one contact of a customer of the shop: the one that has this identity, else the anonymous one of this browser,
     * else a new one. Who has it already keeps it, whatever this browser was before.
     */
    async identifyByShop(tx: Tx, customer: ShopCustomer): Promise<ContactFacts> {
      for (let tries = 0; tries < 2; tries++) {
        const identity = await queries.identity(tx, 'shop', customer.brand, customer.customerId)
        if (identity) {
          const row = await queries.lock(tx, identity.contact)
          return factsOf(await change(tx, row, { known: 1, ...(customer.name !== undefined && { name: customer.name }) }))
        }
        const adopted = await adopt(tx, customer)
        if (adopted) return factsOf(adopted)
      }
      throw fail.conflict('conflict')
    },

    /** The one contact whom a vendor's account knows by `value`; a new one where nobody is known so. */
    async identifyByChannel(tx: Tx, { channel, account, value, brand, language }: ChannelIdentity): Promise<ContactFacts> {
      for (let tries = 0; tries < 2; tries++) {
        const identity = await queries.identity(tx, channel, account, value)
        if (identity) return factsOf(await queries.lock(tx, identity.contact))
        const id = newId()
        const isNew = await queries.addIdentity(tx, { kind: channel, scope: account, value, contact: id, verified: 1, created_at: tx.now })
        const made = isNew ? await add(tx, id, brand, anonymousName(id, language), false) : undefined
        if (made) return factsOf(made)
      }
      throw fail.conflict('conflict')
    },

    /** Fails with `absent`. */
    async edit(tx: Tx, id: string, changes: ContactChanges): Promise<void> {
      const row = await queries.lock(tx, id)
      const { vip, attributes, ...texts } = changes
      const given = Object.entries(texts).filter((entry) => entry[1] !== undefined)
      await change(tx, row, {
        ...Object.fromEntries(given.map(([field, value]) => [field, value === '' ? null : value])),
        ...(vip !== undefined && { vip: vip ? 1 : 0 }),
        ...(attributes !== undefined && { attributes: Object.keys(attributes).length === 0 ? null : JSON.stringify(attributes) }),
      })
    },
    /** What somebody left of their own: fills what is empty, replaces nothing. Fails with `absent`. */
    async noteDetails(tx: Tx, id: string, { name, phone, email }: Pick<ContactChanges, 'name' | 'phone' | 'email'>): Promise<void> {
      const row = await queries.lock(tx, id)
      const changes = {
        ...(name !== undefined && isAnonymousName(row.name, id) && { name }),
        ...(phone !== undefined && row.phone === null && { phone }), ...(email !== undefined && row.email === null && { email }),
      }
      if (Object.keys(changes).length > 0) await change(tx, row, changes)
    },
    /** The contact took back that its details may be kept: only that it is somebody stays. */
    async forgetDetails(tx: Tx, id: string, language: string): Promise<void> {
      const row = await queries.lock(tx, id)
      await queries.removeIdentities(tx, id, 'unionid')
      await change(tx, row, { name: anonymousName(id, language === 'en-US' ? 'en-US' : 'zh-CN'), phone: null, email: null, note: null, attributes: null })
    },
    /** A blocked contact can neither begin a visit nor send. Fails with `absent`. */
    async block(tx: Tx, id: string, blocked: boolean, { reason, until }: BlockTerms = {}): Promise<void> {
      const row = await queries.lock(tx, id)
      if (until !== undefined && until <= tx.now) throw fail.refused('rule_refused', { rule: 'in_the_past' })
      const terms = { block_reason: reason ?? null, blocked_by: tx.actor.type === 'user' ? tx.actor.id : null, blocked_at: row.blocked_at ?? tx.now, blocked_until: until ?? null }
      await change(tx, row, blocked ? { blocked: 1, ...terms } : { blocked: 0, ...unblocked })
    },
    /** Contacts whose block is over. */
    whoseBlockIsOver: async (now: number): Promise<string[]> => (await queries.blockedUntil(now)).map((row) => row.id),
    /** Ends a block whose time is over; one that was renewed meanwhile stays. */
    async endBlock(tx: Tx, id: string): Promise<void> {
      const row = await queries.lock(tx, id)
      if (row.blocked === 0 || row.blocked_until === null || row.blocked_until > tx.now) return tx.unchanged()
      await change(tx, row, { blocked: 0, ...unblocked })
    },
    /** Blocked contacts that the actor may know of. `cursor` is `<blocked_at>.<id>`. */
    async listBlocked(actor: Actor, mayKnow: MayKnow, cursor: string | undefined, limit: number): Promise<{ items: Contact[]; next?: string }> {
      const rows = await queries.blocked(cursor === undefined ? undefined : readCursor(cursor), limit + 1)
      const page = rows.slice(0, limit)
      const allowed = await mayKnow(actor, page.map((row) => row.id))
      const shown = page.filter((row) => allowed.has(row.id))
      const identities = await queries.identitiesOf(shown.map((row) => row.id))
      const last = page.at(-1)
      const items = shown.map((row) => present(row, identities.filter((each) => each.contact === row.id), nameOf))
      return { items, ...(rows.length > limit && last?.blocked_at != null && { next: `${last.blocked_at}.${last.id}` }) }
    },
    /** The contact is here now. */
    async touch(tx: Tx, id: string): Promise<void> {
      await queries.save(tx, id, { seen_at: tx.now })
    },

    /** Fails with `absent`. The caller has asked whether the reader may know of it. */
    async read(id: string): Promise<Contact> {
      const row = await queries.byId(id)
      if (!row) throw fail.absent('absent')
      return present(row, await queries.identitiesOf([id]), nameOf)
    },

    /** Contacts that the actor may know of, who was here last first. `cursor` is `<seen_at>.<id>`. */
    async list(actor: Actor, mayKnow: MayKnow, text: string, cursor: string | undefined, limit: number): Promise<{ items: Contact[]; next?: string }> {
      const found: ContactRow[] = []
      let after = cursor === undefined ? undefined : readCursor(cursor)
      let more = true
      for (let round = 0; round < roundsLimit && found.length <= limit && more; round++) {
        const rows = await queries.page(text, after, limit + 1)
        const allowed = await mayKnow(actor, rows.map((row) => row.id))
        found.push(...rows.filter((row) => allowed.has(row.id)))
        more = rows.length > limit
        const last = rows.at(-1)
        if (last) after = { at: last.seen_at, id: last.id }
      }
      const shown = found.slice(0, limit)
      // With a full page, the next one begins after what is shown; else after all that was looked at.
      const from = found.length > limit ? positionOf(shown.at(-1)!) : more ? after : undefined
      const identities = await queries.identitiesOf(shown.map((row) => row.id))
      const items = shown.map((row) => present(row, identities.filter((each) => each.contact === row.id), nameOf))
      return { items, ...(from && { next: `${from.at}.${from.id}` }) }
    },
  }
}
/** The shop's customer as an agent says it, apart from what the shop says: nobody who signs in there becomes this contact by it. */
const byHand = 'shop-by-hand'
const unblocked = { block_reason: null, blocked_by: null, blocked_at: null, blocked_until: null }
export type Contacts = ReturnType<typeof createContacts>

function factsOf(row: ContactRow): ContactFacts {
  return { id: row.id, brand: row.brand, name: row.name, known: row.known === 1, blocked: row.blocked === 1, seenAt: row.seen_at, vip: row.vip === 1, attributes: attributesOf(row) }
}

function attributesOf(row: ContactRow): Record<string, string> {
  return row.attributes === null ? {} : JSON.parse(row.attributes) as Record<string, string>
}

function positionOf(row: ContactRow): Position {
  return { at: row.seen_at, id: row.id }
}

function present(row: ContactRow, identities: readonly IdentityRow[], nameOf: (person: string) => string | undefined): Contact {
  const by = row.blocked_by === null ? undefined : nameOf(row.blocked_by)
  return {
    id: row.id, name: row.name, known: row.known === 1, blocked: row.blocked === 1, vip: row.vip === 1, attributes: attributesOf(row),
    ...(row.blocked_at !== null && { block: {
      at: row.blocked_at, ...(by !== undefined && { by }), ...(row.block_reason !== null && { reason: row.block_reason }), ...(row.blocked_until !== null && { until: row.blocked_until }),
    } }),
    identities: identities.map(({ kind, value, verified }) => ({ kind, value, verified: verified === 1 })),
    ...(row.phone !== null && { phone: row.phone }), ...(row.email !== null && { email: row.email }), ...(row.note !== null && { note: row.note }),
    createdAt: row.created_at, seenAt: row.seen_at,
  }
}

function readCursor(text: string): Position {
  const dot = text.indexOf('.')
  const at = Number(text.slice(0, dot))
  if (dot < 1 || !Number.isSafeInteger(at)) throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at, id: text.slice(dot + 1) }
}
