import type { Clock } from '../../../base/clock.ts'
import type { Logger } from '../../../base/log.ts'
import { inside } from '../../../host/actor.ts'
import type { Transact } from '../../../host/module.ts'
import type { Conversations } from '../service.ts'

/** Snoozes and offers end within this time of what was promised. */
const sweepMs = 1000

/**
 * Ends what is due, every second. Looking is one read of an index that is nearly empty, so every process looks; each piece of
 * work looks again under the lock, and the second of two processes finds nothing to do. Gives what stops it.
 */
export function sweepTimers(conversations: Pick<Conversations, 'due' | 'runTimers'>, transact: Transact, clock: Clock, log: Logger): () => Promise<void> {
  const actor = inside('job', 'conversations.timers', '', 'job')
  let isStopped = false
  let work = Promise.resolve()
  let cancel = () => {}

  async function sweep(): Promise<void> {
    for (const id of await conversations.due(clock.now())) {
      if (isStopped) return
      await transact(actor, 'conversation.run_timers', (tx) => conversations.runTimers(tx, id))
    }
  }

  function again(): void {
    cancel = clock.after(sweepMs, () => {
      work = sweep().catch((error: unknown) => log.warn({ err: error }, 'what is due in conversations could not be ended')).then(() => {
        if (!isStopped) again()
      })
    })
  }
  again()

  return async () => {
    isStopped = true
    cancel()
    await work
  }
}
