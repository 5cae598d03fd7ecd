import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** The way of one person's browser to the server, which can be cut and mended. */
export interface Link {
  /** The server's address by this way. */
  readonly base: string
  /** Ends what passes now and refuses everything until `mend`. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

interface LinkOptions {
  /** Whether WebSockets come through; an old company proxy lets none. */
  upgrades?: boolean
}

/** Opens a way on loopback to the server on `port`. */
export async function openLink(port: number, { upgrades = true }: LinkOptions = {}): Promise<Link> {
  const sockets = new Set<Socket>()
  let whole = true

  const server = createServer(near => {
    if (!whole) return void near.resetAndDestroy()
    const far = connect(port, '127.0.0.1')
    for (const [from, to] of [[near, far], [far, near]] as const) {
      sockets.add(from)
      from.on('error', () => {}).on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
    far.pipe(near)
    near.on('end', () => far.end()).on('data', (chunk: Buffer) => {
      if (upgrades || !asksForUpgrade(chunk)) return void far.write(chunk)
      near.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
    })
  })
  const end = () => sockets.forEach(socket => socket.resetAndDestroy())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      whole = false
      end()
    },
    mend: () => void (whole = true),
    async close() {
      const closed = new Promise(resolve => server.close(resolve))
      end()
      await closed
    },
  }
}

/** The head of a request comes in one piece on loopback. */
function asksForUpgrade(chunk: Buffer): boolean {
  return /\r\nupgrade: websocket/i.test(chunk.toString('latin1'))
}
