import type { Wish } from '../../types.ts'
import type { Draft } from '../draft.ts'
import type { Said } from '../said/read-said.ts'
import type { Flow, Remembered } from '../types.ts'

/** What every step sees: what was said, and the draft that it changes. A step tells whether it took the turn. */
export interface Turn {
  draft: Draft
  said: Said
  wish: Wish
  /** The flow that the words start, where they are sure enough. */
  intent: { flow: Flow; confidence: number } | undefined
  /** The flow that the words are about most likely, sure or not. */
  leaning: string | undefined
  /** What 它 or "this one" stands for, as it was before this turn. */
  product: Remembered | undefined
}
