import type { Logger } from 'pino'
import type { Sent } from '@yanshu/channels/sending.ts'
import type { Clock } from '../../base/clock.ts'
import { randomToken } from '../../base/crypto.ts'
import { createLookout } from '../../base/lookout.ts'
import { inside } from '../../host/actor.ts'
import type { Transact } from '../../host/module.ts'
import type { Accounts } from '../inboxes/accounts/accounts.ts'
import type { OwnWorld } from '../inboxes/shared-files/shared-files.ts'
import { settle, type SettlingDeps } from './settling.ts'
import { takeNext, type Job, type TakingDeps } from './taking.ts'
import type { DeliveryLineRow } from './tables.ts'

export interface SendingDeps extends SettlingDeps, Pick<TakingDeps, 'contactOf'> {
  connections: Pick<Accounts, 'find'>
  world: OwnWorld
  publicUrl(): Promise<string | undefined>
  transact: Transact
  clock: Clock
  log: Pick<Logger, 'error' | 'warn'>
  /** Told of every request: `sent`, or the reason why not, and how long the vendor took. */
  counted?(channel: string, result: string, seconds: number): void
}

/** Lines that one process sends at the same time, and of one inbox: a vendor that is slow holds up nobody else. */
const mostLines = 32
const mostOfInbox = 16
const lookMs = 1000

/**
 * Sends what is due, in order per contact. Every process does so; a claim on the line keeps two from sending in it at once. A request is
 * noted as under way before it goes out, so that after a crash only what the vendor knows how to drop is repeated.
 */
export function createSending(deps: SendingDeps) {
  const { queries, connections, world, publicUrl, transact, clock, log, counted } = deps
  const actor = inside('job', 'delivery', '', 'job')
  const busy = new Map<string, DeliveryLineRow>()
  const running = new Set<Promise<void>>()
  const lookout = createLookout({
    clock, everyMs: lookMs, round,
    failed: (error) => log.warn({ err: error }, 'what is to be delivered could not be looked over'),
  })

  const ofInbox = (inbox: string) => [...busy.values()].filter((line) => line.inbox === inbox).length
  const fullInboxes = () => [...new Set([...busy.values()].map(({ inbox }) => inbox))].filter((inbox) => ofInbox(inbox) >= mostOfInbox)

  async function round(): Promise<void> {
    for (let begun = -1; begun !== 0;) {
      // However many lines of a vendor wait that is slow, those of others are found behind them.
      const due = await queries.due(clock.now(), mostLines * 4, fullInboxes())
      begun = 0
      for (const line of due) {
        if (lookout.isStopped() || busy.size >= mostLines) return
        if (busy.has(line.line) || ofInbox(line.inbox) >= mostOfInbox) continue
        begin(line)
        begun++
      }
      if (due.length < mostLines * 4) return
    }
  }

  function begin(line: DeliveryLineRow): void {
    busy.set(line.line, line)
    const work = sendLine(line).catch((error: unknown) => log.warn({ err: error, inbox: line.inbox }, 'a line could not be delivered')).finally(() => {
      const wasFull = busy.size >= mostLines || ofInbox(line.inbox) >= mostOfInbox
      busy.delete(line.line)
      running.delete(work)
      if (wasFull) lookout.wake()
    })
    running.add(work)
  }

  /** Sends all that waits in the line, one after the other. */
  async function sendLine(due: DeliveryLineRow): Promise<void> {
    for (;;) {
      if (lookout.isStopped()) return
      const [connection, base] = await Promise.all([connections.find(due.inbox), publicUrl()])
      const claim = randomToken(12)
      const taken = await transact(actor, 'delivery.take', (tx) => takeNext({ ...deps, base, filePath: world.filePath }, tx, due, connection, claim))
      if (taken === undefined) return
      if (taken !== 'again') await sendMessage(taken)
    }
  }

  async function sendMessage(first: Job): Promise<void> {
    let job: Job | 'again' = first
    while (job !== 'again') {
      const present: Job = job
      const sent = await trySending(present)
      job = await transact(actor, 'delivery.note', (tx) => settle(deps, tx, present, sent))
    }
  }

  async function trySending({ connection, requests, place, attempt }: Job): Promise<Sent> {
    const began = clock.monotonic()
    const { channel, config } = connection
    const sent = await channel.outbound!.send(config, world, requests[place]!, attempt).catch((error: unknown): Sent => {
      // Addresses hold tokens, so nothing of it is logged but what kind it was.
      log.error({ channel: channel.name, kind: error instanceof Error ? error.name : typeof error }, 'a channel failed while it sent')
      return { outcome: 'failed', reason: 'uncertain' }
    })
    counted?.(channel.name, sent.outcome === 'sent' ? 'sent' : sent.reason, (clock.monotonic() - began) / 1000)
    return sent
  }

  return {
    /** Something may be due: looks at once. */
    wake: lookout.wake,
    start: lookout.start,
    /** Begins nothing more; resolves when what is under way has ended. */
    async stop(): Promise<void> {
      await lookout.stop()
      await Promise.all(running)
    },
  }
}
export type Sending = ReturnType<typeof createSending>
