import { LockBusy, type World } from '@yanshu/channels/world.ts'
import type { Clock } from '../../../base/clock.ts'
import type { Logger } from '../../../base/log.ts'
import { inside } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import type { Accounts, Connection } from '../accounts/accounts.ts'
import type { Intake } from '../intake/intake.ts'
import type { PullRow } from '../tables.ts'
import { slowPollMs, type PullLines } from './pull-lines.ts'

export interface PullingDeps {
  accounts: Accounts
  intake: Intake
  lines: PullLines
  world: World
  transact: Transact
  clock: Clock
  log: Pick<Logger, 'warn'>
}
const actor = inside('system', 'inboxes', 'pull')
/** What an account tells when it is first read is kept, but answered only when it is no older. */
export const coldStartMs = 10 * 60_000
/** A vendor that always says that there is more would be read without an end. */
const pagesOfRound = 100
/** Pages in a row that may say that there is more and move on by nothing: an empty one is no end, but the same for ever is. */
const stuckLimit = 3

/** Reads what vendors keep to be pulled: one process at a time per account, page by page from where it was. */
export function createPulling({ accounts, intake, lines, world, transact, clock, log }: PullingDeps) {
  /** One page, and with the last of it how far it was read. What was stored of a page before a crash comes again and is known. */
  async function pullPage(connection: Connection, line: PullRow, stuck: number): Promise<'more' | 'stuck' | 'done' | 'later'> {
    const ticket = lines.ticketOf(line, clock.now())
    const pulled = await connection.channel.inbound!.pull!(connection.config, world, {
      account: line.account, ...(line.cursor_text !== null && { cursor: line.cursor_text }), ...(ticket !== undefined && { ticket }),
    })
    if (pulled.outcome !== 'pulled') {
      if (pulled.outcome === 'failed') log.warn({ inbox: line.inbox, reason: pulled.reason, vendor: pulled.vendor }, 'a vendor refused to tell what is new')
      await transact(actor, 'inbound.pull', (tx) => lines.postpone(tx, line, pulled.outcome === 'retry' ? pulled.afterMs : slowPollMs))
      return 'later'
    }
    // The first reading is cold up to its end, however many pages it has.
    const isCold = line.done === 0 || pulled.restarted === true
    const isMoving = pulled.next !== line.cursor_text
    const isMore = pulled.more && pulled.next !== undefined && (isMoving || stuck < stuckLimit)
    const reached = (tx: Tx) => lines.reached(tx, line, pulled.next, !isMore, pulled.messages.length === 0)
    if (pulled.messages.length === 0) await transact(actor, 'inbound.pull', reached)
    else await intake.store(connection, pulled.messages, isCold ? { answerSince: clock.now() - coldStartMs } : {}, reached)
    if (!isMore) return 'done'
    return isMoving ? 'more' : 'stuck'
  }

  let isStopped = false

  /** All there is, or so much of it that others have their turn; the line stays due then. */
  async function pullAll(connection: Connection, account: string): Promise<void> {
    for (let pages = 0; pages < pagesOfRound && !isStopped; ) {
      const line = await lines.find(connection.inbox.id, account)
      // Many calls may have come for what one reading brought.
      if (!line || isFollowed(line)) return
      let step = await pullPage(connection, line, 0)
      pages++
      for (let stuck = 0; (step === 'more' || step === 'stuck') && pages < pagesOfRound && !isStopped; pages++) {
        stuck = step === 'stuck' ? stuck + 1 : 0
        const now = await lines.find(connection.inbox.id, account) ?? line
        step = await pullPage(connection, { ...now, asked: line.asked }, stuck)
      }
      const after = await lines.find(connection.inbox.id, account)
      // Somebody called while this was read: the vendor may have told less than there is now.
      if (step !== 'done' || !after || after.asked <= line.asked) return
    }
  }

  const isFollowed = ({ asked, done, due_at: due }: PullRow): boolean => done >= asked && due > clock.now()

  async function pull(inbox: string, account: string): Promise<void> {
    const connection = await accounts.find(inbox)
    if (!connection?.inbox.enabled || !connection.channel.inbound?.pull) return
    const line = await lines.find(inbox, account)
    if (!line || isFollowed(line)) return
    // What another inbox answers, or none, is not taken in here: the account was changed, or the company gave access to one more.
    const served = connection.channel.account?.serves?.(connection.config)
    if (served !== undefined && served !== account) return transact(actor, 'inbound.pull', (tx) => lines.drop(tx, inbox, account))
    try {
      await world.state.lock(`pull:${inbox}:${account}`, 1_000, () => pullAll(connection, account))
    } catch (error) {
      // Another process reads it, and looks again before it ends; what slips between is seen by the timer.
      if (!(error instanceof LockBusy)) throw error
    }
  }

  return {
    pull,
    /** Ends with the page that is read: the rest is due when somebody starts, or is at work beside us. */
    stop: (): void => void (isStopped = true),
    isDue: async (): Promise<boolean> => (await lines.due(clock.now())).length > 0,
    /** Accounts that were asked for and not read, and those that were quiet for long. */
    async pullDue(): Promise<void> {
      const due = await lines.due(clock.now())
      await Promise.all(due.map(({ inbox, account }) => pull(inbox, account).catch((error: unknown) => log.warn({ err: error, inbox }, 'a vendor could not be read'))))
    },
  }
}
export type Pulling = ReturnType<typeof createPulling>
