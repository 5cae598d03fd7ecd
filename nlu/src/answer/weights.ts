/** Fitted by `npm run nlu:eval -w nlu -- --fit` on the demo shop's knowledge; one per feature, then the constant. */
export const weights: readonly number[] = [1.242, -2.065, 0.579, 1.825, 1.47, 1.685, 0.247, 2.642, 0.772, 1.174, 1.252, -4.061]
