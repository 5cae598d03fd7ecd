/** How much each number counts. */
export interface AnswerModel {
  /** In the order of `featureNames`, then of `meaningNames`, then of `nearnessNames` where an encoder tells these. */
  candidate: readonly number[]
  /** Of the message: a constant, how foreign it is, how sure its intent. */
  none: readonly number[]
}

/**
 * Fitted by `npm run nlu:eval -- knowledge --fit` on both sets of development messages, with all phrasings of the demo shop's entries and with eight of each, and on
 * what no shop is asked.
 */
export const fitted: AnswerModel = {
  candidate: [1.357, -0.301, 1.281, -1.648, 2.067, 3.422, 0.643, 0.577, 3.019, 0.456, 1.074, 1.455, 1.353, -1.324, 0.999, 1.066, -1.888, -1.504],
  none: [3.159, 2.45, -0.618],
}

/** The same where an encoder tells how near candidates are. */
export const fittedWithNearness: AnswerModel = {
  candidate: [
    0.95, -0.501, 0.714, -2.17, 0.578, 3.003, 0.43, -0.727, 2.791, 0.225, 1.033, 1.351, 1.169, -1.124, 0.69, 0.893, -1.879, -1.549, 1.859, -0.142, 2.21, 1.409, 0.792,
  ],
  none: [3.253, 2.539, -0.389],
}
