import type { Inbox } from '@yanshu/contract/brands.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { Channel } from '@yanshu/channels/port.ts'
import type { Clock } from '../../base/clock.ts'
import { open, randomToken, seal, type Key } from '../../base/crypto.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { Brands } from '../brands/service.ts'
import { presentInbox } from './present.ts'
import { createQueries } from './queries.ts'
import type { InboxRow } from './tables.ts'

/** Without a channel it is the web's, or the one that the inbox has. */
export type InboxInput = Omit<Inbox, 'id' | 'channel' | 'customerKeys' | 'connected'> & { channel?: string }
export interface InboxDeps {
  db: Db
  dialect: Dialect
  clock: Clock
  brands: Brands
  channels: readonly Channel[]
  /** Seals the shops' secrets. */
  key: Key
}

/** What was entered, as columns. */
export type Checked = Pick<InboxRow, 'name' | 'brand' | 'enabled' | 'origins' | 'look' | 'bot_on' | 'reopen_minutes'>

/** Another process's change shows here no later than this. */
const freshMs = 5_000
const liveKeys = 2
interface Book { inboxes: ReadonlyMap<string, Inbox>; sealed: ReadonlyMap<string, { inbox: string; secret: string }> }

/** Inboxes: configured channels. Read from memory, changed under their rules. */
export function createInboxes({ db, dialect, clock, brands, channels, key }: InboxDeps) {
  const queries = createQueries(db, dialect)
  let cache: { at: number; book: Promise<Book> } | undefined
  let last: Book = { inboxes: new Map(), sealed: new Map() }

  async function read(): Promise<Book> {
    const [rows, keys, connected] = await Promise.all([queries.all(), queries.keys(), queries.connected()])
    return {
      inboxes: new Map(rows.map((row) => [row.id, presentInbox(row, keys, connected.has(row.id))])),
      sealed: new Map(keys.map(({ kid, inbox, secret }) => [kid, { inbox, secret }])),
    }
  }

  function book(): Promise<Book> {
    const now = clock.monotonic()
    if (!cache || now - cache.at >= freshMs) {
      const reading = read()
      cache = { at: now, book: reading }
      reading.then((fresh) => (last = fresh), () => (cache = undefined))
    }
    return cache.book
  }

  async function shown(tx: Tx, row: InboxRow): Promise<Inbox> {
    return presentInbox(row, await queries.keysOf(tx, row.id), (await queries.connected(tx)).has(row.id))
  }

  /** The row's columns for what was entered. Fails with `malformed` for a brand that there is not or what the channel refuses. */
  async function columns(input: InboxInput, channelName: string, isBrandSeen: boolean): Promise<Checked> {
    if (!channels.some((each) => each.name === channelName)) throw fail.malformed('malformed', { issues: [{ path: 'input.channel', code: 'absent' }] })
    // Greeting, menu and the bot's name are entered as for the web, whatever the channel.
    const config = channels.find((each) => each.name === 'web')?.config.safeParse({ origins: input.origins, look: input.look })
    if (!config?.success) throw fail.malformed('malformed', { issues: (config?.error.issues ?? []).map(({ path, code }) => ({ path: ['input', ...path].map(String).join('.'), code })) })
    if (!isBrandSeen && !(await brands.find(input.brand))) throw fail.malformed('malformed', { issues: [{ path: 'input.brand', code: 'absent' }] })
    const { origins, look } = config.data as Pick<InboxInput, 'origins' | 'look'>
    return {
      name: input.name, brand: input.brand, enabled: input.enabled ? 1 : 0, origins: JSON.stringify([...new Set(origins)]), look: JSON.stringify(look),
      bot_on: input.botOn ? 1 : 0, reopen_minutes: input.reopenMinutes,
    }
  }

  /** Where the widget may be embedded: the inbox's own origins, and the sites of its brand. */
  async function originsOf({ origins, brand }: Pick<Inbox, 'origins' | 'brand'>): Promise<string[]> {
    const domains = (await brands.find(brand))?.domains ?? []
    return [...new Set([...origins, ...domains.map((domain) => `https://${domain}`)])]
  }

  function tell(tx: Tx, id: string, changed: readonly string[]): void {
    tx.about('inbox', id, changed)
    tx.announce('inbox.changed', { inbox: id })
  }

  return {
    list: async (): Promise<Inbox[]> => [...(await book()).inboxes.values()],
    /** Undefined for an inbox that there is not or that is switched off. */
    async find(id: string): Promise<Inbox | undefined> {
      const found = (await book()).inboxes.get(id)
      return found?.enabled ? found : undefined
    },
    /** The same for an inbox of the web, where browsers come in by themselves. */
    async findWeb(id: string): Promise<Inbox | undefined> {
      const found = await this.find(id)
      return found?.channel === 'web' ? found : undefined
    },
    originsOf,
    /** Exact origins that may embed the inbox's widget; undefined when there is no such inbox. One that is off is embedded to say so. */
    async ancestors(id: string): Promise<readonly string[] | undefined> {
      const found = (await book()).inboxes.get(id)
      return found?.channel === 'web' ? originsOf(found) : undefined
    },
    /** What its bot is called by those who speak `language`, as last read. */
    botNameOf(id: string, language: Language): string {
      const look = last.inboxes.get(id)?.look
      return (language === 'en-US' ? look?.english?.botName : undefined) ?? look?.botName ?? ''
    },

    /** What it suggests to ask to those who speak `language`, as last read. */
    quickQuestionsOf(id: string, language: Language): readonly string[] {
      const look = last.inboxes.get(id)?.look
      return ((language === 'en-US' ? look?.english : undefined) ?? look)?.quickQuestions ?? []
    },

    /** The secret of a shop's key; undefined for one of another inbox. */
    async secretsOf(inbox: string): Promise<(kid: string) => string | undefined> {
      const { sealed } = await book()
      return (kid) => {
        const found = sealed.get(kid)
        return found?.inbox === inbox ? open(key, found.secret, sealContext(inbox, kid)) : undefined
      }
    },
    forget: (): void => void (cache = undefined),

    /** What `make` and `edit` store, checked before the transaction. Fails with `malformed`. */
    check: (input: InboxInput, isBrandSeen = false) => columns(input, input.channel ?? 'web', isBrandSeen),

    /** Fails with `name_taken`. */
    async make(tx: Tx, checked: Checked, channel = 'web'): Promise<Inbox> {
      const row: InboxRow = { id: newId(), channel, ...checked, created_at: tx.now }
      if (!(await queries.add(tx, row))) throw fail.conflict('name_taken')
      tell(tx, row.id, Object.keys(checked))
      return shown(tx, row)
    },
    /** Fails with `absent` or `name_taken`. */
    async edit(tx: Tx, id: string, checked: Checked): Promise<Inbox> {
      const before = await queries.lock(tx, id)
      const row = { ...before, ...checked }
      const changed = Object.keys(checked).filter((field) => row[field as keyof InboxRow] !== before[field as keyof InboxRow])
      if (changed.length === 0) tx.unchanged()
      else {
        await queries.save(tx, row)
        tell(tx, id, changed)
      }
      return shown(tx, row)
    },

    /** A new key of the shop; with two there, the older one ends. Fails with `absent`. */
    async makeKey(tx: Tx, inbox: string): Promise<{ kid: string; secret: string }> {
      await queries.lock(tx, inbox)
      const kid = randomToken(9)
      const secret = randomToken()
      const there = await queries.keysOf(tx, inbox)
      for (const old of there.slice(0, Math.max(0, there.length - liveKeys + 1))) await queries.removeKey(tx, inbox, old.kid)
      await queries.addKey(tx, { kid, inbox, secret: seal(key, secret, sealContext(inbox, kid)), created_at: tx.now })
      tell(tx, inbox, ['customer_keys'])
      return { kid, secret }
    },
    /** Fails with `absent`. */
    async removeKey(tx: Tx, inbox: string, kid: string): Promise<void> {
      if (!(await queries.removeKey(tx, inbox, kid))) throw fail.absent('absent')
      tell(tx, inbox, ['customer_keys'])
    },

    /** Makes an inbox where there is none. */
    async ensureOne(tx: Tx, checked: Checked): Promise<void> {
      const row: InboxRow = { id: newId(), channel: 'web', ...checked, created_at: tx.now }
      if (await queries.any(tx) || !(await queries.add(tx, row))) return tx.unchanged()
      tell(tx, row.id, Object.keys(checked))
    },
  }
}
export type Inboxes = ReturnType<typeof createInboxes>

function sealContext(inbox: string, kid: string): string {
  return `inbox:${inbox}:customer-key:${kid}`
}
