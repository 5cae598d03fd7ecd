import { AsyncLocalStorage } from 'node:async_hooks'
import { later, nowhere, type Position } from './position.ts'
import type { Replica } from './replica.ts'

/** Who reads, and how much it must see: one per request, kept beside the call by Node. */
export class Reader {
  /** What the client wrote last, as far as it told or did so in this request. */
  position: Position
  /** May read on a replica what stands on the primary, while that is gone. */
  readonly mayDoWithoutPrimary: boolean
  /** Chosen at the first read, then kept: two replicas are not equally far. */
  place: Promise<Replica | undefined> | undefined
  #wrote = false
  #over = false

  constructor(position: Position | undefined, mayDoWithoutPrimary: boolean) {
    this.position = position ?? nowhere
    this.mayDoWithoutPrimary = mayDoWithoutPrimary
  }

  /** A commit with work of this reader was made; what it reads from now on shows that. `position` is undefined where the engine tells none. */
  wrote(position: Position | undefined): void {
    this.place = undefined
    if (!position) return
    this.position = later(this.position, position)
    this.#wrote = true
  }

  /** The request is answered: what still runs because of it reads as nobody. */
  end(): void {
    this.#over = true
  }
  get isOver(): boolean {
    return this.#over
  }

  /** The position to hand to the client; undefined when nothing was written. */
  get written(): Position | undefined {
    return this.#wrote ? this.position : undefined
  }
}

const readers = new AsyncLocalStorage<Reader>()

/** Runs `work` and all that it waits for in the name of `reader`. */
export async function readingAs<T>(reader: Reader, work: () => Promise<T>): Promise<T> {
  try {
    return await readers.run(reader, work)
  } finally {
    reader.end()
  }
}

/** Runs `work` in nobody's name: what serves all must not belong to the request that happened to begin it. */
export function asNobody(work: () => void): void {
  readers.exit(work)
}

/** In whose name this runs; undefined for jobs, events and sockets, which read the primary. */
export function presentReader(): Reader | undefined {
  const reader = readers.getStore()
  return reader?.isOver ? undefined : reader
}
