import type { Scored } from './calibrate.ts'
import { createReading, fitFeatures, type Read, type Row } from './features.ts'
import type { HeadConfig } from './fit.ts'
import { dealFolds } from './folds.ts'
import { best, type HeadParts } from './head.ts'
import { createNearest, keepNeighbours, type Nearest } from './neighbours.ts'
import { readSigns, type Sighted } from './out-of-scope.ts'
import { createRandom, shuffle } from './random.ts'
import { score, softmaxOf, trainSoftmax, type Softmax } from './softmax.ts'
import type { Example, HeadInput } from './types.ts'

/** One fit under way. */
export interface Course {
  examples: readonly Example[]
  labels: readonly string[]
  classes: Int32Array
  config: HeadConfig
  onEpoch: () => void
  /** Rounds that were planned and are not needed. */
  onSkipped: (count: number) => void
  signal?: AbortSignal
}

/** What texts left out showed: raw scores with signs, the best number of rounds, and the signs of texts known to be foreign. */
export interface Tested {
  scored: (Scored & { signs: number[] })[]
  epochs: number
  foreign: Sighted[]
}

/** No more texts than this are learned from where labels are left out: it is enough to learn what is foreign. */
const mostForForeign = 4_000

/** Leaves out each of the first `count` folds once. */
export async function testFolds(course: Course, count: number): Promise<Tested> {
  const { examples, classes, config } = course
  const folds = dealFolds(classes, config.folds, createRandom(config.softmax.seed))
  const scored: Tested['scored'] = []
  const foreign: Sighted[] = []
  const epochs: number[] = []
  for (let fold = 0; fold < count; fold += 1) {
    const [kept, left] = part(examples.length, (index) => folds[index] !== fold)
    const trained = await train(course, kept, config.softmax.epochs, left)
    epochs.push(trained.epochs)
    for (const index of left) scored.push({ ...look(trained, examples[index] ?? { text: '' }), right: classes[index] ?? 0 })
    if (fold === 0) foreign.push(...config.foreign.map((input) => ({ ...look(trained, input), foreign: true })))
  }
  return { scored, foreign, epochs: epochs.toSorted((a, b) => a - b)[Math.floor(epochs.length / 2)] ?? config.softmax.epochs }
}

/** Leaves out each group of labels once, and a fifth of the other texts with it; gives the signs of both, group by group. */
export async function testForeign(course: Course, epochs: number): Promise<(Sighted & Scored)[][]> {
  const { examples, classes, labels, config } = course
  const random = createRandom(config.softmax.seed + 1)
  const groupOf = shuffle(labels.map((_, index) => index % config.foreignGroups), random)
  const folds = dealFolds(classes, 5, random)
  const groups: (Sighted & Scored)[][] = []
  for (let group = 0; group < config.foreignGroups; group += 1) {
    const isForeign = (index: number): boolean => groupOf[classes[index] ?? 0] === group
    const [kept, left] = part(examples.length, (index) => !isForeign(index) && folds[index] !== group % 5)
    const trained = await train(course, shuffle(kept, random).slice(0, mostForForeign), epochs)
    const asked = left.filter((index) => folds[index] === group % 5)
    groups.push(asked.map((index) => ({ ...look(trained, examples[index] ?? { text: '' }), right: -1, foreign: isForeign(index) })))
  }
  return groups
}

/** Learns from all texts. */
export async function trainAll(course: Course, epochs: number): Promise<Pick<HeadParts, 'features' | 'softmax' | 'neighbours'>> {
  const trained = await train(course, course.examples.map((_, index) => index), epochs)
  return { features: trained.features, softmax: trained.softmax, neighbours: trained.neighbours }
}

interface Trained extends Pick<HeadParts, 'features' | 'softmax' | 'neighbours'> {
  epochs: number
  read: Read
  nearest: Nearest
}

async function train({ examples, classes, labels, config, onEpoch, onSkipped, signal }: Course, kept: readonly number[], epochs: number, left?: readonly number[]): Promise<Trained> {
  const inputs = kept.map((index): HeadInput => examples[index] ?? { text: '' })
  const features = fitFeatures(inputs, config.features)
  const read = createReading(features)
  const rows = inputs.map(read)
  const own = Int32Array.from(kept, (index) => classes[index] ?? 0)
  const size = { classes: labels.length, columns: features.hashes.length, width: features.centre.length }
  let rounds = 0
  const validation = left && { rows: left.map((index): Row => read(examples[index] ?? { text: '' })), classes: Int32Array.from(left, (index) => classes[index] ?? 0) }
  const { softmax, epochs: reached } = await trainSoftmax({ rows, classes: own }, size, { ...config.softmax, epochs }, {
    ...(validation && { validation }), ...(signal && { signal }),
    onEpoch: () => { rounds += 1; onEpoch() },
  })
  onSkipped(config.softmax.epochs - rounds)
  const neighbours = keepNeighbours(rows, own)
  return { features, softmax, neighbours, read, epochs: reached, nearest: createNearest(neighbours, features.hashes.length) }
}

function look({ read, softmax, nearest }: { read: Read; softmax: Softmax; nearest: Nearest }, input: HeadInput): { scores: Float32Array; signs: number[] } {
  const row = read(input)
  const scores = score(softmax, row)
  const likely = softmaxOf(scores)
  return { scores, signs: readSigns(scores, likely, nearest(row, best(likely, 4)), row) }
}

function part(count: number, keeps: (index: number) => boolean): [kept: number[], left: number[]] {
  const kept: number[] = []
  const left: number[] = []
  for (let index = 0; index < count; index += 1) (keeps(index) ? kept : left).push(index)
  return [kept, left]
}
