import { createReading, type Features } from './features.ts'
import { createComparing, createNearest, type Neighbours } from './neighbours.ts'
import { judgeForeign, readSigns, type OutOfScope } from './out-of-scope.ts'
import { score, softmaxOf, type Softmax } from './softmax.ts'
import type { FitReport, Head, HeadInput, Prediction, Ranked } from './types.ts'

/** Everything that a head is made of; what a saved model holds. */
export interface HeadParts {
  labels: string[]
  features: Features
  softmax: Softmax
  neighbours: Neighbours
  /** Absent where there were too few labels to leave some out. */
  outOfScope?: OutOfScope
  temperature: number
  report: FitReport
  /** What it learned from, in the order of the neighbours. */
  texts: readonly string[]
}

/** A head that was fitted or loaded, with its parts for saving. */
export interface FittedHead extends Head {
  readonly parts: HeadParts
  /** The texts it learned from that share most n-grams with this one, nearest first: their numbers in `parts.texts`, and the cosine. */
  nearest(input: HeadInput, most: number): { text: number; similarity: number }[]
}

/** How many of the likeliest labels have their texts compared by vector. */
const compared = 4

/** Makes a head of its parts. Predicting is pure and takes no more than some hundred microseconds. */
export function createHead(parts: HeadParts): FittedHead {
  const { labels, features, softmax, temperature, outOfScope } = parts
  const read = createReading(features)
  const compare = createComparing(parts.neighbours, softmax.columns)
  const nearest = createNearest(parts.neighbours, softmax.columns, compare)
  return {
    labels, width: softmax.width, report: parts.report, parts,
    nearest(input, most) {
      const scores = compare(read(input))
      return best(scores, most).map((text) => ({ text, similarity: Math.min(1, scores[text] ?? 0) }))
    },
    predict(input, most = 3): Prediction {
      const row = read(input)
      const raw = score(softmax, row)
      const likely = softmaxOf(raw, temperature)
      const order = best(likely, Math.max(most, compared))
      const ranked = order.slice(0, most).map((index): Ranked => ({ label: labels[index] ?? '', probability: likely[index] ?? 0 }))
      const first = likely[order[0] ?? 0] ?? 0
      const foreign = outOfScope
        ? judgeForeign(readSigns(raw, softmaxOf(raw), nearest(row, order.slice(0, compared)), row), outOfScope)
        : 1 - first
      return { ranked, outOfScope: foreign, confidence: outOfScope ? first * (1 - foreign) : first }
    },
  }
}

/** The numbers of the largest values, largest first. */
export function best(values: Float32Array, most: number): number[] {
  const found: number[] = []
  values.forEach((value, index) => {
    if (found.length === most && value <= (values[found[most - 1] ?? 0] ?? 0)) return
    let at = found.length
    while (at > 0 && (values[found[at - 1] ?? 0] ?? 0) < value) at -= 1
    found.splice(at, 0, index)
    if (found.length > most) found.pop()
  })
  return found
}
