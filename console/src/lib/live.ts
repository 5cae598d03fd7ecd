import type { AgentFrame, ToAgent } from '@yanshu/contract/realtime.ts'
import { backoffMs } from './backoff.ts'

/** `off` is not wanted; `waiting` will connect again by itself. */
export type LiveState = 'off' | 'connecting' | 'live' | 'waiting'

interface LiveParts {
  address: () => string
  /** A token for the first frame, good for one minute; undefined ends the connection for good (signed out). */
  ticket: () => Promise<string | undefined>
  random?: () => number
}
interface Followed { conversation: string; since: () => number }

const defaultHeartbeatMs = 25_000

/** The client of `/ws/agent`: one socket, opened again whenever it is lost. */
export class Live {
  readonly #parts: LiveParts
  readonly #listeners = new Set<(frame: ToAgent) => void>()
  readonly #watchers = new Set<() => void>()
  readonly #followed = new Set<Followed>()
  #state: LiveState = 'off'
  #socket: WebSocket | undefined
  #tries = 0
  #retryHintMs = 0
  #retryTimer: ReturnType<typeof setTimeout> | undefined
  #heartTimer: ReturnType<typeof setInterval> | undefined
  #heardAt = 0

  constructor(parts: LiveParts) {
    this.#parts = parts
  }

  readonly state = (): LiveState => this.#state

  /** Hears every change of the state. Gives the function that stops it. */
  readonly onState = (watcher: () => void): (() => void) => join(this.#watchers, watcher)

  /** Hears every frame of the server. Gives the function that stops it. */
  subscribe(listener: (frame: ToAgent) => void): () => void {
    return join(this.#listeners, listener)
  }

  start(): void {
    if (this.#state !== 'off') return
    this.#tries = 0
    void this.#connect()
  }

  stop(): void {
    clearTimeout(this.#retryTimer)
    const old = this.#socket
    this.#drop()
    this.#enter('off')
    old?.close(1000)
  }

  /** Gives the frame to the server; false when there is no connection, and then nothing was sent. */
  send(frame: AgentFrame): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN || this.#state !== 'live') return false
    this.#socket.send(JSON.stringify(frame))
    return true
  }

  /** Asks for every message of a conversation after `since()`, now and after each reconnection, until the given function is called. */
  follow(conversation: string, since: () => number): () => void {
    const followed = { conversation, since }
    this.#followed.add(followed)
    this.send({ type: 'resume', conversation, since: since() })
    return () => void this.#followed.delete(followed)
  }

  /** Tries at once instead of waiting, for example when the network comes back. */
  hurry(): void {
    if (this.#state !== 'waiting') return
    clearTimeout(this.#retryTimer)
    this.#tries = 0
    void this.#connect()
  }

  /** The network is gone: lets go of a socket that would not notice for a while, and tries again by itself. */
  lapse(): void {
    const old = this.#socket
    this.#comeBack()
    old?.close()
  }

  #enter(next: LiveState): void {
    if (this.#state === next) return
    this.#state = next
    for (const watcher of this.#watchers) watcher()
  }

  async #connect(): Promise<void> {
    this.#enter('connecting')
    let token: string | undefined
    try {
      token = await this.#parts.ticket()
    } catch {
      return this.#comeBack()
    }
    if (this.#state !== 'connecting') return
    if (token === undefined) return this.stop()
    this.#open(token)
  }

  #open(token: string): void {
    const socket = new WebSocket(this.#parts.address())
    this.#socket = socket
    this.#heardAt = Date.now()
    this.#watchHeart(defaultHeartbeatMs)
    socket.addEventListener('open', () => socket.send(JSON.stringify({ type: 'hello', token } satisfies AgentFrame)))
    socket.addEventListener('message', (event) => {
      if (socket === this.#socket && typeof event.data === 'string') this.#hear(event.data)
    })
    socket.addEventListener('close', () => {
      if (socket === this.#socket) this.#comeBack()
    })
  }

  #hear(text: string): void {
    this.#heardAt = Date.now()
    const frame = JSON.parse(text) as ToAgent
    if (frame.type === 'pong') return
    if (frame.type === 'bye') this.#retryHintMs = frame.retryMs ?? 0
    if (frame.type === 'welcome') this.#welcomed(frame.heartbeatMs)
    for (const listener of this.#listeners) listener(frame)
  }

  #welcomed(heartbeatMs: number): void {
    this.#tries = 0
    this.#watchHeart(heartbeatMs)
    this.#enter('live')
    for (const each of this.#followed) this.send({ type: 'resume', conversation: each.conversation, since: each.since() })
  }

  /** A half-dead link never says that it closed: after silence, let go of it. */
  #watchHeart(everyMs: number): void {
    clearInterval(this.#heartTimer)
    this.#heartTimer = setInterval(() => {
      if (Date.now() - this.#heardAt <= everyMs * 2.5) return void this.send({ type: 'ping' })
      const silent = this.#socket
      this.#comeBack()
      silent?.close()
    }, everyMs)
  }

  #comeBack(): void {
    if (this.#state === 'off') return
    this.#drop()
    this.#enter('waiting')
    const waitMs = Math.max(this.#retryHintMs, backoffMs(this.#tries, this.#parts.random))
    this.#retryHintMs = 0
    this.#tries += 1
    clearTimeout(this.#retryTimer)
    this.#retryTimer = setTimeout(() => void this.#connect(), waitMs)
  }

  #drop(): void {
    clearInterval(this.#heartTimer)
    this.#socket = undefined
  }
}

function join<T>(set: Set<T>, member: T): () => void {
  set.add(member)
  return () => void set.delete(member)
}
