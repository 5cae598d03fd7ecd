/** Marks made within this long of each other go as one. */
const gatherMs = 120

type Mark = 'read' | 'received'

/** Tells how far the contact has received and read: seldom, only forward, and what is read need not be told as received. */
export class Marks {
  readonly #tell: (mark: Mark, seq: number) => Promise<void>
  #received = 0
  #told = { read: 0, received: 0 }
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Everything up to this seq has been seen. */
  read = 0

  constructor(tell: (mark: Mark, seq: number) => Promise<void>) {
    this.#tell = tell
  }

  noteReceived(seq: number): void {
    if (seq <= this.#received) return
    this.#received = seq
    this.#schedule()
  }

  noteRead(seq: number): void {
    if (seq <= this.read) return
    this.read = seq
    this.#schedule()
  }

  /** Another conversation, of which the server knows that it is read so far. */
  begin(read: number): void {
    this.read = this.#received = read
    this.#told = { read, received: read }
  }

  /** The line was down: what was told last may not have arrived. `read` is what the server knows. */
  repeat(read: number): void {
    this.#told = { read, received: read }
    this.#schedule()
  }

  #schedule(): void {
    if (this.#timer === undefined) this.#timer = setTimeout(() => this.#report(), gatherMs)
  }

  #report(): void {
    this.#timer = undefined
    if (this.read > this.#told.read) this.#send('read', this.read)
    if (this.#received > Math.max(this.#told.received, this.#told.read)) this.#send('received', this.#received)
  }

  #send(mark: Mark, seq: number): void {
    this.#told[mark] = seq
    this.#tell(mark, seq).catch(() => (this.#told[mark] = 0))
  }
}
