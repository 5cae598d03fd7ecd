import { gramsOf } from './grams.ts'
import { hashText, kind } from './hashing.ts'
import type { HeadInput } from './types.ts'

export interface FeatureConfig {
  /** Features that fewer texts have are left out. */
  least: number
  /** No more features than this; the most frequent stay. */
  most: number
  /** How long the encoder's part is beside the n-grams, whose length is 1. */
  vectorScale: number
  contextScale: number
}

/** A text as numbers: what of it is known, scaled, and the encoder's part. */
export interface Row {
  columns: Uint32Array
  values: Float32Array
  dense: Float32Array
  /** The share of the text's n-grams, by weight, that were seen while fitting: 0..1. */
  known: number
}

/** What turns texts into rows: the seen features with their weight, and how vectors are centred and scaled. */
export interface Features {
  hashes: Uint32Array
  weights: Float32Array
  centre: Float32Array
  scale: Float32Array
  config: FeatureConfig
}

export type Read = (input: HeadInput) => Row

/** Counts features in texts and weighs them by how seldom they are. */
export function fitFeatures(inputs: readonly HeadInput[], config: FeatureConfig): Features {
  const counts = new Map<number, number>()
  for (const input of inputs) {
    for (const hash of new Set([...gramsOf(input.text), ...contextOf(input)])) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  const context = new Set(inputs.flatMap(contextOf))
  const kept = [...counts].filter(([hash, count]) => count >= config.least || context.has(hash)).toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, config.most)
  const rarity = (count: number): number => Math.log((1 + inputs.length) / (1 + count)) + 1
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    weights: Float32Array.from(kept, ([hash, count]) => (context.has(hash) ? 0 : rarity(count))),
    ...fitVectors(inputs, config),
    config,
  }
}

/** Prepares reading; the returned function is pure. */
export function createReading({ hashes, weights, centre, scale, config }: Features): Read {
  const columnOf = new Map<number, number>()
  hashes.forEach((hash, column) => columnOf.set(hash, column))
  const unseen = weights.reduce((most, weight) => Math.max(most, weight), 1)
  return (input) => {
    const counts = new Map<number, number>()
    let missing = 0
    for (const hash of gramsOf(input.text)) {
      const column = columnOf.get(hash)
      if (column === undefined) missing += unseen * unseen
      else counts.set(column, (counts.get(column) ?? 0) + 1)
    }
    const context = contextOf(input).map((hash) => columnOf.get(hash)).filter((column) => column !== undefined)
    return { ...weigh(counts, weights, missing, context, config.contextScale), dense: spread(input.vector, centre, scale) }
  }
}

function weigh(counts: Map<number, number>, weights: Float32Array, missing: number, context: number[], contextScale: number): Omit<Row, 'dense'> {
  const columns = new Uint32Array(counts.size + context.length)
  const values = new Float32Array(counts.size + context.length)
  let at = 0
  let square = 0
  for (const [column, count] of counts) {
    const value = (weights[column] ?? 0) * (1 + Math.log(count))
    columns[at] = column
    values[at] = value
    square += value * value
    at += 1
  }
  const norm = Math.sqrt(square) || 1
  for (let index = 0; index < at; index += 1) values[index] = (values[index] ?? 0) / norm
  for (const column of context) {
    columns[at] = column
    values[at] = contextScale
    at += 1
  }
  return { columns, values, known: square === 0 ? 0 : square / (square + missing) }
}

function contextOf({ context }: HeadInput): number[] {
  return (context ?? []).map((word) => hashText(kind.context, word))
}

/** Every number of a vector gets the mean 0 and the same spread; together they are about `vectorScale` long. */
function fitVectors(inputs: readonly HeadInput[], { vectorScale }: FeatureConfig): { centre: Float32Array; scale: Float32Array } {
  const vectors = inputs.flatMap(({ vector }) => (vector === undefined ? [] : [vector]))
  const width = vectors[0]?.length ?? 0
  if (vectors.length > 0 && (vectors.length !== inputs.length || vectors.some((one) => one.length !== width))) {
    throw new TypeError('either every text has a vector, and all of one length, or none has')
  }
  const centre = new Float32Array(width)
  const scale = new Float32Array(width)
  for (let index = 0; index < width; index += 1) {
    let sum = 0
    let square = 0
    for (const vector of vectors) {
      const value = vector[index] ?? 0
      sum += value
      square += value * value
    }
    const mean = sum / vectors.length
    centre[index] = mean
    scale[index] = vectorScale / (Math.sqrt(width) * Math.sqrt(Math.max(1e-8, square / vectors.length - mean * mean)))
  }
  return { centre, scale }
}

function spread(vector: Float32Array | undefined, centre: Float32Array, scale: Float32Array): Float32Array {
  if ((vector?.length ?? 0) !== centre.length) throw new TypeError(`the vector has ${vector?.length ?? 0} numbers, this head takes ${centre.length}`)
  return Float32Array.from(vector ?? [], (value, index) => (value - (centre[index] ?? 0)) * (scale[index] ?? 0))
}
