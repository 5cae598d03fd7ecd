import { availableParallelism } from 'node:os'
import type { Encoding } from '../encoder/types.ts'
import { ModelError } from '../onnx/failure.ts'
import { createCall } from './calls.ts'
import type { Job } from './calls.ts'
import { createQueue } from './queue.ts'
import { startThread } from './thread.ts'
import type { Thread } from './thread.ts'
import type { EncoderPool, PoolOptions, PoolState } from './types.ts'

/** Opens an encoder in worker threads. Fails as `openEncoder` does. */
export async function openEncoderPool(directory: string, options: PoolOptions = {}): Promise<EncoderPool> {
  const { workers = Math.min(2, Math.max(1, availableParallelism() - 1)), threads, longest, batch, heads, start } = options
  const task = { directory, options: { ...(threads && { threads }), ...(longest && { longest }), ...(batch && { batch }), ...(heads && { heads }) } }
  const starts = await Promise.allSettled(Array.from({ length: workers }, () => startThread(task, start)))
  const started = starts.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []))
  const failed = starts.find(each => each.status === 'rejected')
  const [first] = started
  if (failed || !first) {
    await Promise.all(started.map(thread => thread.close()))
    throw failed?.reason ?? new ModelError('worker_failed', 'a pool needs a worker')
  }
  return new Pool(first.encoder, started, () => startThread(task, start), options)
}

/** The first pause before a replacement is tried again, and the longest. */
const pauses = { first: 200, longest: 30_000 }

/** Fewer texts than this run together even where another worker is idle: a batch of them costs half as much as one by one. */
const worthSharing = 4

class Pool implements EncoderPool {
  readonly id
  readonly width
  readonly pooling
  readonly #queue = createQueue<Job>()
  readonly #idle: Thread[] = []
  readonly #running = new Map<Thread, Job[]>()
  readonly #options: PoolOptions
  readonly #restart: () => Promise<Thread>
  #later: NodeJS.Timeout | undefined
  #now: NodeJS.Immediate | undefined
  #restarts = 0
  #isClosed = false
  #closing: Promise<void> | undefined
  readonly #calls = new Set<Promise<unknown>>()

  constructor(encoder: Thread['encoder'], threads: Thread[], restart: () => Promise<Thread>, options: PoolOptions) {
    this.id = encoder.id
    this.width = encoder.width
    this.pooling = encoder.pooling
    this.#options = options
    this.#restart = restart
    for (const thread of threads) this.#employ(thread)
  }

  async encode(texts: string[], { isPatient = false }: { isPatient?: boolean } = {}): Promise<Encoding[]> {
    const { queue = 1_000, timeoutMs = 10_000, watch } = this.#options
    if (this.#isClosed) throw new ModelError('closed', 'the encoder is closed')
    if (texts.length === 0) return []
    if (this.#queue.length + texts.length > queue) {
      watch?.refused?.(texts.length)
      throw new ModelError('queue_full', `${this.#queue.length} texts wait, ${queue} may`)
    }
    const call = createCall(texts, { isPatient, since: performance.now(), timeoutMs, giveUp: open => this.#giveUp(open) })
    this.#queue.add(call.jobs)
    this.#tellLength()
    this.#collect()
    this.#calls.add(call.answer)
    return call.answer.finally(() => this.#calls.delete(call.answer))
  }

  state(): PoolState {
    const running = [...this.#running.values()].reduce((sum, jobs) => sum + jobs.length, 0)
    return { waiting: this.#queue.length, running, workers: this.#idle.length + this.#running.size, restarts: this.#restarts }
  }

  close(): Promise<void> {
    this.#isClosed = true
    this.#closing ??= this.#drain()
    return this.#closing
  }

  /** Waits until the first jobs are due, then gives them to the workers that are idle. */
  #collect(): void {
    if (this.#idle.length === 0 || this.#queue.length === 0) return
    const { batch = 16, collectMs = 0 } = this.#options
    const due = this.#queue.due(performance.now(), batch, collectMs)
    if (due > 0) {
      this.#later ??= setTimeout(() => this.#dispatch(batch), due)
      return
    }
    clearTimeout(this.#later)
    if (!this.#now) this.#now = setImmediate(() => this.#dispatch(batch))
  }

  #dispatch(batch: number): void {
    this.#later = this.#now = undefined
    for (let thread = this.#idle[0]; thread && this.#queue.length > 0; thread = this.#idle[0]) {
      const share = Math.ceil(this.#queue.length / this.#idle.length)
      const jobs = this.#queue.take(Math.min(batch, Math.max(worthSharing, share)))
      this.#idle.shift()
      this.#running.set(thread, jobs)
      void this.#run(thread, jobs)
    }
    this.#tellLength()
  }

  async #run(thread: Thread, jobs: Job[]): Promise<void> {
    const { timeoutMs = 10_000, watch } = this.#options
    const stuck = setTimeout(() => thread.abandon(new ModelError('worker_failed', `the worker did not answer within ${timeoutMs} ms`)), timeoutMs)
    try {
      const { encodings, ms } = await thread.run(jobs.map(job => job.text))
      watch?.ran?.(jobs.length, ms)
      for (const [at, job] of jobs.entries()) this.#answer(job, encodings[at])
    } catch (error) {
      this.#tryAgain(jobs, error instanceof Error ? error : new Error(String(error)))
    } finally {
      clearTimeout(stuck)
    }
    // A worker that was lost is no longer among them.
    if (this.#running.delete(thread)) this.#idle.push(thread)
    this.#collect()
  }

  #answer(job: Job, encoding: Encoding | undefined): void {
    if (!job.isSettled) this.#options.watch?.answered?.(performance.now() - job.since)
    job.settle(encoding ?? new ModelError('worker_failed', 'the worker left a text out'))
  }

  #tryAgain(jobs: Job[], error: Error): void {
    for (const job of jobs) job.tries++
    for (const job of jobs.filter(({ tries }) => tries > 1)) job.settle(error)
    this.#queue.putBack(jobs.filter(job => !job.isSettled))
    this.#tellLength()
  }

  #giveUp(open: number): void {
    this.#queue.remove(job => job.isSettled)
    this.#options.watch?.timedOut?.(open)
    this.#tellLength()
  }

  #employ(thread: Thread): void {
    this.#idle.push(thread)
    void thread.lost.then(reason => this.#replace(thread, reason))
    this.#collect()
  }

  async #replace(thread: Thread, reason: Error): Promise<void> {
    const at = this.#idle.indexOf(thread)
    if (at >= 0) this.#idle.splice(at, 1)
    this.#running.delete(thread)
    this.#options.watch?.lost?.(reason)
    for (let pause = pauses.first; ; pause = Math.min(pauses.longest, pause * 2)) {
      if (this.#isOver()) return
      const next = await this.#startAnother()
      if (next) return this.#isOver() ? next.close() : this.#employ(next)
      // Whoever waits for an answer keeps the program alive, not the attempts.
      await new Promise(resolve => setTimeout(resolve, pause).unref())
    }
  }

  async #startAnother(): Promise<Thread | undefined> {
    try {
      const thread = await this.#restart()
      if (thread.encoder.id !== this.id) {
        await thread.close()
        throw new ModelError('worker_failed', `the directory now holds ${thread.encoder.id}; open it anew`)
      }
      this.#restarts++
      this.#options.watch?.restarted?.()
      return thread
    } catch (error) {
      this.#options.watch?.lost?.(error instanceof Error ? error : new Error(String(error)))
      return undefined
    }
  }

  async #drain(): Promise<void> {
    await Promise.allSettled(this.#calls)
    await Promise.all([...this.#idle.splice(0), ...this.#running.keys()].map(thread => thread.close()))
  }

  #isOver(): boolean {
    return this.#isClosed && this.#calls.size === 0
  }

  #tellLength(): void {
    this.#options.watch?.queued?.(this.#queue.length)
  }
}
