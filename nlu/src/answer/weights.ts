/** How much each number counts. */
export interface AnswerModel {
  /** In the order of `featureNames`, then of `meaningNames`, then of `nearnessNames` where an encoder tells these. */
  candidate: readonly number[]
  /** Of the message: a constant, how foreign it is, how sure its intent; then in the order of `strangenessNames`. */
  none: readonly number[]
}

/**
 * Fitted by `npm run nlu:eval -- knowledge --fit` on both sets of development messages, with all phrasings of the demo shop's entries and with eight of each, and on
 * what no shop is asked.
 */
export const fitted: AnswerModel = {
  candidate: [0.874, -0.507, 0.837, -1.731, 1.534, 2.767, 1.138, 1.102, 3.247, 0.495, 1.126, 1.323, 1.496, -1.347, 0.982, 0.957, -1.961, -1.392],
  none: [1.849, 1.484, -0.775, 1.224, 5.53],
}

/** The same where an encoder tells how near candidates are. */
export const fittedWithNearness: AnswerModel = {
  candidate: [
    0.477, -0.694, 0.296, -2.242, 0.094, 2.379, 0.883, -0.25, 3.011, 0.309, 1.052, 1.191, 1.326, -1.149, 0.685, 0.803, -1.951, -1.433, 1.651, -0.181, 1.955, 1.605, 1.023,
  ],
  none: [1.853, 1.472, -0.602, 1.312, 5.409],
}
