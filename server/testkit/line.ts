import { WebSocket, type RawData } from 'ws'

export type Frame = { type: string } & Record<string, unknown>

export interface LineOptions {
  /** The whole address, such as ws://127.0.0.1:8080/ws/visitor. */
  url: string
  /** A token for the next `hello`. May reject; the line tries again later. */
  token(): Promise<string>
  /** The server did not accept the token of the last `hello`. */
  tokenRefused(): void
  /** A connection stands and the server knows who we are: time to resume and to send again. */
  welcomed(): void
  frame(frame: Frame): void
  /** ms without a word from the other end after which it is taken for dead. */
  silenceMs?: number
  /** ms of the first and the longest wait before the next try. */
  backoffMs?: readonly [number, number]
}

/** A connection that comes back by itself until it is closed. */
export interface Line {
  /** False when there is no connection now: what was to be sent is not. */
  send(frame: object): boolean
  isOpen(): boolean
  /** Connections that were welcomed so far. */
  welcomes(): number
  close(): void
}

/** Opens a line. `hello` carries the token; pings find a dead connection; each try after a failure waits longer, at random. */
export function openLine(options: LineOptions): Line {
  const { silenceMs = 10_000, backoffMs: [first, longest] = [20, 500] } = options
  let socket: WebSocket | undefined
  let open = false
  let closed = false
  let failures = 0
  let count = 0
  let heardAt = 0
  let retry: NodeJS.Timeout | undefined
  const pulse = setInterval(beat, silenceMs / 3)

  function connect(): void {
    const mine = new WebSocket(options.url, { handshakeTimeout: silenceMs, perMessageDeflate: false })
    socket = mine
    mine.on('open', () => void sayHello(mine))
    mine.on('message', (data) => hear(data))
    mine.on('error', () => {})
    mine.on('close', () => {
      if (socket !== mine) return
      open = false
      socket = undefined
      comeBack()
    })
  }

  function comeBack(): void {
    if (closed) return
    const wait = Math.min(longest, first * 2 ** failures++)
    retry = setTimeout(connect, wait * (0.5 + Math.random() / 2))
  }

  async function sayHello(mine: WebSocket): Promise<void> {
    heardAt = performance.now()
    try {
      const token = await options.token()
      mine.send(JSON.stringify({ type: 'hello', token }), () => {})
    } catch {
      mine.terminate()
    }
  }

  function hear(data: RawData): void {
    heardAt = performance.now()
    const frame = JSON.parse((data as Buffer).toString('utf8')) as Frame
    if (frame.type === 'welcome') {
      open = true
      failures = 0
      count += 1
      return options.welcomed()
    }
    if (frame.type === 'bye' && frame['code'] === 'bad_token') options.tokenRefused()
    if (frame.type !== 'pong') options.frame(frame)
  }

  function beat(): void {
    if (!socket || socket.readyState !== WebSocket.OPEN) return
    if (performance.now() - heardAt > silenceMs) return socket.terminate()
    if (open) socket.send('{"type":"ping"}', () => {})
  }

  connect()
  return {
    send(frame) {
      if (!open || socket?.readyState !== WebSocket.OPEN) return false
      socket.send(JSON.stringify(frame), () => {})
      return true
    },
    isOpen: () => open,
    welcomes: () => count,
    close() {
      closed = true
      clearTimeout(retry)
      clearInterval(pulse)
      socket?.terminate()
    },
  }
}
