import { createRandom, shuffle } from '../../head/random.ts'
import { dissatisfiedAt, emotions, offenceAt, outputs, type Emotion } from '../types.ts'
import { featuresOf } from './features.ts'
import { createRows, quantise, type FeelingModel, type FeelingRow } from './model.ts'

/** A text with what is known of it; what is not known is not learned from. */
export interface FeltText {
  text: string
  emotion?: Emotion
  /** 0..1 */
  offence?: number
  /** 0 satisfied … 1 dissatisfied. */
  dissatisfied?: number
  /** How many texts it counts for; 1 where absent. */
  weight?: number
}

export interface FeelingFitConfig {
  epochs: number
  /** Step length of AdaGrad. */
  rate: number
  l2: number
  /** Features that texts of less weight together have are left out. */
  least: number
  /** No more features than this; the most frequent stay. */
  most: number
  /** 0: every text counts the same; 1: every emotion counts the same. */
  balance: number
  seed: number
}

export const feelingFit: FeelingFitConfig = { epochs: 8, rate: 0.25, l2: 2e-6, least: 3, most: 68_000, balance: 0.5, seed: 1 }

/** Fits the eight numbers by stochastic gradient; deterministic for a seed. Takes seconds for 50,000 short texts. */
export function fitFeelings(texts: readonly FeltText[], config: FeelingFitConfig = feelingFit): FeelingModel {
  const features = texts.map(({ text }) => featuresOf(text))
  const { hashes, rarity } = chooseFeatures(texts, features, config)
  const rows = features.map(createRows(hashes, rarity))
  const weights = new Float32Array(hashes.length * outputs)
  const bias = new Float32Array(outputs)
  const learn = createLearner(weights, bias, config)
  const shares = balanceOf(texts, config.balance)
  const order = Int32Array.from(rows, (_, index) => index)
  const random = createRandom(config.seed)
  for (let epoch = 0; epoch < config.epochs; epoch += 1) {
    for (const index of shuffle(order, random)) {
      const [row, felt] = [rows[index], texts[index]]
      if (row && felt) learn(row, felt, shares)
    }
  }
  return { hashes, rarity, bias, ...quantise(weights) }
}

function chooseFeatures(texts: readonly FeltText[], features: readonly number[][], { least, most }: FeelingFitConfig): Pick<FeelingModel, 'hashes' | 'rarity'> {
  const counts = new Map<number, number>()
  let all = 0
  texts.forEach(({ weight = 1 }, index) => {
    all += weight
    for (const hash of new Set(features[index])) counts.set(hash, (counts.get(hash) ?? 0) + weight)
  })
  const kept = [...counts].filter(([, count]) => count >= least).toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
  return { hashes: Uint32Array.from(kept, ([hash]) => hash), rarity: Float32Array.from(kept, ([, count]) => Math.log((1 + all) / (1 + count)) + 1) }
}

function createLearner(weights: Float32Array, bias: Float32Array, { rate, l2 }: FeelingFitConfig): (row: FeelingRow, felt: FeltText, shares: readonly number[]) => void {
  const squares = new Float32Array(weights.length)
  const biasSquares = new Float32Array(outputs)
  const scores = new Float32Array(outputs)
  const slopes = new Float32Array(outputs)
  return ({ columns, values }, felt, shares) => {
    scores.set(bias)
    for (let at = 0; at < columns.length; at += 1) {
      const from = (columns[at] as number) * outputs
      for (let output = 0; output < outputs; output += 1) scores[output] = (scores[output] as number) + (values[at] as number) * (weights[from + output] as number)
    }
    writeSlopes(scores, felt, shares, slopes)
    for (let output = 0; output < outputs; output += 1) {
      const slope = slopes[output] as number
      if (slope === 0) continue
      for (let at = 0; at < columns.length; at += 1) {
        const place = (columns[at] as number) * outputs + output
        descend(weights, squares, place, slope * (values[at] as number) + l2 * (weights[place] as number), rate)
      }
      descend(bias, biasSquares, output, slope, rate)
    }
  }
}

function descend(numbers: Float32Array, squares: Float32Array, at: number, slope: number, rate: number): void {
  const square = (squares[at] as number) + slope * slope
  squares[at] = square
  numbers[at] = (numbers[at] as number) - (rate * slope) / (Math.sqrt(square) + 1e-6)
}

function writeSlopes(scores: Float32Array, { emotion, offence, dissatisfied, weight = 1 }: FeltText, shares: readonly number[], slopes: Float32Array): void {
  slopes.fill(0)
  if (emotion !== undefined) {
    const wanted = emotions.indexOf(emotion)
    const most = Math.max(...scores.subarray(0, emotions.length))
    const powers = Array.from(scores.subarray(0, emotions.length), (score) => Math.exp(score - most))
    const sum = powers.reduce((total, power) => total + power, 0)
    powers.forEach((power, output) => { slopes[output] = weight * (shares[wanted] ?? 1) * (power / sum - (output === wanted ? 1 : 0)) })
  }
  if (offence !== undefined) slopes[offenceAt] = weight * (logistic(scores[offenceAt] ?? 0) - offence)
  if (dissatisfied !== undefined) slopes[dissatisfiedAt] = weight * (logistic(scores[dissatisfiedAt] ?? 0) - dissatisfied)
}

function balanceOf(texts: readonly FeltText[], power: number): number[] {
  const counts = emotions.map((emotion) => texts.reduce((sum, felt) => sum + (felt.emotion === emotion ? felt.weight ?? 1 : 0), 0))
  const all = counts.reduce((sum, count) => sum + count, 0)
  const shares = counts.map((count) => (count === 0 ? 0 : (all / (emotions.length * count)) ** power))
  const mean = counts.reduce((sum, count, index) => sum + count * (shares[index] ?? 0), 0) / Math.max(1, all)
  return shares.map((share) => share / (mean || 1))
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
