/** What is known of one case, and whether it is one. */
export interface LogisticRow {
  values: readonly number[]
  isTrue: boolean
}

export interface Logistic {
  bias: number
  weights: number[]
  /** The log-odds of a case. */
  score(values: readonly number[]): number
}

const steps = 3_000
const rate = 0.5
const l2 = 0.002

/** Fits a small logistic regression by plain gradient descent; numbers should be of the size of 1. */
export function fitLogistic(rows: readonly LogisticRow[]): Logistic {
  const weights = new Array<number>(rows[0]?.values.length ?? 0).fill(0)
  let bias = 0
  const score = (values: readonly number[]): number => weights.reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), bias)
  for (let step = 0; step < steps; step += 1) {
    const slopes = weights.map((weight) => l2 * weight)
    let biasSlope = 0
    for (const { values, isTrue } of rows) {
      const error = (1 / (1 + Math.exp(-score(values))) - (isTrue ? 1 : 0)) / rows.length
      biasSlope += error
      values.forEach((value, at) => { slopes[at] = (slopes[at] ?? 0) + error * value })
    }
    slopes.forEach((slope, at) => { weights[at] = (weights[at] ?? 0) - (rate * slope) / (1 + step / 500) })
    bias -= (rate * biasSlope) / (1 + step / 500)
  }
  return { bias, weights: [...weights], score }
}
