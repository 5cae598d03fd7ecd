import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import type { InboundPart, MediaPart } from '@yanshu/channels/inbound-message.ts'
import type { World } from '@yanshu/channels/world.ts'
import type { Clock } from '../../../base/clock.ts'
import { Failure } from '../../../base/errors.ts'
import type { Logger } from '../../../base/log.ts'
import type { Db } from '../../../database.ts'
import { inside } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import type { FileStore } from '../../../ports/files/port.ts'
import type { Contacts } from '../../contacts/service.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { Accounts, Connection } from '../accounts/accounts.ts'
import type { WaitingRow } from '../tables.ts'
import { copyMedia, type Copied } from './copy-media.ts'
import type { Lines } from './lines.ts'
import type { LostMedia } from './lost-media.ts'
import type { News } from './news.ts'
import { heardPart, isMedia, lostPart, plainPart } from './parts.ts'
import type { Speaking } from './speaking.ts'
import type { Waiting, WaitingLines } from './waiting.ts'

export interface CopyingDeps {
  db: Db
  accounts: Accounts
  waiting: WaitingLines
  speaking: Speaking
  news: News
  lines: Lines
  contacts: Pick<Contacts, 'facts' | 'lockedFacts'>
  conversations: Pick<Conversations, 'addFile'>
  files: FileStore
  world: World
  transact: Transact
  clock: Clock
  lost: Pick<LostMedia, 'note'>
  log: Pick<Logger, 'warn'>
}
const actor = inside('system', 'inboxes', 'copy')
/** What waits behind a file waits no longer than this. */
const longestMs = 60_000
const triesLimit = 5
/** While no account is connected nothing can be fetched or stored; what waits stays. */
const unconnectedMs = 10 * 60_000

/** Copies the files that messages wait for, and lets the line go on. */
export function createCopying(deps: CopyingDeps) {
  const { accounts, waiting, speaking, news, lines, contacts, conversations, transact, clock, log } = deps

  /** Moves the first of the line on. `later`: it waits for its next try; `gone`: nothing waits, or nothing can go on for now. */
  async function moveFirst(inbox: string, sender: string): Promise<'moved' | 'later' | 'gone'> {
    const row = await waiting.first(inbox, sender)
    if (!row) return 'gone'
    const connection = await accounts.find(inbox)
    if (!connection) {
      await transact(actor, 'inbound.wait', (tx) => waiting.postpone(tx, row, unconnectedMs))
      return 'gone'
    }
    const { heard, isHistory } = JSON.parse(row.told) as Waiting
    const parts: readonly InboundPart[] = heard.kind === 'message' ? heard.parts : [{ type: 'placeholder', what: heard.what, words: heard.words }]
    const copied = await Promise.all(parts.map((part) => (isMedia(part) ? copyMedia(deps, connection, part) : Promise.resolve(undefined))))
    const isLast = row.tries + 1 >= triesLimit || clock.now() - row.at >= longestMs
    const waits = copied.find((each) => each?.outcome === 'retry')
    if (waits?.outcome === 'retry' && !isLast) {
      await transact(actor, 'inbound.wait', (tx) => waiting.postpone(tx, row, Math.min(waits.afterMs, 10_000)))
      return 'later'
    }
    await transact(actor, 'inbound.take', (tx) => append(tx, connection, row, { heard, isHistory }, parts, copied)).catch((error: unknown) => leaveOut(row, error))
    return 'moved'
  }

  async function append(tx: Tx, connection: Connection, row: WaitingRow, { heard, isHistory }: Waiting, parts: readonly InboundPart[], copied: readonly (Copied | undefined)[]): Promise<void> {
    const line = await lines.find(tx, row.inbox, row.sender)
    if (!(await waiting.take(tx, row.id)) || !line) return tx.unchanged()
    tx.about('inbox', row.inbox)
    const contact = await contacts.lockedFacts(tx, line.contact)
    const whole: AgentSentPart[] = []
    for (const [at, part] of parts.entries()) whole.push(...await placed(tx, contact.id, part, copied[at], line.language === 'en-US' ? 'en-US' : 'zh-CN'))
    const stored = await speaking.append(tx, { connection, line, contact }, heard, whole, isHistory)
    if (!stored) return
    await news.storedAs(tx, row.inbox, heard.externalId, stored.conversation, stored.message)
    const lost = parts.filter((part, at): part is MediaPart => isMedia(part) && copied[at]?.outcome === 'retry')
    if (lost.length > 0) await deps.lost.note(tx, { message: stored.message, conversation: stored.conversation, inbox: row.inbox, contact: contact.id }, lost)
  }

  async function placed(tx: Tx, owner: string, part: InboundPart, copied: Copied | undefined, language: 'zh-CN' | 'en-US'): Promise<AgentSentPart[]> {
    if (!isMedia(part)) return plainPart(part, language)
    if (copied?.outcome !== 'copied') return lostPart(part, language)
    for (const file of copied.files) await conversations.addFile(tx, { ...file, owner })
    return [...copied.parts(language), ...(part.heard !== undefined && part.heard !== '' ? [heardPart(part.heard)] : [])]
  }

  /** What may not be stored leaves the line, so that what is behind it can go on. */
  async function leaveOut(row: WaitingRow, error: unknown): Promise<void> {
    if (error instanceof Failure && error.status === 503) throw error
    log.warn({ err: error, inbox: row.inbox }, 'a message with files could not be taken')
    await transact(actor, 'inbound.take', async (tx) => {
      if (!(await waiting.take(tx, row.id))) return tx.unchanged()
      tx.about('inbox', row.inbox)
      tx.outcome('failed', error instanceof Failure ? error.code : 'internal')
    })
  }

  const moving = new Map<string, Promise<void>>()
  const resting = new Set<() => void>()
  let isStopped = false

  async function moveAll(inbox: string, sender: string): Promise<void> {
    while (!isStopped) {
      const moved = await moveFirst(inbox, sender)
      if (moved === 'gone') return
      if (moved === 'moved') continue
      const row = await waiting.first(inbox, sender)
      if (row && row.next_at > clock.now()) await rest(row.next_at - clock.now())
    }
  }

  /** Until its time has come, or this server stops. */
  async function rest(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const cancel = clock.after(ms, resolve)
    resting.add(resolve)
    await promise
    cancel()
    resting.delete(resolve)
  }

  return {
    /** Begins nothing more: what waits is moved on by who starts next, or is at work beside us. */
    stop(): void {
      isStopped = true
      for (const wake of resting) wake()
    },
    /** Moves the line on until nothing waits in it; one at a time in this process. */
    move(inbox: string, sender: string): Promise<void> {
      const key = `${inbox} ${sender}`
      const present = moving.get(key)
      if (present) return present
      const run = moveAll(inbox, sender).finally(() => moving.delete(key))
      moving.set(key, run)
      return run
    },
    isDue: async (): Promise<boolean> => (await waiting.late(clock.now() - 15_000)).length > 0,
    /** Lines that whoever took them did not move on. */
    async moveLate(): Promise<void> {
      // One that cannot go on keeps nobody else from it.
      for (const { inbox, sender } of await waiting.late(clock.now() - 15_000)) {
        await this.move(inbox, sender).catch((error: unknown) => log.warn({ err: error, inbox }, 'messages that wait for files could not go on'))
      }
    },
  }
}
export type Copying = ReturnType<typeof createCopying>
