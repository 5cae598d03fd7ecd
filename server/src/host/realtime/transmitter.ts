import { WebSocket } from 'ws'
import { toAgent, toVisitor } from '@yanshu/contract/realtime.ts'
import type { Connection } from './connection.ts'
import type { GatewayDeps, SocketKind } from './deps.ts'

export interface Transmitter {
  /** A frame as bytes, to be written to many. */
  encode(kind: SocketKind, frame: object): Buffer
  write(connection: Connection, bytes: Buffer): void
  send(connection: Connection, frame: object): void
  /** Says why, and closes. `retryMs`: when to come back. */
  bye(connection: Connection, code: string, retryMs?: number): void
}

const asText = { binary: false, fin: true } as const
/** RFC 6455 §7.4.1 */
const POLICY_VIOLATION = 1008
const SERVICE_RESTART = 1012

/** Of one turn of the event loop, so much is held back to leave in one system call; what is more leaves at once. */
const heldBytes = 64 * 1024

/** Writes to sockets. A reader so slow that too much waits for it is cut off: it resumes from the database, the others do not wait. */
export function createTransmitter(deps: Pick<GatewayDeps, 'limits' | 'metrics' | 'checkOutputs'>): Transmitter {
  const holding: Connection[] = []

  /** Many frames of one turn go to the same sockets, and a system call for each costs more than all the rest of them. */
  function hold(connection: Connection, bytes: number): void {
    if (connection.held === 0) {
      connection.stream.cork()
      if (holding.push(connection) === 1) setImmediate(letAllGo)
    }
    connection.held += bytes
  }

  function letGo(connection: Connection): void {
    if (connection.held === 0) return
    connection.held = 0
    connection.stream.uncork()
  }

  function letAllGo(): void {
    for (const connection of holding.splice(0)) letGo(connection)
  }

  function encode(kind: SocketKind, frame: object): Buffer {
    if (deps.checkOutputs) (kind === 'visitor' ? toVisitor : toAgent).parse(frame)
    return Buffer.from(JSON.stringify(frame))
  }

  function write(connection: Connection, bytes: Buffer): void {
    const { line, kind } = connection
    if (line.readyState !== WebSocket.OPEN) return
    if (line.bufferedAmount > deps.limits.bufferedBytes) {
      deps.metrics.dropped(kind)
      connection.state = 'closing'
      return line.terminate()
    }
    hold(connection, bytes.length)
    line.send(bytes, asText)
    if (connection.held > heldBytes) letGo(connection)
    deps.metrics.sent(kind)
  }

  const send = (connection: Connection, frame: object) => write(connection, encode(connection.kind, frame))
  return {
    encode,
    write,
    send,
    bye(connection, code, retryMs) {
      if (connection.state === 'closing') return
      send(connection, { type: 'bye', code, ...(retryMs === undefined ? {} : { retryMs }) })
      connection.state = 'closing'
      connection.line.close(retryMs === undefined ? POLICY_VIOLATION : SERVICE_RESTART)
    },
  }
}
