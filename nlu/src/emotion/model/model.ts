import { outputs } from '../types.ts'
import { featuresOf } from './features.ts'

/** A linear model of eight numbers over hashed features; the weights of a feature stand together, one byte each. */
export interface FeelingModel {
  hashes: Uint32Array
  /** How much a feature counts, by how seldom it is. */
  rarity: Float32Array
  /** `weights[feature * 8 + output]`, times `scale[output]`. */
  weights: Int8Array
  scale: Float32Array
  bias: Float32Array
}

/** A text as the model sees it: which of its features, and how much of each; the values together are 1 long. */
export interface FeelingRow {
  columns: Uint32Array
  values: Float32Array
}

/** Prepares scoring: the returned function gives the eight raw scores of a text. */
export function createScoring(model: FeelingModel): (text: string) => Float32Array {
  const read = createRows(model.hashes, model.rarity)
  return (text) => {
    const { columns, values } = read(featuresOf(text))
    const scores = new Float32Array(outputs)
    for (let at = 0; at < columns.length; at += 1) {
      const from = (columns[at] as number) * outputs
      const value = values[at] as number
      for (let output = 0; output < outputs; output += 1) scores[output] = (scores[output] as number) + value * (model.weights[from + output] as number)
    }
    return scores.map((score, output) => score * (model.scale[output] ?? 0) + (model.bias[output] ?? 0))
  }
}

/** Prepares making rows of a text's features (`featuresOf`); those that are not known are left out. */
export function createRows(hashes: Uint32Array, rarity: Float32Array): (features: readonly number[]) => FeelingRow {
  const columnOf = new Map<number, number>()
  hashes.forEach((hash, column) => columnOf.set(hash, column))
  return (features) => {
    const counts = new Map<number, number>()
    for (const hash of features) {
      const column = columnOf.get(hash)
      if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1)
    }
    return weigh(counts, rarity)
  }
}

/** Makes full-length weights small: one byte each, scaled per output. */
export function quantise(weights: Float32Array): Pick<FeelingModel, 'weights' | 'scale'> {
  const most = new Float32Array(outputs)
  weights.forEach((weight, at) => { most[at % outputs] = Math.max(most[at % outputs] ?? 0, Math.abs(weight)) })
  const scale = most.map((value) => (value || 1) / 127)
  return { weights: Int8Array.from(weights, (weight, at) => Math.round(weight / (scale[at % outputs] ?? 1))), scale }
}

function weigh(counts: Map<number, number>, rarity: Float32Array): FeelingRow {
  const columns = new Uint32Array(counts.size)
  const values = new Float32Array(counts.size)
  let at = 0
  let square = 0
  for (const [column, count] of counts) {
    const value = (rarity[column] ?? 0) * (1 + Math.log(count))
    columns[at] = column
    values[at] = value
    square += value * value
    at += 1
  }
  const norm = Math.sqrt(square) || 1
  return { columns, values: values.map((value) => value / norm) }
}
