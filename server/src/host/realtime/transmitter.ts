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

/** Writes to sockets. A reader so slow that too much waits for it is cut off: it resumes from the database, the others do not wait. */
export function createTransmitter(deps: Pick<GatewayDeps, 'limits' | 'metrics' | 'checkOutputs'>): Transmitter {
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
    line.send(bytes, asText)
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
