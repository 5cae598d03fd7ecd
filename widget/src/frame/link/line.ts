import type { ToVisitor, VisitorFrame } from '@yanshu/contract/realtime.ts'
import { type Pace, pauseBefore } from './pace.ts'
import { asRefusal } from './refusal.ts'
import { judge } from './verdict.ts'
import { Socket, type SocketEnd } from './socket.ts'

interface LineOptions {
  url: string
  pace: Pace
  /** The first frame of a new socket; may throw a `Refusal`. */
  hello(): Promise<VisitorFrame>
  /** The token was refused: the next `hello` needs a new one. */
  onWorn(): void
  onReady(): void
  onFrame(frame: ToVisitor): void
  /** The line is down; `failures` tries in a row have not come as far as the welcome. */
  onDown(failures: number): void
}

/** A connection that has lasted this long ends a row of failures. */
const steadyMs = 5_000

/** A socket that comes back: after a pause that grows with every failure, or at once on `kick`. */
export class Line {
  readonly #options: LineOptions
  #socket: Socket | undefined
  #isReady = false
  #isOn = false
  #isOpening = false
  #readyAt = 0
  #attempts = 0
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: LineOptions) {
    this.#options = options
  }

  get ready(): boolean {
    return this.#isReady
  }

  start(): void {
    if (this.#isOn) return
    this.#isOn = true
    void this.#open()
  }

  stop(): void {
    this.#isOn = false
    clearTimeout(this.#timer)
    this.#socket?.close()
  }

  /** Ends the present socket and begins another at once. */
  restart(): void {
    this.stop()
    this.start()
  }

  /** Something says that the network is back: tries at once, or checks the socket that there is. */
  kick(): void {
    if (this.#isReady) return this.#socket?.probe()
    if (!this.#isOn || this.#isOpening || this.#socket) return
    this.#attempts = 0
    void this.#open()
  }

  send(frame: VisitorFrame): boolean {
    return this.#isReady && this.#socket !== undefined && this.#socket.send(frame)
  }

  /** Gives the socket up, for a reason that the socket itself cannot see. */
  drop(): void {
    this.#socket?.close()
  }

  async #open(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#isOpening) return
    this.#isOpening = true
    try {
      const hello = await this.#options.hello()
      if (this.#isOn) this.#attach(hello)
    } catch (error) {
      if (this.#isOn) this.#fell({ wasReady: false, ...pauseOf(asRefusal(error).retryMs) })
    } finally {
      this.#isOpening = false
    }
  }

  #attach(hello: VisitorFrame): void {
    const socket = new Socket(this.#options.url, hello, this.#options.pace, {
      onReady: () => this.#rose(),
      onFrame: frame => this.#options.onFrame(frame),
      onEnd: end => {
        if (this.#socket === socket) this.#fell(end)
      },
    })
    this.#socket = socket
  }

  #rose(): void {
    this.#isReady = true
    this.#readyAt = performance.now()
    this.#failures = 0
    this.#options.onReady()
  }

  #fell(end: SocketEnd): void {
    const wasSteady = end.wasReady && performance.now() - this.#readyAt > steadyMs
    this.#isReady = false
    this.#socket = undefined
    this.#attempts = wasSteady ? 0 : this.#attempts
    this.#failures = end.wasReady ? 0 : this.#failures + 1
    if (end.code && judge({ code: end.code }) === 'renew') this.#options.onWorn()
    this.#options.onDown(this.#failures)
    if (!this.#isOn) return
    const pause = pauseBefore(this.#attempts++, this.#options.pace, Math.random())
    this.#timer = setTimeout(() => void this.#open(), Math.max(pause, (end.retryMs ?? 0) * (1 + Math.random() / 2)))
  }
}

function pauseOf(retryMs: number | undefined): { retryMs?: number } {
  return retryMs === undefined ? {} : { retryMs }
}
