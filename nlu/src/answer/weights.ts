/** Fitted by `npm run nlu:eval -w nlu -- --fit` on the demo shop's knowledge; one per feature, then the constant. */
export const weights: readonly number[] = [4, 1, 1, 0.5, 2, 3, 1, 0.5, -5]
