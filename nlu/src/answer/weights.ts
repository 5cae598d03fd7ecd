/** How much each number counts. */
export interface AnswerModel {
  /** In the order of `featureNames`, then of `meaningNames`. */
  candidate: readonly number[]
  /** Of the message: a constant, how foreign it is, how sure its intent. */
  none: readonly number[]
}

/** Fitted by `npm run nlu:eval -- knowledge --fit` on the development messages and on what no shop is asked, while no phrasing of the demo shop's knowledge had been written after these. */
export const fitted: AnswerModel = {
  candidate: [2.144, -0.502, 0.559, -2.1, 2.388, 3.467, 0.765, 0.693, 2.387, 0.758, 0.741, 0.351, 2.137, -0.992, 0.461, 0.437, -1.341, -0.929],
  none: [3.108, 1.854, -0.026],
}
