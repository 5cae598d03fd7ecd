import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type ServerOptions, type WebSocket } from 'ws'
import { addressKey } from '../http/trust.ts'
import type { NearLive } from '../module.ts'
import { Connection, Line } from './connection.ts'
import { collectContributions, type SocketModule } from './contributions.ts'
import { createCounts } from './counts.ts'
import type { GatewayDeps, SocketKind, SocketSource } from './deps.ts'
import { createDoorman } from './doorman.ts'
import { createFloor } from './floor.ts'
import { createLive } from './live.ts'
import { createTopics } from './topics.ts'
import { createTransmitter } from './transmitter.ts'
import { createWheel } from './wheel.ts'

export interface Gateway {
  /** Takes up what a module has to do with sockets. Throws when a frame is handled already. */
  use(module: SocketModule): void
  /** Publishes to the sockets of this process. */
  live: NearLive
  /** Whether one more socket of the address may come in, or the code that refuses it. */
  admits(ip: string): 'yes' | 'too_many_connections' | 'unavailable'
  /** Completes the upgrade of a request that was admitted. */
  accept(kind: SocketKind, request: IncomingMessage, socket: Duplex, head: Buffer, from: SocketSource): void
  /** Sockets at present, by kind. */
  count(kind: SocketKind): number
  /** Lets nobody in any more, says goodbye to all, and resolves when they are gone; who lingers is cut off. */
  drain(): Promise<void>
}

/** Over how many ms those who were sent away come back. */
const returnMs = 4_000

/** The live connections of this process. */
export function createGateway(deps: GatewayDeps): Gateway {
  const { limits, clock, metrics } = deps
  const server = new WebSocketServer(optionsOf(deps))
  const topics = { visitor: createTopics(), agent: createTopics() }
  const connections = new Set<Connection>()
  const strangers = new Set<Connection>()
  const perAddress = createCounts()
  const strangersPerAddress = createCounts()
  const contributions = collectContributions(deps)
  const transmitter = createTransmitter(deps)
  const doorman = createDoorman(deps, transmitter, contributions, forgetStranger)
  const floor = createFloor(deps, transmitter, contributions, doorman.renew)
  const wheel = createWheel(clock, limits.heartbeatMs, beat, dismissSilent)
  let drained: (() => void) | undefined

  const exchange = {
    send: transmitter.send,
    join: (connection: Connection, topic: string) => {
      if (connections.has(connection)) topics[connection.kind].join(connection, topic)
    },
    leave: (connection: Connection, topic: string) => topics[connection.kind].leave(connection, topic),
  }

  function open(kind: SocketKind, line: Line, stream: Duplex, from: SocketSource): void {
    const burst = kind === 'visitor' ? limits.visitorRate.burst : limits.agentRate.burst
    const connection = new Connection(kind, line, stream, from, burst, clock.monotonic(), exchange)
    line.connection = connection
    connections.add(connection)
    strangers.add(connection)
    perAddress.add(addressKey(from.ip))
    strangersPerAddress.add(addressKey(from.ip))
    wheel.add(connection)
    metrics.opened(kind)
    line.on('message', onMessage).on('pong', onPong).on('error', onError).on('close', onClose)
  }

  function onMessage(this: WebSocket, data: RawData, isBinary: boolean): void {
    const connection = connectionOf(this)
    connection.alive = true
    metrics.received(connection.kind)
    if (isBinary) return transmitter.bye(connection, 'malformed')
    if (connection.state === 'open') return floor.receive(connection, data)
    // Neither of the two rejects.
    if (connection.state === 'new') void doorman.receiveFirst(connection, data)
  }

  function onClose(this: WebSocket): void {
    const connection = connectionOf(this)
    connection.state = 'closing'
    connection.backlog = undefined
    connections.delete(connection)
    forgetStranger(connection)
    perAddress.remove(addressKey(connection.from.ip))
    wheel.remove(connection)
    topics[connection.kind].leaveAll(connection)
    contributions.part(connection)
    metrics.closed(connection.kind)
    if (connections.size === 0) drained?.()
  }

  function forgetStranger(connection: Connection): void {
    if (strangers.delete(connection)) strangersPerAddress.remove(addressKey(connection.from.ip))
  }

  function beat(connection: Connection): void {
    // While its frames are being handled a socket may be paused, and its pong unread.
    if (!connection.alive && connection.inFlight === 0) return connection.line.terminate()
    if (connection.expiresAt <= clock.now()) return transmitter.bye(connection, 'bad_token')
    connection.alive = false
    if (connection.line.readyState === Line.OPEN) connection.line.ping()
  }

  /** The set is in order of arrival. */
  function dismissSilent(): void {
    for (const connection of strangers) {
      if (clock.monotonic() - connection.openedAt < limits.helloMs) return
      forgetStranger(connection)
      transmitter.bye(connection, 'unauthenticated')
    }
  }

  return {
    use: contributions.use,
    live: createLive(topics, transmitter),
    admits(ip) {
      if (drained) return 'unavailable'
      const key = addressKey(ip)
      return perAddress.of(key) >= limits.perAddress || strangersPerAddress.of(key) >= limits.strangersPerAddress ? 'too_many_connections' : 'yes'
    },
    accept: (kind, request, socket, head, from) => server.handleUpgrade(request, socket, head, (line) => open(kind, line, socket, from)),
    count: (kind) => [...connections].filter((each) => each.kind === kind).length,
    async drain() {
      wheel.stop()
      const gone = new Promise<void>((resolve) => (drained = resolve))
      // At different times, so that they do not all come to the next process at once.
      for (const connection of connections) transmitter.bye(connection, 'unavailable', 500 + Math.floor(Math.random() * returnMs))
      if (connections.size === 0) return
      const cancel = clock.after(limits.drainMs, () => connections.forEach(({ line }) => line.terminate()))
      await gone
      cancel()
    },
  }
}

/** The listeners of all connections are the same functions. */
function connectionOf(line: WebSocket): Connection {
  return (line as Line).connection!
}

function onPong(this: WebSocket): void {
  connectionOf(this).alive = true
}

/** A frame beyond the limit or against the protocol: `ws` closes the socket with the code for it. */
function onError(): void {}

function optionsOf({ limits }: GatewayDeps): ServerOptions<typeof Line> {
  const options = { noServer: true, clientTracking: false, maxPayload: limits.frameBytes, perMessageDeflate: false, WebSocket: Line }
  // Known to the package, not yet to its types: how long a close may take.
  return { ...options, closeTimeout: limits.drainMs } as ServerOptions<typeof Line>
}
