import { WebSocket } from 'ws'

/** How many sockets are opened at a time: below what a server lets in unnamed. */
const atOnce = 40

/** What `make` gives for each of the list, some at a time. */
export async function inBatches<T, R>(list: readonly T[], make: (item: T, at: number) => Promise<R>): Promise<R[]> {
  const made: R[] = []
  for (let from = 0; from < list.length; from += atOnce) {
    made.push(...await Promise.all(list.slice(from, from + atOnce).map((item, at) => make(item, from + at))))
  }
  return made
}

/** Opens a socket, says `hello` and waits for the answer, if there is a hello to be said. */
export async function openSocket(url: string, hello?: object): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  await new Promise<void>((resolve, reject) => socket.once('open', () => resolve()).once('error', reject))
  if (hello === undefined) return socket
  const answer = new Promise<string>((resolve, reject) => {
    socket.once('message', (data: Buffer) => resolve(data.toString('utf8')))
    socket.once('close', (code) => reject(new Error(`the socket was closed with ${code}`)))
  })
  socket.send(JSON.stringify(hello))
  await answer
  socket.removeAllListeners('close')
  return socket
}
