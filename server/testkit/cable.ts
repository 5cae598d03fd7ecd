import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A TCP line to a server that can be cut and mended, for both ends as if the server had died. */
export interface Cable {
  readonly port: number
  cut(): Promise<void>
  mend(): Promise<void>
  /**
   * Waits for `text` on its way to the server and breaks the line there, once: before it arrives, before it is answered
   * (the answer is awaited and lost), or silently (nothing passes any more, and nobody is told).
   */
  breakAt(text: string, when: 'before' | 'unanswered' | 'silent'): Promise<void>
}

/** Lays a line to `host:to`. */
export async function layCable(to: number, host = '127.0.0.1'): Promise<Cable> {
  const ends = new Set<Socket>()
  let port = 0
  let listener: Server
  let trap: { text: string; when: 'before' | 'unanswered' | 'silent'; sprung(): void } | undefined

  function link(near: Socket): void {
    const far = connect(to, host)
    let state: 'whole' | 'unanswered' | 'silent' = 'whole'
    for (const [from, into] of [[near, far], [far, near]] as const) {
      ends.add(from)
      from.setNoDelay(true)
      from.on('error', () => into.destroy()).on('close', () => state === 'silent' || into.destroy())
    }
    near.on('data', (chunk: Buffer) => {
      if (state === 'silent') return
      const caught = trap && chunk.includes(trap.text) ? trap : undefined
      if (caught) {
        trap = undefined
        caught.sprung()
      }
      if (caught?.when === 'before') return void near.destroy()
      if (caught?.when === 'silent') return void (state = 'silent')
      if (caught) state = 'unanswered'
      far.write(chunk)
    })
    far.on('data', (chunk: Buffer) => {
      if (state === 'unanswered') near.destroy()
      else if (state === 'whole') near.write(chunk)
    })
  }

  async function mend(): Promise<void> {
    listener = createServer(link).listen(port, '127.0.0.1')
    await once(listener, 'listening')
    port = (listener.address() as AddressInfo).port
  }

  async function cut(): Promise<void> {
    const closed = once(listener, 'close')
    listener.close()
    for (const end of ends) end.destroy()
    ends.clear()
    await closed
  }

  await mend()
  return { port, cut, mend, breakAt: (text, when) => new Promise((resolve) => (trap = { text, when, sprung: resolve })) }
}
