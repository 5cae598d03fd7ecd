import type { AccountState } from '@yanshu/contract/accounts.ts'
import type { Inbox } from '@yanshu/contract/brands.ts'
import type { InboundMessage } from '@yanshu/channels/inbound-message.ts'
import type { Channel } from '@yanshu/channels/port.ts'
import type { Clock } from '../../../base/clock.ts'
import { open, seal, type Key } from '../../../base/crypto.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { Inboxes } from '../service.ts'
import type { AccountRow } from '../tables.ts'
import { checkedConfig, insistOnSecret, mergeValues, partValues, type Values } from './config-values.ts'
import { createAccountQueries } from './queries.ts'

/** An inbox with the account at a vendor through which it speaks. */
export interface Connection {
  inbox: Inbox
  channel: Channel
  /** What the channel's functions take. */
  config: unknown
  /** The vendor's id of the account. */
  account: string
  /** Another text after any of the secrets was replaced. */
  edition: string
}
export interface AccountDeps {
  db: Db
  dialect: Dialect
  clock: Clock
  /** Seals the secrets. */
  key: Key
  channels: readonly Channel[]
  inboxes: Pick<Inboxes, 'list' | 'forget'>
}

/** Another process's change shows here no later than this. */
const freshMs = 5_000
/** What is in nobody's memory is looked for so often at most: another process may have made it a moment ago, and strangers ask for anything. */
const soughtMs = 200
/** How often what callbacks do is noted. */
const notedMs = 60_000

/** Accounts at vendors. Read from memory, secrets sealed. */
export function createAccounts({ db, dialect, clock, key, channels, inboxes }: AccountDeps) {
  const queries = createAccountQueries(db, dialect)
  let cache: { at: number; connections: Promise<ReadonlyMap<string, Connection>> } | undefined
  const channelOf = (inbox: Pick<Inbox, 'channel'>) => channels.find(({ name }) => name === inbox.channel)

  async function read(): Promise<ReadonlyMap<string, Connection>> {
    const rows = await queries.all()
    if (rows.length === 0) return new Map()
    const byId = new Map((await inboxes.list()).map((inbox) => [inbox.id, inbox]))
    return new Map(rows.flatMap((row) => {
      const inbox = byId.get(row.inbox)
      const connection = inbox && connect(inbox, row)
      return connection ? [[row.inbox, connection] as const] : []
    }))
  }
  function connect(inbox: Inbox, row: AccountRow): Connection | undefined {
    const channel = channelOf(inbox)
    const config = channel?.config.safeParse({ ...shownOf(row), ...secretsOf(row) })
    return channel && config?.success ? { inbox, channel, config: config.data, account: row.account, edition: row.secrets_set } : undefined
  }
  function connections(): Promise<ReadonlyMap<string, Connection>> {
    const now = clock.monotonic()
    if (!cache || now - cache.at >= freshMs) {
      const reading = read()
      cache = { at: now, connections: reading }
      reading.catch(() => (cache = undefined))
    }
    return cache.connections
  }
  const secretsOf = (row: AccountRow): Values => JSON.parse(open(key, row.secrets, sealContext(row.inbox))) as Values

  /** The inbox of the same account to which the vendor delivers what is for this one, too. */
  async function heardElsewhere(row: AccountRow): Promise<AccountRow | undefined> {
    const byId = new Map((await inboxes.list()).map((inbox) => [inbox.id, inbox]))
    const channel = byId.get(row.inbox)?.channel
    if (channel === undefined || !channelOf({ channel })?.account?.serves) return undefined
    return (await queries.all()).find((each) => each.inbox !== row.inbox && each.account === row.account && byId.get(each.inbox)?.channel === channel && !isSilent(each))
  }

  async function inboxOf(id: string): Promise<Inbox> {
    const look = async () => (await inboxes.list()).find((each) => each.id === id)
    const found = await look() ?? (inboxes.forget(), await look())
    if (!found) throw fail.absent('absent')
    return found
  }

  async function find(inbox: string): Promise<Connection | undefined> {
    const found = (await connections()).get(inbox)
    if (found || (cache && clock.monotonic() - cache.at < soughtMs)) return found
    inboxes.forget()
    cache = undefined
    return (await connections()).get(inbox)
  }

  return {
    channels,
    /** The inbox's connection, whether it is on or off; undefined where no account is connected. */
    find,
    /** What stands at the top of our domain under that name, for a vendor that looks whether it is ours. */
    domainFile: async (name: string): Promise<string | undefined> =>
      [...(await connections()).values()].map(({ channel, config }) => channel.office?.domainFile?.(config, name)).find((text) => text !== undefined),
    /** Connections of inboxes that are on. */
    live: async (): Promise<Connection[]> => [...(await connections()).values()].filter(({ inbox }) => inbox.enabled),
    /** Whose news it is that came to `own`'s hook: inboxes that are on, of the same account, each with its part. */
    async targets(own: Connection, told: readonly InboundMessage[]): Promise<ReadonlyMap<Connection, InboundMessage[]>> {
      const { channel } = own
      const serves = (connection: Connection) => channel.account?.serves?.(connection.config)
      const live = [...(await connections()).values()].filter((each) => each.inbox.enabled && each.channel === channel && each.account === own.account)
      const all = new Map<Connection, InboundMessage[]>(own.inbox.enabled ? [[own, []]] : [])
      for (const each of told) {
        const target = each.account === undefined ? own : live.find((connection) => serves(connection) === undefined ? connection === own : serves(connection) === each.account)
        if (target?.inbox.enabled) all.set(target, [...all.get(target) ?? [], each])
      }
      return all
    },
    forget: (): void => void (cache = undefined),
    inboxOf,
    /** What an administrator sees. */
    async state(inbox: string): Promise<AccountState> {
      const row = await queries.byInbox(inbox)
      const { channel, config } = (await connections()).get(inbox) ?? {}
      const page = channel?.office && { path: `/sidebar?inbox=${inbox}`, ready: channel.office.registration(config) !== undefined }
      return { hook: `/hooks/${inbox}`, ...(page && { page }), ...(row && { account: present(row, isSilent(row) ? await heardElsewhere(row) : undefined) }) }
    },

    /** What is there with what was entered over it, and nothing kept. Fails with `absent` for an inbox that needs no account, `malformed` for a new address without its secret. */
    async entered(inbox: Pick<Inbox, 'id' | 'channel'>, values: Values): Promise<{ channel: Channel; values: Values }> {
      const channel = channelOf(inbox)
      if (!channel?.form) throw fail.absent('absent')
      const row = await queries.byInbox(inbox.id)
      const there = row ? { ...shownOf(row), ...secretsOf(row) } : {}
      const merged = mergeValues(channel.form, there, values)
      insistOnSecret(channel.form, there, merged, values)
      return { channel, values: merged }
    },

    /** Keeps what was entered over what is there. Fails with `malformed`, and with `absent` for an inbox that needs no account. */
    async put(tx: Tx, inbox: Pick<Inbox, 'id' | 'channel'>, entered: Values): Promise<void> {
      const channel = channelOf(inbox)
      if (!channel?.form || !channel.account) throw fail.absent('absent')
      const before = await queries.lock(tx, inbox.id)
      const there = before ? { ...shownOf(before), ...secretsOf(before) } : {}
      const values = mergeValues(channel.form, there, entered)
      insistOnSecret(channel.form, there, values, entered)
      const config = checkedConfig(channel, values)
      const { shown, secret } = partValues(channel.form, values)
      const isMade = (name: string) => channel.form?.some((field) => field.name === name && field.made !== undefined) === true
      const isAnother = (names: readonly string[]) => names.some(isMade) || channel.account?.id(config) !== before?.account
      const changed = Object.keys({ ...there, ...values }).filter((name) => there[name] !== values[name])
      if (before && changed.length === 0) return tx.unchanged()
      const wasSet = before ? JSON.parse(before.secrets_set) as Record<string, number> : {}
      const set = Object.fromEntries(Object.keys(secret).map((name) => [name, changed.includes(name) ? tx.now : wasSet[name] ?? tx.now]))
      await queries.put(tx, {
        inbox: inbox.id, account: channel.account.id(config), config: JSON.stringify(shown), secrets: seal(key, JSON.stringify(secret), sealContext(inbox.id)),
        secrets_set: JSON.stringify(set), ...(before && !isAnother(changed) ? marksOf(before) : noMarks),
      })
      tx.about('inbox', inbox.id, changed.map((name) => `account.${name}`))
      tx.announce('inbox.changed', { inbox: inbox.id })
    },

    /** Notes what a callback did, once a minute at most; tells of the first. */
    async note(tx: Tx, inbox: string, what: 'verified' | 'received' | { refused: string }): Promise<void> {
      const row = await queries.lock(tx, inbox)
      if (!row) return
      const field = typeof what === 'object' ? 'refused_at' : what === 'verified' ? 'verified_at' : 'received_at'
      const last = row[field]
      const why = typeof what === 'object' ? what.refused.slice(0, 32) : null
      if (last !== null && tx.now - last < notedMs && (why === null || why === row.refused_why)) return
      await queries.mark(tx, inbox, { [field]: tx.now, ...(why !== null && { refused_why: why }) })
      if (last === null) tx.announce('inbox.changed', { inbox })
    },
  }
}
export type Accounts = ReturnType<typeof createAccounts>

const noMarks = { verified_at: null, received_at: null, refused_at: null, refused_why: null }
/** What callbacks did so far says nothing of another account, another token or key. */
function marksOf({ verified_at, received_at, refused_at, refused_why }: AccountRow): typeof noMarks | Pick<AccountRow, keyof typeof noMarks> {
  return { verified_at, received_at, refused_at, refused_why }
}

function shownOf(row: AccountRow): Values {
  return JSON.parse(row.config) as Values
}

/** No callback has come that was believed. */
function isSilent(row: AccountRow): boolean {
  return row.verified_at === null && row.received_at === null
}

function present(row: AccountRow, heard: AccountRow | undefined): NonNullable<AccountState['account']> {
  const set = JSON.parse(row.secrets_set) as Record<string, number>
  return {
    id: row.account, values: shownOf(row), secrets: Object.fromEntries(Object.entries(set).map(([name, setAt]) => [name, { setAt }])),
    callback: {
      ...(heard && { through: heard.inbox, verifiedAt: Math.max(heard.verified_at ?? 0, heard.received_at ?? 0) }),
      ...(row.verified_at !== null && { verifiedAt: row.verified_at }), ...(row.received_at !== null && { receivedAt: row.received_at }),
      ...(row.refused_at !== null && { refusedAt: row.refused_at }), ...(row.refused_why !== null && { refusedWhy: row.refused_why }),
    },
  }
}

function sealContext(inbox: string): string {
  return `inbox:${inbox}:account`
}
