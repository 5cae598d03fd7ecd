import * as z from 'zod'

/** How models are made anew without anybody asking. */
export const understandingSettings = z.strictObject({
  /** How often a model is trained on what has changed since the last; where nothing has, none is. */
  trainEvery: z.enum(['never', 'day', 'week']).default('week'),
  /** Also after so many changes, once nobody has changed anything for ten minutes; 0: never. */
  trainAfterChanges: z.int().min(0).max(10_000).default(0),
})
export type UnderstandingSettings = z.output<typeof understandingSettings>
