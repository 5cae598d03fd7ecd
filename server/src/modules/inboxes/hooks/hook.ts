import type { InboundMessage } from '@yanshu/channels/inbound-message.ts'
import type { HookAnswer, HookRequest } from '@yanshu/channels/port.ts'
import type { Clock } from '../../../base/clock.ts'
import { Failure } from '../../../base/errors.ts'
import type { Logger } from '../../../base/log.ts'
import { inside } from '../../../host/actor.ts'
import type { Transact } from '../../../host/module.ts'
import type { Accounts, Connection } from '../accounts/accounts.ts'
import type { Intake } from '../intake/intake.ts'
import { createReplays } from './replays.ts'
import type { ReplyWaiter } from './reply-waiter.ts'

export interface HookDeps {
  accounts: Accounts
  intake: Intake
  waiter: ReplyWaiter
  transact: Transact
  clock: Clock
  log: Pick<Logger, 'error' | 'warn'>
  /** `good`, `repeated`, `handshake`, `absent`, `failed`, or why it was refused. */
  counted?(channel: string, result: string): void
  /** How far the vendor's clock is off. */
  skewed?(channel: string, ms: number): void
}

const bare = (status: number): HookAnswer => ({ status, headers: {}, body: '' })
/** What callbacks did is noted so often at most. */
const notedMs = 60_000

/** A vendor's callback: verified, decoded, stored, answered. The vendor learns nothing of why one is refused. */
export function createHook({ accounts, intake, waiter, transact, clock, log, counted, skewed }: HookDeps) {
  const replays = createReplays(clock)
  const noted = new Map<string, number>()

  /** Shows in the self-test. Nobody waits for it. */
  function note({ inbox: { id: inbox }, edition }: Connection, what: 'verified' | 'received' | { refused: string }): void {
    const key = `${inbox} ${edition} ${typeof what === 'object' ? what.refused : what}`
    const now = clock.monotonic()
    if (now - (noted.get(key) ?? -Infinity) < notedMs) return
    noted.set(key, now)
    const actor = inside('system', 'inboxes', 'hook')
    transact(actor, 'inbox.note', (tx) => accounts.note(tx, inbox, what)).catch((error: unknown) => {
      noted.delete(key)
      log.warn({ err: error, inbox }, 'what a callback did could not be noted')
    })
  }

  /** Stores what was told, each in the inbox whose account it came to: one hook may bring news of several. */
  async function store(targets: ReadonlyMap<Connection, InboundMessage[]>): Promise<void> {
    await Promise.all([...targets].map(([connection, told]) => intake.store(connection, told)))
    for (const connection of targets.keys()) note(connection, 'received')
  }

  async function take(connection: Connection, request: HookRequest, once: string | undefined): Promise<HookAnswer> {
    const { inbox, channel, config } = connection
    const told = channel.inbound?.decode?.(config, request.body) ?? []
    const targets = await accounts.targets(connection, told)
    if (targets.size === 0) {
      // Whoever has no other way to verify the address does it by a first message, while the inbox is off.
      note(connection, 'verified')
      return bare(404)
    }
    const within = channel.inbound?.replyInResponse?.(config)?.withinMs
    const sender = told.find((each) => (each.kind === 'message' && each.from === 'contact') || (each.kind === 'arrival' && each.how === 'followed'))?.sender
    const waiting = within !== undefined && sender !== undefined ? waiter.wait(inbox.id, sender, within) : undefined
    try {
      await store(targets)
      if (once !== undefined) replays.add(once)
      counted?.(channel.name, 'good')
      const reply = await waiting?.reply
      return channel.inbound?.answer?.(config, request, clock.now(), reply) ?? bare(200)
    } finally {
      waiting?.end()
    }
  }

  async function answer(connection: Connection, request: HookRequest): Promise<HookAnswer> {
    const { channel, config } = connection
    const verdict = channel.inbound?.verify?.(config, request, clock.now())
    if (!verdict) return bare(404)
    if (verdict.is === 'refused') {
      counted?.(channel.name, verdict.reason)
      note(connection, { refused: verdict.reason })
      return bare(403)
    }
    if (verdict.is === 'answer') {
      counted?.(channel.name, 'handshake')
      note(connection, 'verified')
      return verdict.answer
    }
    if (verdict.skewMs !== undefined) skewed?.(channel.name, verdict.skewMs)
    if (verdict.once !== undefined && replays.has(verdict.once)) {
      counted?.(channel.name, 'repeated')
      return channel.inbound?.answer?.(config, request, clock.now()) ?? bare(200)
    }
    return take(connection, request, verdict.once)
  }

  /** Answers a callback. An inbox that is off can be verified, so that it is connected before it is opened; its messages are not taken. */
  return async function hook(inbox: string, request: HookRequest): Promise<HookAnswer> {
    try {
      const connection = await accounts.find(inbox)
      if (connection) return await answer(connection, request)
      counted?.('none', 'absent')
      return bare(404)
    } catch (error) {
      counted?.('none', 'failed')
      const isUnavailable = error instanceof Failure && error.status === 503
      if (!isUnavailable) log.error({ err: error, inbox }, 'a callback could not be handled')
      // The vendor tells it again.
      return bare(isUnavailable ? 503 : 500)
    }
  }
}
