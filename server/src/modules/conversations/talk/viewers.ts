import { viewingMs } from '@yanshu/contract/realtime.ts'
import type { Clock } from '../../../base/clock.ts'
import type { Kv } from '../../../ports/kv/port.ts'

/** Who has not said so again by now has gone away. */
export const goneMs = 2 * viewingMs + 5_000

/** What is kept of one conversation: until when each agent counts as looking at it. */
type Looking = Record<string, number>

/**
 * Who has which conversation open. Kept between the processes in `kv`: what is lost there comes back with the next
 * `viewing` frames. Two that change the same entry at once may lose one of them, for as long.
 */
export function createViewers(kv: Pick<Kv, 'get' | 'set' | 'delete'>, clock: Clock) {
  const keyOf = (conversation: string) => `viewing:${conversation}`

  async function change(conversation: string, agent: string, until: number | undefined): Promise<{ agents: string[]; isNews: boolean }> {
    const now = clock.now()
    const stored = await kv.get(keyOf(conversation)).catch(() => undefined)
    const all = stored === undefined ? {} : JSON.parse(stored) as Looking
    const before = Object.keys(all)
    const { [agent]: mine, ...others } = all
    const looking: Looking = Object.fromEntries(Object.entries(others).filter(([, end]) => end > now))
    if (until !== undefined) looking[agent] = until
    if (Object.keys(looking).length === 0) await kv.delete(keyOf(conversation)).catch(() => false)
    else await kv.set(keyOf(conversation), JSON.stringify(looking), { ttlMs: goneMs }).catch(() => undefined)
    const agents = Object.keys(looking).toSorted()
    const wasLive = mine !== undefined && mine > now
    return { agents, isNews: before.length !== agents.length || wasLive !== (until !== undefined) }
  }

  return {
    /** The agent has it open, and will say so again. Gives who has, and whether that is news to anybody. */
    look: (conversation: string, agent: string) => change(conversation, agent, clock.now() + goneMs),
    lookAway: (conversation: string, agent: string) => change(conversation, agent, undefined),
  }
}
export type Viewers = ReturnType<typeof createViewers>
