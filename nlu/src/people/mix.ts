/** How the evidence is put together into the log-odds that a person is needed. */
export interface NeedMix {
  bias: number
  weights: readonly number[]
}

/** Fitted by nlu/training/people.ts on situations that the head had not seen, and put here by hand from what it prints. */
export const defaultMix: NeedMix = { bias: 2.01, weights: [0.65, 0.42, 0.18, 0.16, -0.06, 2.3, 0.37, 0.74, 0.51, 1.09, 0.66, -1, -0.58, -1.79, -0.41, -0.73, 0.52] }
