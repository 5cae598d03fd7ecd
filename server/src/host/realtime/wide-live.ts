import type { Live } from '../module.ts'
import type { Relay } from '../relay.ts'

type Told =
  | { kind: 'visitor'; topics: string[]; frame: Parameters<Live['toVisitors']>[1] }
  | { kind: 'agent'; topics: string[]; frame: Parameters<Live['toAgents']>[1]; except?: string[] }

/**
 * Publishes to the sockets of all processes: for what is no event, such as typing. Without Redis it reaches those of this
 * process. `close` ends sockets of this process only; announce an event for the others.
 */
export function createWideLive(live: Live, relay: Relay): Live {
  relay.hear('frames', (body) => {
    const told = body as Told
    if (told.kind === 'visitor') live.toVisitors(told.topics, told.frame)
    else live.toAgents(told.topics, told.frame, told.except)
  })
  const tell = (told: Told) => relay.tell('frames', told)

  return {
    toVisitors(topics, frame) {
      live.toVisitors(topics, frame)
      tell({ kind: 'visitor', topics: [...topics], frame })
    },
    toAgents(topics, frame, except) {
      live.toAgents(topics, frame, except)
      tell({ kind: 'agent', topics: [...topics], frame, ...(except && { except: [...except] }) })
    },
    close: live.close,
  }
}
