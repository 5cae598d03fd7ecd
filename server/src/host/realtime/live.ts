import type { NearLive } from '../module.ts'
import type { SocketKind } from './deps.ts'
import type { Topics } from './topics.ts'
import type { Transmitter } from './transmitter.ts'

/** Publishing: a frame is encoded when the first reader is found, once for all of them. */
export function createLive(topics: Record<SocketKind, Topics>, transmitter: Transmitter): NearLive {
  function publish(kind: SocketKind, names: readonly string[], frame: object, except: readonly string[] = []): void {
    let bytes: Buffer | undefined
    topics[kind].each(names, (connection) => {
      if (except.some((topic) => connection.topics?.has(topic))) return
      transmitter.write(connection, (bytes ??= transmitter.encode(kind, frame)))
    })
  }
  return {
    toVisitors: (names, frame) => publish('visitor', names, frame),
    toAgents: (names, frame, except) => publish('agent', names, frame, except),
    isHeardByVisitors: (topic) => topics.visitor.isHeard(topic),
    regard(topic, as) {
      const members = topics.agent.members(topic)
      for (const connection of members) connection.known = as(connection.actor)
      return members
    },
    close(topic, code, which = () => true) {
      for (const connection of [...topics.visitor.members(topic), ...topics.agent.members(topic)]) {
        if (which(connection)) transmitter.bye(connection, code)
      }
    },
  }
}
