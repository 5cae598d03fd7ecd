import type { Softmax } from './softmax.ts'

/** Whole numbers in sixteen bits each where all of them fit. */
export function narrow(numbers: Uint32Array | Int32Array): Uint16Array | Uint32Array {
  return numbers.every((one) => one <= 0xffff) ? Uint16Array.from(numbers) : Uint32Array.from(numbers)
}

/** The weights in eight bits each; those of one feature share a scale, so that a rare and loud one costs the others nothing. */
export function toSmallWeights({ weights, classes }: Softmax): [['weights', Int8Array], ['weight-scale', Float32Array]] {
  const scale = new Float32Array(classes === 0 ? 0 : weights.length / classes)
  weights.forEach((weight, at) => {
    const column = Math.floor(at / classes)
    scale[column] = Math.max(scale[column] ?? 0, Math.abs(weight) / most)
  })
  return [['weights', Int8Array.from(weights, (weight, at) => Math.round(weight / (scale[Math.floor(at / classes)] || 1)))], ['weight-scale', scale]]
}

/** The weights that were made small. */
export function toWeights(small: Int8Array, scale: Float32Array): Float32Array {
  const classes = small.length / Math.max(1, scale.length)
  return Float32Array.from(small, (weight, at) => weight * (scale[Math.floor(at / classes)] ?? 0))
}

const most = 127
