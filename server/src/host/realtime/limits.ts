import { frameLimit } from '@yanshu/contract/realtime.ts'
import { widen, type Rate } from '../http/buckets.ts'

/** What one socket may cost. */
export interface SocketLimits {
  /** Bytes of one frame. */
  frameBytes: number
  /** ms until the first frame must be there, and from one ping to the next. */
  helloMs: number
  heartbeatMs: number
  /** Sockets of one address: all, and those that have not said who they are. */
  perAddress: number
  strangersPerAddress: number
  /** Frames of one socket that are being handled; more wait unread. */
  inFlight: number
  /** Bytes that may wait for a slow reader before it is cut off; it resumes from the database. */
  bufferedBytes: number
  /** Frames of one socket. Ten times as many end it. */
  visitorRate: Rate
  agentRate: Rate
  /** ms that a graceful stop waits for the other ends to close. */
  drainMs: number
}

export const defaultSocketLimits: SocketLimits = {
  frameBytes: frameLimit,
  helloMs: 10_000,
  heartbeatMs: 25_000,
  perAddress: 2_000,
  strangersPerAddress: 100,
  inFlight: 64,
  bufferedBytes: 1024 * 1024,
  visitorRate: { burst: 60, perSecond: 20 },
  agentRate: { burst: 400, perSecond: 200 },
  drainMs: 5_000,
}

/** What is shipped, with `factor` times as much for one address and one socket. */
export function socketLimits(factor: number): SocketLimits {
  const limits = defaultSocketLimits
  return {
    ...limits,
    perAddress: limits.perAddress * factor,
    strangersPerAddress: limits.strangersPerAddress * factor,
    visitorRate: widen(limits.visitorRate, factor),
    agentRate: widen(limits.agentRate, factor),
  }
}
