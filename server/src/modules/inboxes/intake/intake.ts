import type { InboundMessage } from '@yanshu/channels/inbound-message.ts'
import type { Logger } from '../../../base/log.ts'
import { sha256hex } from '../../../base/crypto.ts'
import { Failure } from '../../../base/errors.ts'
import { inside } from '../../../host/actor.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import type { Connection } from '../accounts/accounts.ts'
import type { Colleagues } from '../accounts/colleagues.ts'
import type { Carried } from './carried.ts'
import { createEventIntake, type EventIntakeDeps } from './events.ts'
import type { News } from './news.ts'
import type { Speaking } from './speaking.ts'

export interface IntakeDeps extends Omit<EventIntakeDeps, 'say' | 'colleagueName'> {
  news: News
  speaking: Speaking
  colleagues: Pick<Colleagues, 'learn' | 'nameOf'>
  transact: Transact
  log: Pick<Logger, 'error'>
  /** What a text that a contact brought along says, if the shop has signed it. */
  vouchedFor(inbox: string, carried: string): Promise<Carried | undefined>
  /** Told of each piece of news and what became of it. */
  counted?(channel: string, kind: string, outcome: 'stored' | 'repeated' | 'refused'): void
}
/** How old news may be to be answered: what an account tells when it is first read may be days old. */
export interface Telling { answerSince?: number }
/** What is stored together with the last of what was told: how far it was read. */
export type Reaching = (tx: Tx) => Promise<void>

/** Takes what vendors tell into the database: each piece of news once, in one transaction with all that comes of it. */
export function createIntake(deps: IntakeDeps) {
  const { news, speaking, colleagues, transact, log, counted } = deps
  const events = createEventIntake({ ...deps, colleagueName: colleagues.nameOf, say: (tx, connection, said) => speaking.hear(tx, connection, said, {}) })

  async function take(tx: Tx, connection: Connection, told: InboundMessage, telling: Telling, carried: Carried | undefined): Promise<'stored' | 'repeated'> {
    // That there is something to pull may be told twice in one second, alike; to look once too often does no harm.
    if (told.kind !== 'pending' && !(await news.first(tx, connection.inbox.id, told))) {
      tx.unchanged()
      return 'repeated'
    }
    tx.about('inbox', connection.inbox.id)
    if (told.kind === 'message' || told.kind === 'unknown') await speaking.hear(tx, connection, told, telling)
    else await events.take(tx, connection, told, carried)
    return 'stored'
  }

  /** News that cannot be taken must not keep what comes behind it: it is put on record and left out. */
  async function leaveOut(connection: Connection, told: InboundMessage, error: unknown, reached?: Reaching): Promise<'refused'> {
    const isRefusal = error instanceof Failure && error.status < 500
    if (!isRefusal) log.error({ err: error, inbox: connection.inbox.id, kind: told.kind }, 'news of a vendor could not be taken')
    await transact(actorOf(connection, told), 'inbound.take', async (tx) => {
      await news.first(tx, connection.inbox.id, told)
      tx.about('inbox', connection.inbox.id)
      tx.outcome(isRefusal ? 'denied' : 'failed', error instanceof Failure ? error.code : 'internal')
      await reached?.(tx)
    })
    return 'refused'
  }

  async function takeOne(connection: Connection, told: InboundMessage, telling: Telling, reached?: Reaching): Promise<void> {
    const carried = told.kind === 'arrival' && told.carried !== undefined ? await deps.vouchedFor(connection.inbox.id, told.carried) : undefined
    const work = async (tx: Tx) => {
      const outcome = await take(tx, connection, told, telling, carried)
      await reached?.(tx)
      return outcome
    }
    const outcome = await transact(actorOf(connection, told), 'inbound.take', work).catch((error: unknown) => {
      // What is unavailable now comes again: the vendor repeats what was not answered, and a pull begins where it was.
      if (error instanceof Failure && error.status === 503) throw error
      return leaveOut(connection, told, error, reached)
    })
    counted?.(connection.channel.name, told.kind, outcome)
  }

  return {
    /**
     * Stores what was told, in its order; `reached` in the transaction of the last, when all before it is stored. Rejects with
     * `unavailable` when that cannot be done now; then it is to be told again.
     */
    async store(connection: Connection, told: readonly InboundMessage[], telling: Telling = {}, reached?: Reaching): Promise<void> {
      const named = new Set(told.flatMap((each) => ((each.kind === 'session' || (each.kind === 'message' && each.from === 'colleague')) && each.colleague !== undefined ? [each.colleague] : [])))
      if (named.size > 0) await Promise.all([...named].map((id) => colleagues.learn(connection, id)))
      const last = reached && told.at(-1)
      await Promise.all((last ? told.slice(0, -1) : told).map((each) => takeOne(connection, each, telling)))
      if (last) await takeOne(connection, last, telling, reached)
    },
  }
}
export type Intake = ReturnType<typeof createIntake>

function actorOf({ channel }: Connection, told: InboundMessage) {
  // A digest: some vendors' ids hold that of the person.
  return inside('system', 'inboxes', sha256hex(told.externalId).slice(0, 32), channel.name)
}
