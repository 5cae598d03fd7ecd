import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { Encoder, EncoderOptions, Encoding } from '../encoder/types.ts'

export interface PoolOptions extends EncoderOptions {
  /** Worker threads; one less than there are processors unless told, 1 to 2. */
  workers?: number
  /**
   * How long a text may wait for company while a worker is idle, in milliseconds; 0 unless told, which joins what is asked in one turn of
   * the event loop. What comes while all workers are busy gathers anyway.
   */
  collectMs?: number
  /** Texts that may wait; 1,000 unless told. */
  queue?: number
  /** How long a call may take, waiting included, and how long a worker may compute before it counts as stuck; 10,000 ms unless told. */
  timeoutMs?: number
  watch?: PoolWatch
  /** Starts a worker's program; `new Worker` unless told. */
  start?: (program: URL, options: WorkerOptions) => Worker
}

/** What a host measures. Called at once, so it must be quick and not throw. */
export interface PoolWatch {
  /** The number of waiting texts changed. */
  queued?(length: number): void
  /** A worker answered so many texts that ran together, after so many milliseconds of computing. */
  ran?(texts: number, ms: number): void
  /** One text is answered, so many milliseconds after it was asked. */
  answered?(ms: number): void
  /** So many texts were turned away because the queue was full. */
  refused?(texts: number): void
  /** So many texts were given up because they took too long. */
  timedOut?(texts: number): void
  /** A worker was lost, or its replacement could not start. */
  lost?(reason: Error): void
  /** A worker replaces one that was lost. */
  restarted?(): void
}

export interface PoolState {
  waiting: number
  running: number
  workers: number
  restarts: number
}

/** An encoder whose work is done in worker threads, gathered from all callers. */
export interface EncoderPool extends Encoder {
  /**
   * One encoding per text, in their order. `isPatient` lets all others pass, for large works that nobody waits for; a call holds at most as
   * many texts as may wait. Fails with `queue_full` at once, `timed_out`, `worker_failed` (a text on which two workers were lost), `closed`.
   */
  encode(texts: string[], options?: { isPatient?: boolean }): Promise<Encoding[]>
  state(): PoolState
  /** Takes nothing more, answers what waits, then ends the workers. */
  close(): Promise<void>
}

/** What a worker is started with. `busy` is shared: its one number is 1 while the worker computes. */
export interface WorkerTask {
  directory: string
  options: EncoderOptions
  busy: Int32Array
}

export type ToWorker = { kind: 'run'; texts: string[] } | { kind: 'close' }

export type FromWorker =
  | { kind: 'ready'; id: string; width: number; pooling: Encoder['pooling'] }
  | { kind: 'done'; encodings: Encoding[]; ms: number }
  | { kind: 'failed'; code: string; message: string }
