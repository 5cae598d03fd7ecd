import type { Clock } from '../../base/clock.ts'
import type { Logger } from '../../base/log.ts'
import { newId } from '../../base/ids.ts'
import { inside } from '../../host/actor.ts'
import type { Socket, Transact } from '../../host/module.ts'
import { leaseMs } from './queries.ts'
import type { Routing } from './service.ts'

/** A reload or a short break of the network is no loss. */
const graceMs = 12_000
const renewMs = 10_000

/**
 * Keeps the leases of the agents whose sockets this process holds. An agent with sockets in several processes is connected
 * until the last of them is gone; what a dead process held ends with its lease.
 */
export function createConnections(routing: Routing, transact: Transact, clock: Clock, log: Logger) {
  const sockets = new Map<string, number>()
  const leaving = new Map<string, () => void>()
  const actor = inside('system', 'presence', '', 'socket')
  const link = newId()
  let stopped = false
  let cancelRenewal = clock.after(renewMs, renew)

  function store(agent: string, connected: boolean): void {
    const work = routing.load().then(() => transact({ ...actor, id: agent }, connected ? 'agent.connect' : 'agent.disconnect', async (tx) => {
      if (connected) {
        await routing.links.hold(tx, link, [agent])
        return routing.connect(tx, agent, true, tx.now + leaseMs)
      }
      if (await routing.links.release(tx, link, agent)) return tx.unchanged()
      await routing.connect(tx, agent, false, 0)
    }))
    work.catch((error: unknown) => log.warn({ err: error, agent }, 'a connection could not be noted'))
  }

  function renew(): void {
    if (stopped) return
    cancelRenewal = clock.after(renewMs, renew)
    const here = [...sockets.keys()]
    if (here.length === 0) return
    const work = transact(actor, 'presence.touch', async (tx) => {
      await routing.links.hold(tx, link, here)
      return routing.renew(tx, here)
    }).then((ended) => {
      // This process stood still so long that they were given up: they are here, and say so.
      for (const agent of ended) if (sockets.has(agent)) store(agent, true)
    })
    work.catch((error: unknown) => log.warn({ err: error }, 'leases could not be renewed'))
  }

  function leave(agent: string): void {
    const left = (sockets.get(agent) ?? 1) - 1
    if (left > 0) return void sockets.set(agent, left)
    sockets.delete(agent)
    if (stopped) return
    leaving.set(agent, clock.after(graceMs, () => {
      leaving.delete(agent)
      store(agent, false)
    }))
  }

  return {
    /** An agent's socket came; what it gives is called when that socket is gone. */
    arrive(socket: Socket): () => void {
      const agent = socket.actor.id
      leaving.get(agent)?.()
      const waited = leaving.delete(agent)
      const before = sockets.get(agent) ?? 0
      sockets.set(agent, before + 1)
      if (before === 0 && !waited) store(agent, true)
      return () => leave(agent)
    },

    /** Stops renewing; leases end by themselves unless another process has the agent's next socket. Never rejects. */
    async stop(): Promise<void> {
      stopped = true
      cancelRenewal()
      for (const cancel of leaving.values()) cancel()
      await transact(actor, 'presence.touch', (tx) => routing.links.releaseAll(tx, link)).catch(() => undefined)
    },
  }
}
export type Connections = ReturnType<typeof createConnections>
