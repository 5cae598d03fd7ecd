import type { Duplex } from 'node:stream'
import { WebSocket, type RawData } from 'ws'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../actor.ts'
import type { Socket } from '../module.ts'
import type { SocketKind, SocketSource } from './deps.ts'

/** The WebSocket of a connection. It knows its connection, so that all of them share their listeners. */
export class Line extends WebSocket {
  connection: Connection | undefined
}

/** What a connection asks of the gateway. */
export interface Exchange {
  send(connection: Connection, frame: object): void
  join(connection: Connection, topic: string): void
  leave(connection: Connection, topic: string): void
}

const done = Promise.resolve()
const patienceMs = 60_000

/** One connection as the gateway keeps it. There are many, so it holds no closures and no timers. */
export class Connection implements Socket {
  readonly id = newId()
  readonly kind: SocketKind
  readonly line: Line
  /** The stream below the line. */
  readonly stream: Duplex
  readonly from: SocketSource
  readonly openedAt: number
  readonly #exchange: Exchange
  state: 'new' | 'identifying' | 'open' | 'closing' = 'new'
  known: Actor | undefined
  /** ms UTC when the token ends. */
  expiresAt = Infinity
  /** Heard of since the last ping. */
  alive = true
  /** Where the heartbeat comes by. */
  slot = 0
  /** Bytes written in this turn of the event loop, which leave together at its end. */
  held = 0
  /** The last publication that reached it. */
  publication = 0
  topics: Set<string> | undefined
  /** What modules want called at the end. */
  farewells: (() => void)[] | undefined
  /** Frames being handled, those that wait, and the last of those that run one after another. */
  inFlight = 0
  backlog: RawData[] | undefined
  chain: Promise<void> = done
  /** Tokens of the two rates, and when they were counted. */
  tokens: number
  patience: number
  countedAt: number
  refusing = false

  constructor(kind: SocketKind, line: Line, stream: Duplex, from: SocketSource, burst: number, now: number, exchange: Exchange) {
    this.kind = kind
    this.line = line
    this.stream = stream
    this.from = from
    this.openedAt = now
    this.tokens = burst
    this.patience = burst * 10
    this.countedAt = now
    this.#exchange = exchange
  }

  get actor(): Actor {
    if (!this.known) throw new Error('nobody is known at this socket yet')
    return this.known
  }
  send(frame: object): void {
    this.#exchange.send(this, frame)
  }
  /** Who reads nothing for `patience` ms is cut off: a frame that is being handled keeps the heartbeat away. */
  drained(patience = patienceMs): Promise<void> {
    const { stream, line } = this
    if (!stream.writableNeedDrain || line.readyState !== WebSocket.OPEN) return done
    return new Promise((resolve) => {
      const timer = setTimeout(() => line.terminate(), patience)
      const go = (): void => {
        clearTimeout(timer)
        stream.off('drain', go)
        stream.off('close', go)
        resolve()
      }
      stream.on('drain', go)
      stream.on('close', go)
    })
  }
  join(topic: string): void {
    this.#exchange.join(this, topic)
  }
  leave(topic: string): void {
    this.#exchange.leave(this, topic)
  }
}
