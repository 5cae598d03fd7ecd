/** How much each number counts. */
export interface AnswerModel {
  /** In the order of `featureNames`, then of `meaningNames`. */
  candidate: readonly number[]
  /** Of the message: a constant, how foreign it is, how sure its intent. */
  none: readonly number[]
}

/** Fitted by `npm run nlu:eval -- knowledge --fit` on the development messages, while no phrasing of the demo shop's knowledge had been written after these. */
export const fitted: AnswerModel = {
  candidate: [1.754, -0.33, 0.278, -2.032, 2.197, 3.319, 1.085, 1.501, 2.841, 0.247, 1, 0.245, 2.267, -1.007, 0.317, 0.377, -1.427, -0.818],
  none: [2.397, 1.46, -0.24],
}
