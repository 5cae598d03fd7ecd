import type { AnswerModel } from './weights.ts'

/**
 * The probability of each candidate that it answers, 0..1: one of them does, or none does. `candidates` are the numbers of each (evidence,
 * then meaning), `message` those of the message, which speak for none.
 */
export function judgeTogether(candidates: readonly (readonly number[])[], message: readonly number[], { candidate, none }: AnswerModel): number[] {
  const scores = candidates.map((numbers) => weigh(numbers, candidate))
  const ofNone = weigh(message, none)
  const most = Math.max(ofNone, ...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const all = shares.reduce((sum, share) => sum + share, Math.exp(ofNone - most))
  return shares.map((share) => share / all)
}

function weigh(numbers: readonly number[], weights: readonly number[]): number {
  return numbers.reduce((sum, number, index) => sum + number * (weights[index] ?? 0), 0)
}
