import type { Connection } from './connection.ts'

/** Who listens to what. One for visitors and one for agents, so that a frame never reaches the wrong kind. */
export interface Topics {
  join(connection: Connection, topic: string): void
  leave(connection: Connection, topic: string): void
  leaveAll(connection: Connection): void
  /** Every connection in any of the topics, once. Nothing may join or leave meanwhile. */
  each(topics: readonly string[], visit: (connection: Connection) => void): void
  /** Those in the topic, as a list of its own. */
  members(topic: string): Connection[]
  /** Whether anybody listens. */
  isHeard(topic: string): boolean
  /** Topics that somebody listens to. */
  size(): number
}

export function createTopics(): Topics {
  const topics = new Map<string, Set<Connection>>()
  let publication = 0

  function leave(connection: Connection, topic: string): void {
    const members = topics.get(topic)
    if (members?.delete(connection) && members.size === 0) topics.delete(topic)
  }

  return {
    join(connection, topic) {
      let members = topics.get(topic)
      if (!members) topics.set(topic, (members = new Set()))
      members.add(connection)
      ;(connection.topics ??= new Set()).add(topic)
    },
    leave(connection, topic) {
      connection.topics?.delete(topic)
      leave(connection, topic)
    },
    leaveAll(connection) {
      for (const topic of connection.topics ?? []) leave(connection, topic)
      connection.topics = undefined
    },
    each(names, visit) {
      publication += 1
      for (const name of names) {
        for (const connection of topics.get(name) ?? []) {
          if (connection.publication === publication) continue
          connection.publication = publication
          visit(connection)
        }
      }
    },
    members: (topic) => [...(topics.get(topic) ?? [])],
    isHeard: (topic) => topics.has(topic),
    size: () => topics.size,
  }
}
