import { logistic } from '../../src/answer/confidence.ts'

/** One candidate seen: its numbers, and whether it was the answer. */
export interface Sample {
  numbers: readonly number[]
  right: boolean
  weight: number
}

const rounds = 12
/** How much a weight is drawn to 0, in samples. */
const pull = 2

/** Fits a logistic model by Newton's method; deterministic. The last weight is the constant. Of longer numbers only the first `size` count. */
export function fitLogistic(samples: readonly Sample[], size: number): number[] {
  let model = new Array<number>(size + 1).fill(0)
  for (let round = 0; round < rounds; round += 1) {
    const { slope, curve } = measureAt(samples, model, size)
    const change = solve(curve, slope)
    model = model.map((weight, index) => weight - (change[index] ?? 0))
  }
  return model.map((weight) => Math.round(weight * 1000) / 1000)
}

function measureAt(samples: readonly Sample[], model: readonly number[], size: number): { slope: number[]; curve: number[][] } {
  const slope = model.map((weight, index) => (index === size ? 0 : pull * weight))
  const curve = model.map((_, row) => model.map((__, column) => (row === column ? (row === size ? 1e-6 : pull) : 0)))
  const values = new Float64Array(size + 1).fill(1)
  for (const { numbers, right, weight } of samples) {
    for (let index = 0; index < size; index += 1) values[index] = numbers[index] ?? 0
    const likely = logistic(numbers.length === size ? numbers : numbers.slice(0, size), model)
    const miss = weight * (likely - Number(right))
    const bend = weight * likely * (1 - likely)
    for (let row = 0; row <= size; row += 1) {
      const value = values[row] as number
      if (value === 0) continue
      slope[row] = (slope[row] ?? 0) + miss * value
      const line = curve[row] as number[]
      for (let column = 0; column <= size; column += 1) line[column] = (line[column] as number) + bend * value * (values[column] as number)
    }
  }
  return { slope, curve }
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    const best = rows.slice(column).reduce((most, row, index) => (Math.abs(row[column] ?? 0) > Math.abs(rows[most]?.[column] ?? 0) ? column + index : most), column)
    const [upper, lower] = [rows[column] ?? [], rows[best] ?? []]
    rows[column] = lower
    rows[best] = upper
    for (let row = 0; row < size; row += 1) {
      const line = rows[row] ?? []
      const share = row === column ? 0 : (line[column] ?? 0) / (lower[column] || 1)
      if (share !== 0) rows[row] = line.map((value, index) => value - share * (lower[index] ?? 0))
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] || 1))
}
