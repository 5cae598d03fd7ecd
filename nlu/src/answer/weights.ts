/** Fitted by `npm run nlu:eval -w nlu -- --fit` on the demo shop's knowledge; one per feature, then the constant. */
export const weights: readonly number[] = [0.197, -2.029, 0.095, 4.325, 1.801, 0.634, -0.398, 2.332, -0.506, 1.295, 1.487, -3.972]
