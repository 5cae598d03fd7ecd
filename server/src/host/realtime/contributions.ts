import type { Module, Socket } from '../module.ts'
import type { Connection } from './connection.ts'
import type { GatewayDeps, SocketKind } from './deps.ts'
import type { Frame } from './read-frame.ts'

export interface FrameHandler {
  module: string
  handle(frame: Frame, socket: Socket): Promise<void> | void
}
export type SocketModule = Pick<Module, 'name' | 'frames' | 'connected'>

export interface Contributions {
  /** Throws when another module handles one of the frames already. */
  use(module: SocketModule): void
  handlerOf(kind: SocketKind, type: string): FrameHandler | undefined
  /** Tells the modules that are on of a connection, and keeps what they want done at its end. */
  greet(connection: Connection): void
  /** Does what was kept. */
  part(connection: Connection): void
}

/** What modules have to do with sockets. `hello` and `ping` are the gateway's own. */
export function collectContributions(deps: Pick<GatewayDeps, 'isOn' | 'log'>): Contributions {
  const handlers = { visitor: new Map<string, FrameHandler>(), agent: new Map<string, FrameHandler>() }
  const modules: SocketModule[] = []

  function addHandlers(kind: SocketKind, { name, frames }: SocketModule): void {
    for (const [type, handle] of Object.entries(frames?.[kind] ?? {})) {
      if (handlers[kind].has(type) || type === 'hello' || type === 'ping') throw new Error(`${name}: ${type} frames of ${kind}s are handled already`)
      // Each handler takes the frames of its own type, which is what it is looked up by.
      handlers[kind].set(type, { module: name, handle: handle as FrameHandler['handle'] })
    }
  }

  return {
    use(module) {
      addHandlers('visitor', module)
      addHandlers('agent', module)
      modules.push(module)
    },
    handlerOf: (kind, type) => handlers[kind].get(type),
    greet(connection) {
      for (const { name, connected } of modules) {
        if (!connected?.[connection.kind] || !deps.isOn(name)) continue
        attempt(() => void (connection.farewells ??= []).push(connected[connection.kind]!(connection)))
      }
    },
    part(connection) {
      for (const farewell of connection.farewells ?? []) attempt(farewell)
      connection.farewells = undefined
    },
  }

  /** A module's mistake must end neither the process nor what the other modules do. */
  function attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      deps.log.error({ err: error }, 'the beginning or end of a connection could not be handled')
    }
  }
}
