/** Fitted by `npm run nlu:eval -- knowledge --fit` on the demo shop's knowledge; one per feature, then the constant. */
export const weights: readonly number[] = [2.551, -5.744, -0.344, 1.972, -0.247, 4.915, -0.025, 7.857, 1.655, -0.32, 1.184, -2.448]
/** The same where intents and products are known: those of the words, those of `meaningNames`, then the constant. */
export const meaningWeights: readonly number[] = [2.828, -5.603, -0.548, 1.44, -1.382, 4.868, -0.248, 7.276, 1.757, 0.139, 0.903, 0.982, -1.098, 2.502, 0.73, -2.828, 0.195, -2.945]
