import type { Row } from './features.ts'
import { toUnit } from './vector.ts'

/** The training texts as far as they are needed to find near ones: their most telling features, and their vectors where there are. */
export interface Neighbours {
  classes: Int32Array
  /** Text i has the columns and values from `from[i]` to before `from[i + 1]`; its values have the length 1 together. */
  from: Uint32Array
  columns: Uint32Array
  values: Float32Array
  /** Of length 1 each, one after the other; empty without an encoder. */
  vectors: Float32Array
}

export interface Nearness {
  /** Cosine with the nearest text of all, and with the nearest of the class asked for. */
  any: number
  same: number
  /** The same by vectors, among the texts of the classes asked for; 0 without an encoder. */
  vector: number
}

export type Nearest = (row: Row, classes: readonly number[]) => Nearness

const mostPerText = 32

/** Keeps what is needed of the training texts. */
export function keepNeighbours(rows: readonly Row[], classes: Int32Array): Neighbours {
  const kept = rows.map((row) => mostTelling(row))
  const from = new Uint32Array(rows.length + 1)
  kept.forEach((one, index) => { from[index + 1] = (from[index] ?? 0) + one.length })
  const width = rows[0]?.dense.length ?? 0
  const vectors = new Float32Array(rows.length * width)
  rows.forEach((row, index) => vectors.set(toUnit(row.dense), index * width))
  const flat = kept.flat()
  return { classes, from, vectors, columns: Uint32Array.from(flat, ([column]) => column), values: Float32Array.from(flat, ([, value]) => value) }
}

/** The cosine with every training text, in their order; the list is used again by the next call. */
export type Compare = (row: Row) => Float32Array

/** Prepares comparing: an index from features to the texts that have them. */
export function createComparing(neighbours: Neighbours, columns: number): Compare {
  const index = turnAround(neighbours, columns)
  const scores = new Float32Array(neighbours.classes.length)
  return (row) => {
    scores.fill(0)
    for (let at = 0; at < row.columns.length; at += 1) {
      const column = row.columns[at] ?? 0
      addTo(scores, index, index.from[column] ?? 0, index.from[column + 1] ?? 0, row.values[at] ?? 0)
    }
    return scores
  }
}

/** Prepares looking for the nearest texts. */
export function createNearest(neighbours: Neighbours, columns: number, compare = createComparing(neighbours, columns)): Nearest {
  const { classes, from } = neighbours
  const ofClass = new Map(Map.groupBy(classes.keys(), (text) => classes[text] ?? 0).entries().map(([one, texts]) => [one, Uint32Array.from(texts)]))
  const width = classes.length === 0 ? 0 : neighbours.vectors.length / classes.length
  return (row, asked) => {
    const scores = compare(row)
    const texts = asked.map((one) => ofClass.get(one) ?? none)
    return {
      any: greatest(scores),
      same: greatestOf(scores, texts[0] ?? none),
      vector: from.length > 1 && width > 0 ? nearestVector(toUnit(row.dense), texts, neighbours.vectors) : 0,
    }
  }
}

function mostTelling({ columns, values }: Row): [column: number, value: number][] {
  const pairs = Array.from(columns, (column, index): [number, number] => [column, values[index] ?? 0])
  const kept = pairs.length <= mostPerText ? pairs : pairs.toSorted((a, b) => b[1] - a[1]).slice(0, mostPerText)
  const norm = Math.hypot(...kept.map(([, value]) => value)) || 1
  return kept.map(([column, value]) => [column, value / norm])
}

const none = new Uint32Array(0)

// Plain loops: every message goes through all of these texts, and a function called for each of them costs ten times as much.
function addTo(scores: Float32Array, { texts, values }: Index, from: number, end: number, value: number): void {
  for (let place = from; place < end; place += 1) {
    const text = texts[place] as number
    scores[text] = (scores[text] as number) + value * (values[place] as number)
  }
}

function greatest(scores: Float32Array): number {
  let most = 0
  for (let text = 0; text < scores.length; text += 1) if ((scores[text] as number) > most) most = scores[text] as number
  return most
}

function greatestOf(scores: Float32Array, texts: Uint32Array): number {
  let most = 0
  for (let at = 0; at < texts.length; at += 1) {
    const score = scores[texts[at] as number] as number
    if (score > most) most = score
  }
  return most
}

function nearestVector(unit: Float32Array, classes: readonly Uint32Array[], vectors: Float32Array): number {
  let most = -1
  for (const texts of classes) {
    for (let at = 0; at < texts.length; at += 1) {
      const from = (texts[at] as number) * unit.length
      let dot = 0
      for (let index = 0; index < unit.length; index += 1) dot += (unit[index] as number) * (vectors[from + index] as number)
      if (dot > most) most = dot
    }
  }
  return most
}

interface Index { from: Uint32Array; texts: Uint32Array; values: Float32Array }

function turnAround({ from, columns, values }: Neighbours, count: number): Index {
  const starts = new Uint32Array(count + 1)
  for (const column of columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1
  for (let column = 0; column < count; column += 1) starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0)
  const next = starts.slice()
  const texts = new Uint32Array(columns.length)
  const turned = new Float32Array(columns.length)
  for (let text = 0; text + 1 < from.length; text += 1) {
    for (let at = from[text] ?? 0; at < (from[text + 1] ?? 0); at += 1) {
      const column = columns[at] ?? 0
      const place = next[column] ?? 0
      texts[place] = text
      turned[place] = values[at] ?? 0
      next[column] = place + 1
    }
  }
  return { from: starts, texts, values: turned }
}
