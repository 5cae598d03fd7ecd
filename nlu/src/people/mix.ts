/** How the evidence is put together into the log-odds that a person is needed. */
export interface NeedMix {
  bias: number
  weights: readonly number[]
}

/** Fitted by nlu/training/people.ts on situations that the head had not seen, and put here by hand from what it prints. */
export const defaultMix: NeedMix = { bias: 1.96, weights: [0.66, 0.41, 0.17, 0.17, -0.07, 2.3, 0.36, 0.74, 0.54, 1.07, 0.65, -1.15, -0.59, -1.75, -0.28, -0.65, 0.48] }
