import type { RawData } from 'ws'
import { errorMessage } from '@yanshu/contract/errors.ts'
import { Failure } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { failureOf, isOnRecord } from '../http/error-answer.ts'
import type { Connection } from './connection.ts'
import type { Contributions } from './contributions.ts'
import type { GatewayDeps } from './deps.ts'
import { countFrame } from './rate.ts'
import { readFrame, type Frame, type Label } from './read-frame.ts'
import type { Transmitter } from './transmitter.ts'

export interface Floor {
  /** A frame of somebody known. */
  receive(connection: Connection, data: RawData): void
}

/**
 * Handles frames. `send` frames are handed on at once, in the order in which they came, without waiting for the one before:
 * the store keeps that order, and waiting would cost a commit each. All others run one after another per socket.
 */
export function createFloor(deps: GatewayDeps, transmitter: Transmitter, contributions: Contributions, renew: (connection: Connection, hello: Extract<Frame, { type: 'hello' }>) => Promise<void>): Floor {
  function receive(connection: Connection, data: RawData): void {
    if (connection.inFlight >= deps.limits.inFlight) return wait(connection, data)
    const rate = connection.kind === 'visitor' ? deps.limits.visitorRate : deps.limits.agentRate
    const counted = countFrame(connection, rate, deps.clock.monotonic())
    if (counted === 'hostile') return transmitter.bye(connection, 'too_many')
    const read = readFrame(connection.kind, data)
    if (counted !== 'passes') return refuse(connection, read, new Failure('too_many'), counted === 'first over')
    if (!('frame' in read)) return refuse(connection, read, read.failure)
    if (read.frame.type === 'ping') return transmitter.send(connection, { type: 'pong' })
    start(connection, read.frame, read.label)
  }

  function start(connection: Connection, frame: Frame, label: Label): void {
    connection.inFlight += 1
    if (frame.type === 'send') void run(connection, frame, label)
    else connection.chain = connection.chain.then(() => run(connection, frame, label))
  }

  /** Never rejects. */
  async function run(connection: Connection, frame: Frame, label: Label): Promise<void> {
    try {
      if (connection.state === 'open') await handle(connection, frame)
    } catch (error) {
      refuse(connection, { frame, label }, error)
    }
    connection.inFlight -= 1
    goOn(connection)
  }

  async function handle(connection: Connection, frame: Frame): Promise<void> {
    if (frame.type === 'hello') return renew(connection, frame)
    const handler = contributions.handlerOf(connection.kind, frame.type)
    if (!handler || !deps.isOn(handler.module)) throw new Failure('module_off')
    await handler.handle(frame, connection)
  }

  /** What was read already when the socket had to wait: at most one read of the system's. */
  function wait(connection: Connection, data: RawData): void {
    ;(connection.backlog ??= []).push(data)
    connection.line.pause()
  }

  function goOn(connection: Connection): void {
    const { backlog } = connection
    if (!backlog) return
    while (backlog.length > 0 && connection.inFlight < deps.limits.inFlight && connection.state === 'open') receive(connection, backlog.shift()!)
    if (backlog.length > 0 && connection.state === 'open') return
    connection.backlog = undefined
    connection.line.resume()
  }

  function refuse(connection: Connection, about: { frame?: Frame; label: Label }, error: unknown, onRecord = true): void {
    if (connection.state !== 'open') return
    const failure = failureOf(error)
    const requestId = newId()
    const action = `WS ${about.frame?.type ?? 'frame'}`
    if (failure.status === 500) deps.log.error({ err: failure.cause ?? error, requestId, action }, 'a frame could not be handled')
    if (onRecord && isOnRecord(failure)) deps.refused({ ...connection.actor, requestId }, action, failure.code)
    const message = errorMessage(failure.code, connection.actor.language)
    transmitter.send(connection, { type: 'refused', code: failure.code, message, requestId, ...about.label })
  }

  return { receive }
}
