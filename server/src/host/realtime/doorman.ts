import type { RawData } from 'ws'
import { Failure } from '../../base/errors.ts'
import { stranger } from '../actor.ts'
import { isOnRecord } from '../http/error-answer.ts'
import type { Connection } from './connection.ts'
import type { Contributions } from './contributions.ts'
import type { GatewayDeps } from './deps.ts'
import { readFrame, type Frame } from './read-frame.ts'
import type { Transmitter } from './transmitter.ts'

type Hello = Extract<Frame, { type: 'hello' }>

export interface Doorman {
  /** The first frame, which must be `hello`. Until it is answered whatever else arrives is dropped. */
  receiveFirst(connection: Connection, data: RawData): Promise<void>
  /** `hello` again with a fresh token of the same person or contact: the socket goes on. */
  renew(connection: Connection, hello: Hello): Promise<void>
}

/** Lets sockets in by the token of their first frame. `opened` is told of each that comes in. */
export function createDoorman(deps: GatewayDeps, transmitter: Transmitter, contributions: Contributions, opened: (connection: Connection) => void): Doorman {
  return {
    async receiveFirst(connection, data) {
      const read = readFrame(connection.kind, data)
      if (!('frame' in read) || read.frame.type !== 'hello') return transmitter.bye(connection, 'malformed')
      connection.state = 'identifying'
      if (!(await identify(connection, read.frame)) || connection.state !== 'identifying') return
      connection.state = 'open'
      opened(connection)
      welcome(connection)
      contributions.greet(connection)
    },
    async renew(connection, hello) {
      const before = connection.actor.id
      if (!(await identify(connection, hello, before)) || connection.state !== 'open') return
      welcome(connection)
    },
  }

  /** Notes who it is. Otherwise says why not, closes, and gives false. */
  async function identify(connection: Connection, hello: Hello, expected?: string): Promise<boolean> {
    const from = hello.language ? { ...connection.from, language: hello.language } : connection.from
    try {
      const found = await deps.identifySocket(connection.kind, hello.token, from)
      if (!found || (expected !== undefined && found.actor.id !== expected)) throw new Failure('bad_token')
      connection.known = found.actor
      connection.expiresAt = found.expiresAt ?? Infinity
      return true
    } catch (error) {
      refuse(connection, error)
      return false
    }
  }

  function refuse(connection: Connection, error: unknown): void {
    if (error instanceof Failure) {
      if (isOnRecord(error)) deps.refused(connection.known ?? stranger(connection.from), 'WS hello', error.code)
      return transmitter.bye(connection, error.code)
    }
    deps.log.error({ err: error, requestId: connection.from.requestId }, 'a socket could not be identified')
    transmitter.bye(connection, 'unavailable', 1000 + Math.floor(Math.random() * 4000))
  }

  function welcome(connection: Connection): void {
    transmitter.send(connection, { type: 'welcome', at: deps.clock.now(), me: connection.actor.id, heartbeatMs: deps.limits.heartbeatMs })
  }
}
