import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Something between a client and a server that cuts the line for good after so many bytes in one direction. */
export interface Cutting {
  port: number
  close(): Promise<void>
}

/** Stands before `port` on loopback. `sent`: bytes of the client; `received`: bytes of the server. */
export async function cutAfter(port: number, { sent = Infinity, received = Infinity }: { sent?: number; received?: number }): Promise<Cutting> {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const target = connect(port, '127.0.0.1')
    const cut = () => [client, target].forEach((each) => void each.destroy())
    pass(client, target, sent, cut)
    pass(target, client, received, cut)
    for (const each of [client, target]) {
      open.add(each)
      each.on('error', cut).on('close', () => (open.delete(each), cut()))
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const each of open) each.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function pass(from: Socket, to: Socket, limit: number, cut: () => void): void {
  let passed = 0
  from.on('data', (chunk) => {
    passed += chunk.length
    if (passed > limit) return cut()
    if (to.write(chunk)) return
    from.pause()
    to.once('drain', () => from.resume())
  })
}
