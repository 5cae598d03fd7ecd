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

/** Opens a way on loopback to the server on `port`. */
export async function openLink(port: number): Promise<Link> {
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
      from.pipe(to)
    }
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
