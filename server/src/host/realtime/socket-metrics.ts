import type { Metrics } from '../../base/metrics.ts'
import type { SocketKind, SocketMetrics } from './deps.ts'

/** Counts what sockets do. The counters of frames are looked up once, not by their labels for every frame. */
export function createSocketMetrics({ connections, frames, slowDropped }: Metrics): SocketMetrics {
  const both = (direction: 'in' | 'out') => ({ visitor: frames.labels({ kind: 'visitor', direction }), agent: frames.labels({ kind: 'agent', direction }) })
  const counters: Record<'in' | 'out', Record<SocketKind, { inc(): void }>> = { in: both('in'), out: both('out') }
  return {
    opened: (kind) => connections.inc({ kind }),
    closed: (kind) => connections.dec({ kind }),
    received: (kind) => counters.in[kind].inc(),
    sent: (kind) => counters.out[kind].inc(),
    dropped: (kind) => slowDropped.inc({ kind }),
  }
}
