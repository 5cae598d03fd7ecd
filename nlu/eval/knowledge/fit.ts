import { logistic } from '../../src/answer/confidence.ts'

/** One candidate seen: its numbers, and whether it was the answer. */
export interface Sample {
  numbers: number[]
  right: boolean
  weight: number
}

/** Fits a logistic model by gradient descent with momentum; deterministic. The last weight is the constant. */
export function fitLogistic(samples: Sample[], size: number): number[] {
  const model = new Array<number>(size + 1).fill(0)
  const speed = new Array<number>(size + 1).fill(0)
  const total = samples.reduce((sum, sample) => sum + sample.weight, 0)
  for (let round = 0; round < 1_500; round += 1) {
    const gradient = new Array<number>(size + 1).fill(0)
    for (const { numbers, right, weight } of samples) {
      const miss = weight * (logistic(numbers, model) - Number(right))
      for (let index = 0; index < size; index += 1) gradient[index] = (gradient[index] ?? 0) + miss * (numbers[index] ?? 0)
      gradient[size] = (gradient[size] ?? 0) + miss
    }
    for (let index = 0; index <= size; index += 1) {
      const pull = index === size ? 0 : 1e-4 * (model[index] ?? 0)
      speed[index] = 0.95 * (speed[index] ?? 0) - 0.5 * ((gradient[index] ?? 0) / total + pull)
      model[index] = (model[index] ?? 0) + (speed[index] ?? 0)
    }
  }
  return model.map((weight) => Math.round(weight * 1000) / 1000)
}
