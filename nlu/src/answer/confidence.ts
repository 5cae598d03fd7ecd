import { weights } from './weights.ts'

/** The probability that an entry answers, 0..1, from the numbers of its evidence. */
export function confidenceOf(numbers: number[]): number {
  return logistic(numbers, weights)
}

/** A logistic model: the last weight is the constant. */
export function logistic(numbers: number[], model: readonly number[]): number {
  const sum = numbers.reduce((total, number, index) => total + number * (model[index] ?? 0), model.at(-1) ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
