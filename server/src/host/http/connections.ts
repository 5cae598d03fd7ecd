import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { HttpLimits } from './limits.ts'
import { addressKey, plainAddress, type Trust } from './trust.ts'

/** Cuts off connections beyond what one address and all together may hold. A trusted proxy speaks for many addresses. */
export function capConnections(server: Server, limits: HttpLimits, trust: Trust): void {
  const open = new Map<string, number>()
  server.maxConnections = limits.connections
  server.on('connection', (socket: Socket) => {
    const address = plainAddress(socket.remoteAddress)
    if (trust(address)) return
    const key = addressKey(address)
    const count = (open.get(key) ?? 0) + 1
    if (count > limits.connectionsPerAddress) return void socket.destroy()
    open.set(key, count)
    socket.once('close', () => {
      const left = open.get(key)! - 1
      if (left === 0) open.delete(key)
      else open.set(key, left)
    })
  })
}
