import type { Clock } from '../../base/clock.ts'
import type { Connection } from './connection.ts'

export interface Wheel {
  add(connection: Connection): void
  remove(connection: Connection): void
  stop(): void
}

const TICK_MS = 1000

/**
 * One timer for all connections: each second it comes by at another share of them, and at every one once in `roundMs`.
 * So pings neither go out in one burst nor need a timer each. `everyTick` runs each second.
 */
export function createWheel(clock: Clock, roundMs: number, visit: (connection: Connection) => void, everyTick: () => void): Wheel {
  const slots = Array.from({ length: Math.max(1, Math.round(roundMs / TICK_MS)) }, () => new Set<Connection>())
  let at = 0
  let next = 0
  let cancel = clock.after(TICK_MS, tick)

  function tick(): void {
    cancel = clock.after(TICK_MS, tick)
    at = (at + 1) % slots.length
    for (const connection of slots[at]!) visit(connection)
    everyTick()
  }

  return {
    add(connection) {
      next = (next + 1) % slots.length
      connection.slot = next
      slots[next]!.add(connection)
    },
    remove: (connection) => void slots[connection.slot]!.delete(connection),
    stop: () => cancel(),
  }
}
