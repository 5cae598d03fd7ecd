import type { ToVisitor, VisitorFrame } from '@yanshu/contract/realtime.ts'
import type { Pace } from './pace.ts'

export interface SocketEnd { wasReady: boolean; code?: string; retryMs?: number }
export interface SocketEvents {
  onReady(): void
  onFrame(frame: ToVisitor): void
  /** Exactly once. */
  onEnd(end: SocketEnd): void
}

/** One WebSocket from its greeting to its end: says hello, pings, and ends itself when the other side has fallen silent. */
export class Socket {
  readonly #raw: WebSocket
  readonly #pace: Pace
  readonly #events: SocketEvents
  readonly #end: SocketEnd = { wasReady: false }
  #isOver = false
  #silence: ReturnType<typeof setTimeout> | undefined
  #beat: ReturnType<typeof setTimeout> | undefined

  constructor(url: string, hello: VisitorFrame, pace: Pace, events: SocketEvents) {
    this.#pace = pace
    this.#events = events
    this.#raw = new WebSocket(url)
    this.#raw.onopen = () => this.#raw.send(JSON.stringify(hello))
    this.#raw.onmessage = event => this.#take(String(event.data))
    this.#raw.onclose = () => this.#finish()
    this.#raw.onerror = () => this.#finish()
    this.#expectWithin(pace.welcomeMs)
  }

  /** Sends a frame; false when the socket cannot take it. */
  send(frame: VisitorFrame): boolean {
    if (!this.#end.wasReady || this.#isOver || this.#raw.readyState !== 1) return false
    this.#raw.send(JSON.stringify(frame))
    return true
  }

  /** Asks at once whether the other side is still there. */
  probe(): void {
    if (this.send({ type: 'ping' })) this.#expectWithin(this.#pace.pongMs)
  }

  close(): void {
    this.#finish()
  }

  #take(text: string): void {
    if (this.#isOver) return
    clearTimeout(this.#silence)
    this.#silence = undefined
    const frame = readFrame(text)
    if (!frame || frame.type === 'pong') return
    if (frame.type === 'welcome') return this.#greet(frame.heartbeatMs)
    if (frame.type === 'bye') {
      this.#end.code = frame.code
      if (frame.retryMs !== undefined) this.#end.retryMs = frame.retryMs
      return this.#finish()
    }
    if (frame.type === 'refused' && !this.#end.wasReady) {
      this.#end.code = frame.code
      return this.#finish()
    }
    this.#events.onFrame(frame)
  }

  #greet(heartbeatMs: number): void {
    this.#end.wasReady = true
    this.#beat = setInterval(() => this.probe(), Math.min(this.#pace.pingMs, heartbeatMs || this.#pace.pingMs))
    this.#events.onReady()
  }

  #expectWithin(ms: number): void {
    if (this.#silence === undefined) this.#silence = setTimeout(() => this.#finish(), ms)
  }

  #finish(): void {
    if (this.#isOver) return
    this.#isOver = true
    clearTimeout(this.#silence)
    clearInterval(this.#beat)
    this.#raw.close()
    this.#events.onEnd(this.#end)
  }
}

function readFrame(text: string): ToVisitor | undefined {
  try {
    return JSON.parse(text) as ToVisitor
  } catch {
    return undefined
  }
}
