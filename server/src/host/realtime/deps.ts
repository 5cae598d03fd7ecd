import type { Logger } from 'pino'
import type { Clock } from '../../base/clock.ts'
import type { Actor } from '../actor.ts'
import type { SocketLimits } from './limits.ts'

export type SocketKind = 'visitor' | 'agent'

/** Where a socket came from. */
export type SocketSource = Pick<Actor, 'ip' | 'port' | 'userAgent' | 'channel' | 'requestId' | 'language'>

export interface GatewayDeps {
  /** Whose token it is, and when it ends (ms UTC); undefined for one that is not good. May throw a Failure. */
  identifySocket(kind: SocketKind, token: string, from: SocketSource): Promise<{ actor: Actor; expiresAt?: number } | undefined>
  /** Puts a refusal on record; must neither throw nor wait. `action` is `WS <type of frame>`. */
  refused(actor: Actor, action: string, code: string): void
  isOn(module: string): boolean
  limits: SocketLimits
  log: Pick<Logger, 'error'>
  clock: Clock
  /** Checks every frame that leaves against the contract. For tests and development. */
  checkOutputs: boolean
  metrics: SocketMetrics
}

export interface SocketMetrics {
  opened(kind: SocketKind): void
  closed(kind: SocketKind): void
  received(kind: SocketKind): void
  sent(kind: SocketKind): void
  /** A slow reader was cut off. */
  dropped(kind: SocketKind): void
}
