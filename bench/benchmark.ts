/** One figure beside its floor: what `--json` prints, one line each. `ratio` is always value ÷ floorValue. */
export interface Result {
  name: string
  size: number | string
  value: number
  unit: string
  floor: string
  floorValue: number
  ratio: number
}

/** A figure that is of use beside the results: no goal hangs on it. */
export interface Remark {
  name: string
  size: number | string
  says: string
}

export interface Benchmark {
  name: string
  /** One line: what is measured against what. */
  about: string
  /** What is wanted, as a sentence. */
  goal: string
  /** Measures all sizes; tells each result when it is there. Throws when an answer was wrong. */
  run(tell: (result: Result) => void, remark: (remark: Remark) => void): Promise<void>
}

/** Makes a result of the medians of both sides. */
export function resultOf(what: Pick<Result, 'name' | 'size' | 'unit' | 'floor'>, values: readonly number[], floorValues: readonly number[]): Result {
  const [value, floorValue] = [median(values), median(floorValues)]
  return { name: what.name, size: what.size, value, unit: what.unit, floor: what.floor, floorValue, ratio: value / floorValue }
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return (quantile(values, 0.5, 'lower') + quantile(values, 0.5, 'upper')) / 2
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number, side: 'lower' | 'upper' = 'lower'): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  return sorted[side === 'lower' ? Math.floor(at) : Math.ceil(at)] ?? NaN
}

/** Runs the sides in turn, A B A B …, `rounds` times; gives what each gave. The first of each goes before, to warm up. */
export async function inTurn<K extends string>(sides: Record<K, () => Promise<number>>, rounds = 5): Promise<Record<K, number[]>> {
  const names = Object.keys(sides) as K[]
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (const name of names) await sides[name]()
  for (let round = 0; round < rounds; round++) {
    for (const name of names) values[name].push(await sides[name]())
  }
  return values
}
