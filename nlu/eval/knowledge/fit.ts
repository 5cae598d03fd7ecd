import type { AnswerModel } from '../../src/answer/weights.ts'

/** One message seen: the numbers of each candidate, whether it answers, and those of the message itself. */
export interface Sample {
  candidates: readonly (readonly number[])[]
  right: readonly boolean[]
  message: readonly number[]
  /** How often it counts. */
  weight: number
}

const rounds = 400
const step = 0.05
/** How much a weight is drawn to 0. */
const pull = 1e-3

/** Fits one weight for each number so that the right candidate, or none, is likely (Adam on all samples at once; deterministic). */
export function fitAnswers(samples: readonly Sample[]): AnswerModel {
  const size = samples.find(({ candidates }) => candidates.length > 0)?.candidates[0]?.length ?? 0
  const weights = new Float64Array(size + (samples[0]?.message.length ?? 0))
  const [mean, square] = [new Float64Array(weights.length), new Float64Array(weights.length)]
  const all = samples.reduce((sum, { weight }) => sum + weight, 0)
  for (let round = 1; round <= rounds; round += 1) {
    const slope = slopeAt(samples, weights, size)
    for (let index = 0; index < weights.length; index += 1) {
      const one = (slope[index] ?? 0) / all + pull * (weights[index] ?? 0)
      mean[index] = 0.9 * (mean[index] ?? 0) + 0.1 * one
      square[index] = 0.999 * (square[index] ?? 0) + 0.001 * one * one
      weights[index] = (weights[index] ?? 0) - (step * (mean[index] ?? 0)) / (1 - 0.9 ** round) / (Math.sqrt((square[index] ?? 0) / (1 - 0.999 ** round)) + 1e-8)
    }
  }
  const rounded = Array.from(weights, (weight) => Math.round(weight * 1000) / 1000)
  return { candidate: rounded.slice(0, size), none: rounded.slice(size) }
}

function slopeAt(samples: readonly Sample[], weights: Float64Array, size: number): Float64Array {
  const slope = new Float64Array(weights.length)
  for (const { candidates, right, message, weight } of samples) {
    const scores = candidates.map((numbers) => weigh(numbers, weights, 0))
    const none = weigh(message, weights, size)
    const most = Math.max(none, ...scores)
    const shares = scores.map((score) => Math.exp(score - most))
    const all = shares.reduce((sum, share) => sum + share, Math.exp(none - most))
    const ofRight = shares.reduce((sum, share, index) => sum + (right[index] ? share : 0), 0)
    candidates.forEach((numbers, index) => {
      const share = shares[index] ?? 0
      add(slope, numbers, 0, weight * (share / all - (right[index] ? share / ofRight : 0)))
    })
    add(slope, message, size, weight * (Math.exp(none - most) / all - (ofRight > 0 ? 0 : 1)))
  }
  return slope
}

function weigh(numbers: readonly number[], weights: Float64Array, from: number): number {
  let sum = 0
  for (let index = 0; index < numbers.length; index += 1) sum += (numbers[index] as number) * (weights[from + index] as number)
  return sum
}

function add(slope: Float64Array, numbers: readonly number[], from: number, scale: number): void {
  for (let index = 0; index < numbers.length; index += 1) slope[from + index] = (slope[from + index] as number) + scale * (numbers[index] as number)
}
