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
  candidate: [1.351, -0.288, 1.068, -1.652, 1.979, 3.493, 0.693, 0.754, 3.172, 0.5, 1.041, 1.056, 1.911, -1.211, 0.651, 1.252, -1.895, -1.338],
  none: [3.161, 2.226, -0.322],
}

/** The same where an encoder tells how near candidates are. */
export const fittedWithNearness: AnswerModel = {
  candidate: [
    0.925, -0.5, 0.544, -2.101, 0.509, 3.081, 0.405, -0.587, 2.906, 0.266, 1.018, 0.995, 1.68, -1.052, 0.398, 1.044, -1.849, -1.375, 1.846, -0.138, 2.139, 1.504, 0.805,
  ],
  none: [3.242, 2.283, -0.083],
}
