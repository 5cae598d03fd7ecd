/** Fitted by `npm run nlu:eval -- knowledge --fit` on the demo shop's knowledge; one per feature, then the constant. */
export const weights: readonly number[] = [1.242, -2.065, 0.579, 1.825, 1.47, 1.685, 0.247, 2.642, 0.772, 1.174, 1.252, -4.061]
/** The same where intents and products are known: those of the words, those of `meaningNames`, then the constant. */
export const meaningWeights: readonly number[] = [1.242, -2.065, 0.579, 1.825, 1.47, 1.685, 0.247, 2.642, 0.772, 1.174, 1.252, 2, -1.5, 1, -1.5, -4.061]
