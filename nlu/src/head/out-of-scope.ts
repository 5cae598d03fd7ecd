import { auroc } from './auroc.ts'
import type { Row } from './features.ts'
import type { Nearness } from './neighbours.ts'

/** A logistic model on the signs below: how likely a text is about none of the labels. */
export interface OutOfScope {
  centre: number[]
  scale: number[]
  /** One for each sign, the constant last. */
  weights: number[]
}

/** The signs of one text, and whether it was foreign. */
export interface Sighted {
  signs: number[]
  foreign: boolean
}

export const signNames = ['best raw score', 'log p', 'margin', 'entropy', 'nearest', 'nearest of the label', 'nearest vector', 'known', 'log length'] as const

/** How many of a shop's messages are about something else; what the probabilities of the model are set to. */
const usualShare = 0.18

/**
 * What tells a foreign text: the best score of any label by itself, how likely and how far ahead the best is, how spread the
 * rest, how near the nearest training texts lie, how much of the text was ever seen, and how long it is.
 */
export function readSigns(raw: Float32Array, likely: Float32Array, near: Nearness, row: Row): number[] {
  let [first, second, best, entropy] = [0, 0, -Infinity, 0]
  likely.forEach((probability, index) => {
    best = Math.max(best, raw[index] ?? 0)
    if (probability > first) [first, second] = [probability, first]
    else if (probability > second) second = probability
    if (probability > 1e-9) entropy -= probability * Math.log(probability)
  })
  return [best, Math.log(Math.max(1e-6, first)), first - second, entropy / Math.log(Math.max(2, likely.length)), near.any, near.same, near.vector, row.known,
    Math.log(1 + row.columns.length)]
}

/** Fits on texts of the labels and on foreign ones; both count as often as they come in a shop's messages. */
export function fitOutOfScope(sighted: readonly Sighted[]): OutOfScope {
  const size = signNames.length
  const centre = Array.from({ length: size }, (_, sign) => mean(sighted.map(({ signs }) => signs[sign] ?? 0)))
  const scale = centre.map((middle, sign) => Math.sqrt(mean(sighted.map(({ signs }) => ((signs[sign] ?? 0) - middle) ** 2))) || 1)
  const foreign = Math.max(1, sighted.filter((one) => one.foreign).length)
  const own = Math.max(1, sighted.length - foreign)
  const model: OutOfScope = { centre, scale, weights: new Array<number>(size + 1).fill(0) }
  const speed = new Array<number>(size + 1).fill(0)
  const rows = sighted.map(({ signs, foreign: isForeign }) => (
    { numbers: standardise(signs, model), isForeign, weight: isForeign ? usualShare / foreign : (1 - usualShare) / own }))
  for (let round = 0; round < 600; round += 1) {
    const slope = new Array<number>(size + 1).fill(0)
    for (const { numbers, isForeign, weight } of rows) {
      const miss = weight * (logistic(numbers, model.weights) - Number(isForeign))
      numbers.forEach((number, sign) => { slope[sign] = (slope[sign] ?? 0) + miss * number })
    }
    model.weights = model.weights.map((weight, sign) => {
      speed[sign] = 0.9 * (speed[sign] ?? 0) - (slope[sign] ?? 0) - (sign === size ? 0 : 1e-3 * weight)
      return weight + speed[sign]
    })
  }
  return model
}

/** How likely the text with these signs is foreign, 0..1. */
export function judgeForeign(signs: readonly number[], model: OutOfScope): number {
  return logistic(standardise(signs, model), model.weights)
}

/** AUROC of a model over texts, best on ones it was not fitted on. */
export function measureForeign(sighted: readonly Sighted[], model: OutOfScope): number {
  const of = (foreign: boolean): number[] => sighted.filter((one) => one.foreign === foreign).map(({ signs }) => judgeForeign(signs, model))
  return auroc(of(true), of(false))
}

/** The constant 1 stands last. Signs far outside of what was seen count as at its edge. */
function standardise(signs: readonly number[], { centre, scale }: OutOfScope): number[] {
  return [...signs.map((sign, index) => Math.max(-4, Math.min(4, (sign - (centre[index] ?? 0)) / (scale[index] ?? 1)))), 1]
}

function logistic(numbers: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-numbers.reduce((sum, number, index) => sum + number * (weights[index] ?? 0), 0)))
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}
