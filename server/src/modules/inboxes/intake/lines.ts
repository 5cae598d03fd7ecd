import type { Language } from '@yanshu/contract/errors.ts'
import type { InboundMessage } from '@yanshu/channels/inbound-message.ts'
import { windowAfter, windowSpent, type ReplyWindow } from '@yanshu/channels/reply-window.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { ContactFacts, Contacts } from '../../contacts/service.ts'
import type { Connection } from '../accounts/accounts.ts'
import type { LineRow } from '../tables.ts'

/** How a contact is reached over an inbox. */
export interface Line {
  inbox: string
  contact: string
  /** The vendor's id of the contact. */
  sender: string
  /** The vendor's account, where the inbox serves several. */
  account?: string
  language: Language
  /** Absent while nothing may be sent, and where one may always. */
  window?: ReplyWindow
  /** Unfollowed, or refuses messages. */
  closed?: 'gone' | 'refuses'
  session?: 'new' | 'ours' | 'waiting' | 'colleague' | 'over'
  colleague?: string
}
export interface Met { row: LineRow; contact: ContactFacts; isNew: boolean }

/** The ways to contacts over vendors' channels, with what may be sent there. */
export function createLines(db: Db, dialect: Dialect, contacts: Pick<Contacts, 'identifyByChannel' | 'lockedFacts'>) {
  const lockText = dialect.forUpdate(db.selectFrom('contact_lines').selectAll().where('inbox', '=', '').where('sender', '=', '')).compile().sql
  const locked = async (tx: Tx, inbox: string, sender: string): Promise<LineRow | undefined> =>
    (await tx.run(lockText, [inbox, sender])).rows[0] as unknown as LineRow | undefined

  async function save(tx: Tx, row: LineRow, changes: Partial<LineRow>): Promise<LineRow> {
    await tx.kysely.updateTable('contact_lines').set(changes).where('inbox', '=', row.inbox).where('sender', '=', row.sender).execute()
    return { ...row, ...changes }
  }

  async function add(tx: Tx, { inbox, channel, account }: Connection, told: InboundMessage, language: Language): Promise<Met> {
    const contact = await contacts.identifyByChannel(tx, { channel: channel.name, account, value: told.sender, brand: inbox.brand, language })
    const row: LineRow = {
      inbox: inbox.id, sender: told.sender, contact: contact.id, account: told.account ?? '', language, window_limit: 0, window_left: 0, window_until: 0,
      gone: 0, refuses: 0, session: null, colleague: null, profile_at: null, seen_at: tx.now,
    }
    const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('contact_lines').values(row)).executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows !== 1n) return metMeanwhile(tx, row)
    tx.announce('line.met', { contact: contact.id, inbox: inbox.id, sender: told.sender })
    return { row, contact, isNew: true }
  }

  /** Another process heard of it at the same moment. */
  async function metMeanwhile(tx: Tx, { inbox, sender }: LineRow): Promise<Met> {
    const row = await locked(tx, inbox, sender)
    if (!row) throw fail.unavailable('unavailable')
    return { row, contact: await contacts.lockedFacts(tx, row.contact), isNew: false }
  }

  /** The latest line of the contact in the inbox. */
  const latest = (database: Db, inbox: string, contact: string): Promise<LineRow | undefined> =>
    database.selectFrom('contact_lines').selectAll().where('contact', '=', contact).where('inbox', '=', inbox).orderBy('seen_at', 'desc').orderBy('sender').limit(1).executeTakeFirst()

  return {
    /** Whose news it is: the line, made with its contact where it is new. */
    async meet(tx: Tx, connection: Connection, told: InboundMessage, language: Language): Promise<Met> {
      const row = await locked(tx, connection.inbox.id, told.sender)
      return row ? { row, contact: await contacts.lockedFacts(tx, row.contact), isNew: false } : add(tx, connection, told, language)
    },
    /** The contact did something: what that allows counts from when the vendor says that it was. */
    async hear(tx: Tx, { channel }: Connection, { row }: Met, told: InboundMessage, changes: Partial<LineRow> = {}): Promise<LineRow> {
      const { windows } = channel.capabilities
      const at = Math.min(told.at || tx.now, tx.now)
      const window = windows && told.opens ? windowAfter(windows, told.opens, at, windowOf(row)) : undefined
      const isLater = tx.now >= row.seen_at
      return save(tx, row, {
        ...(window && { window_limit: window.limit, window_left: window.left, window_until: window.until }), ...(isLater && { seen_at: tx.now }),
        ...(told.account !== undefined && told.account !== row.account && { account: told.account }), ...(told.opens && row.gone === 1 && { gone: 0 }),
        // Who writes wants an answer; a platform that forbids it says so again.
        ...(told.opens === 'message' && row.refuses === 1 && { refuses: 0 }), ...changes,
      })
    },
    save,
    /** The contact's latest line as it is in the transaction. */
    latest: (tx: Tx, inbox: string, contact: string) => latest(tx.kysely, inbox, contact),
    /** The contact's ways go to another contact, or those of the senders that are named. Gives their senders. */
    async moveContact(tx: Tx, from: string, to: string, senders?: readonly string[]): Promise<string[]> {
      let query = tx.kysely.selectFrom('contact_lines').select(['inbox', 'sender']).where('contact', '=', from)
      if (senders) query = query.where('sender', 'in', ['', ...senders])
      const found = await query.execute()
      for (const { inbox, sender } of found) await tx.kysely.updateTable('contact_lines').set({ contact: to }).where('inbox', '=', inbox).where('sender', '=', sender).execute()
      return [...new Set(found.map(({ sender }) => sender))]
    },
    find: (tx: Tx, inbox: string, sender: string) => locked(tx, inbox, sender),

    /** How the contact is reached over the inbox now; undefined when it never came that way. */
    async of(inbox: string, contact: string): Promise<Line | undefined> {
      const row = await latest(db, inbox, contact)
      return row && present(row)
    },
    /** Where the vendor's accounts behind these inboxes know it by that id. */
    async ofSender(inboxes: readonly string[], sender: string): Promise<Line[]> {
      if (inboxes.length === 0) return []
      return (await db.selectFrom('contact_lines').selectAll().where('inbox', 'in', [...inboxes]).where('sender', '=', sender).execute()).map(present)
    },
    /** The same, locked until the transaction ends. */
    async lock(tx: Tx, inbox: string, contact: string): Promise<Line | undefined> {
      const found = await latest(tx.kysely, inbox, contact)
      const row = found && await locked(tx, inbox, found.sender)
      return row && present(row)
    },
    /** `costs` sends went out. */
    async spend(tx: Tx, { inbox, sender }: Pick<Line, 'inbox' | 'sender'>, costs: number): Promise<void> {
      const row = await locked(tx, inbox, sender)
      const window = row && windowOf(row)
      if (row && window) await save(tx, row, { window_left: windowSpent(window, costs).left })
    },
    /** The vendor says that nothing more may be sent: its word counts. */
    async shut(tx: Tx, { inbox, sender }: Pick<Line, 'inbox' | 'sender'>, why: 'window' | 'quota' | 'gone' | 'refuses' | { session: NonNullable<Line['session']> }): Promise<void> {
      const row = await locked(tx, inbox, sender)
      if (!row) return
      const changes = typeof why === 'object' ? { session: why.session } : why === 'quota' ? { window_left: 0 } : why === 'window' ? { window_left: 0, window_until: 0 } : { [why]: 1 }
      await save(tx, row, changes)
      tx.announce('line.changed', { contact: row.contact, inbox })
    },
  }
}
export type Lines = ReturnType<typeof createLines>

function windowOf({ window_limit: limit, window_left: left, window_until: until }: LineRow): ReplyWindow | undefined {
  return limit === 0 ? undefined : { limit, left, until }
}

function present(row: LineRow): Line {
  const window = windowOf(row)
  return {
    inbox: row.inbox, contact: row.contact, sender: row.sender, ...(row.account !== '' && { account: row.account }), language: row.language as Language,
    ...(window && { window }), ...(row.gone === 1 ? { closed: 'gone' as const } : row.refuses === 1 && { closed: 'refuses' as const }),
    ...(row.session !== null && { session: row.session as NonNullable<Line['session']> }), ...(row.colleague !== null && { colleague: row.colleague }),
  }
}
