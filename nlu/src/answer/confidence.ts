import type { Meaning } from './meaning.ts'
import { meaningWeights, weights } from './weights.ts'

/** The probability that an entry answers, 0..1, from the numbers of its evidence and of what the message means. */
export function confidenceOf(numbers: number[], meaning: Meaning = []): number {
  return meaning.length === 0 ? logistic(numbers, weights) : logistic([...numbers, ...meaning], meaningWeights)
}

/** A logistic model: the last weight is the constant. */
export function logistic(numbers: readonly number[], model: readonly number[]): number {
  const sum = numbers.reduce((total, number, index) => total + number * (model[index] ?? 0), model.at(-1) ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
