import type { HeadSettings } from '../head/fit.ts'
import type { Examined, FrozenText, Limits, Verdict } from '../head/promote.ts'
import type { AboutHead } from '../head/save.ts'
import type { Term } from '../slots/types.ts'
import type { Example, FitReport, HeadInput } from '../head/types.ts'

/** What a head is fitted from and compared with. Texts without vectors: where there is an encoder, the thread makes them. */
export interface FitTask {
  examples: readonly Omit<Example, 'vector'>[]
  /** Asked of both heads; never learned from. */
  frozen: readonly Omit<FrozenText, 'vector'>[]
  /** Texts that are known to be about none of the labels. */
  foreign?: readonly Omit<HeadInput, 'vector'>[]
  /** Examples that name one of these products are learned a second time without the name. */
  dictionary?: readonly Term[]
  settings?: HeadSettings
  /** Directory of the encoder that the head goes together with; none without. */
  encoder?: string
  /** Where the head is saved, as one file. */
  path: string
  about: Pick<AboutHead, 'id' | 'version' | 'languages' | 'learned'>
  /** The head to compare with, and the directory of its encoder; without one there is no verdict. */
  present?: { path: string; encoder?: string }
  limits?: Limits
}

/** What came of it. The head is saved whatever the verdict says. */
export interface Fitted {
  report: FitReport
  bytes: number
  /** Of the whole work. */
  seconds: number
  examined: Examined
  present?: Examined
  verdict?: Verdict
  encoder?: { id: string; width: number }
}

export type Stage = 'embedding' | 'fitting' | 'testing' | 'judging'

/** `done` of `all` steps of this stage. */
export interface StageProgress {
  stage: Stage
  done: number
  all: number
}

export interface WatchingThread {
  onProgress?: (progress: StageProgress) => void
  signal?: AbortSignal
}

export type ToThread = { kind: 'abort' }

export type FromThread =
  | ({ kind: 'progress' } & StageProgress)
  | { kind: 'done'; fitted: Fitted }
  | { kind: 'failed'; name: string; code: string; message: string; details: Record<string, string | number> }
