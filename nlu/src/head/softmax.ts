import { setImmediate as pause } from 'node:timers/promises'
import type { Row } from './features.ts'
import { createRandom, shuffle } from './random.ts'

/** Weights of one linear layer: `weights[column * classes + class]`, the encoder's columns behind the others. */
export interface Softmax {
  classes: number
  columns: number
  width: number
  weights: Float32Array
  bias: Float32Array
}

export interface SoftmaxConfig {
  /** At most this many rounds through the texts. */
  epochs: number
  /** Step length of AdaGrad. */
  rate: number
  /** What AdaGrad takes for seen of every weight before it begins: keeps what is seen once from being believed at once. */
  caution: number
  l2: number
  /** The share of the loss that asks of each label by itself whether it fits; makes raw scores tell what is foreign. */
  oneVsRest: number
  /** 0: every text counts the same; 1: every label counts the same. */
  balance: number
  /** Ends after so many rounds without a better loss on the texts left out. */
  patience: number
  seed: number
}

/** Rows with the number of their class. */
export interface Labelled {
  rows: readonly Row[]
  classes: Int32Array
}

export interface Steps {
  validation?: Labelled
  onEpoch?: (epoch: number) => void
  signal?: AbortSignal
}

/** Texts after which training lets other work of the thread pass, and looks whether it was aborted. */
const breath = 512
/** A class less likely than this learns nothing from the text. */
const negligible = 1e-3

/**
 * Fits by stochastic gradient with AdaGrad on sparse rows. With `validation` it stops where the loss there is least, and gives
 * the weights and the number of rounds of that moment. Deterministic for a seed. Rejects with the reason of the signal.
 */
export async function trainSoftmax(training: Labelled, size: Pick<Softmax, 'classes' | 'columns' | 'width'>, config: SoftmaxConfig, steps: Steps = {}): Promise<{ softmax: Softmax; epochs: number }> {
  const model = createSoftmax(size)
  const learner = createLearner(model, training, config)
  const order = Int32Array.from(training.rows, (_, index) => index)
  const random = createRandom(config.seed)
  let best = { loss: Infinity, epochs: 0, softmax: model }
  for (let epoch = 1; epoch <= config.epochs; epoch += 1) {
    shuffle(order, random)
    for (let from = 0; from < order.length; from += breath) {
      for (const index of order.subarray(from, from + breath)) learner(index)
      await pause()
      steps.signal?.throwIfAborted()
    }
    steps.onEpoch?.(epoch)
    if (!steps.validation) continue
    const loss = meanLoss(model, steps.validation)
    if (loss < best.loss) best = { loss, epochs: epoch, softmax: copy(model) }
    else if (epoch - best.epochs >= config.patience) break
  }
  return steps.validation ? { softmax: best.softmax, epochs: best.epochs } : { softmax: model, epochs: config.epochs }
}

export function createSoftmax({ classes, columns, width }: Pick<Softmax, 'classes' | 'columns' | 'width'>): Softmax {
  return { classes, columns, width, weights: new Float32Array((columns + width) * classes), bias: new Float32Array(classes) }
}

/** The raw score of every class, written into `into` where given. */
export function score({ classes, columns, weights, bias }: Softmax, row: Row, into = new Float32Array(classes)): Float32Array {
  into.set(bias)
  for (let index = 0; index < row.columns.length; index += 1) {
    addScaled(into, weights, (row.columns[index] ?? 0) * classes, row.values[index] ?? 0)
  }
  for (let index = 0; index < row.dense.length; index += 1) addScaled(into, weights, (columns + index) * classes, row.dense[index] ?? 0)
  return into
}

/** Probabilities of raw scores, each divided by `temperature` before. */
export function softmaxOf(scores: Float32Array, temperature = 1): Float32Array {
  let most = -Infinity
  for (const one of scores) if (one > most) most = one
  let sum = 0
  const given = new Float32Array(scores.length)
  for (let index = 0; index < scores.length; index += 1) {
    const value = Math.exp(((scores[index] ?? 0) - most) / temperature)
    given[index] = value
    sum += value
  }
  for (let index = 0; index < given.length; index += 1) given[index] = (given[index] ?? 0) / sum
  return given
}

/** The mean of −log p of the right class. */
export function meanLoss(model: Softmax, { rows, classes }: Labelled): number {
  const total = rows.reduce((sum, row, index) => sum - Math.log(Math.max(1e-12, softmaxOf(score(model, row))[classes[index] ?? 0] ?? 0)), 0)
  return total / Math.max(1, rows.length)
}

function addScaled(into: Float32Array, weights: Float32Array, at: number, scale: number): void {
  for (let index = 0; index < into.length; index += 1) into[index] = (into[index] as number) + (weights[at + index] as number) * scale
}

function createLearner(model: Softmax, { rows, classes: right }: Labelled, config: SoftmaxConfig): (index: number) => void {
  const { classes, columns, weights, bias } = model
  const squares = new Float32Array(weights.length).fill(config.caution)
  const biasSquares = new Float32Array(classes)
  const weightOf = balance(right, classes, config.balance)
  const scores = new Float32Array(classes)
  const gradient = new Float32Array(classes)
  const active = new Int32Array(classes)
  const learn = (at: number, value: number, count: number): void => {
    for (let one = 0; one < count; one += 1) {
      const which = active[one] as number
      const place = at + which
      const slope = (gradient[which] as number) * value + config.l2 * (weights[place] as number)
      const square = (squares[place] as number) + slope * slope
      squares[place] = square
      weights[place] = (weights[place] as number) - (config.rate * slope) / (Math.sqrt(square) + 1e-6)
    }
  }
  return (index) => {
    const row = rows[index]
    const label = right[index] ?? 0
    if (!row) return
    const count = slopes(score(model, row, scores), label, weightOf[label] ?? 1, config.oneVsRest, gradient, active)
    for (let at = 0; at < row.columns.length; at += 1) learn((row.columns[at] as number) * classes, row.values[at] as number, count)
    for (let at = 0; at < row.dense.length; at += 1) learn((columns + at) * classes, row.dense[at] as number, count)
    for (let one = 0; one < count; one += 1) {
      const which = active[one] as number
      const slope = gradient[which] as number
      biasSquares[which] = (biasSquares[which] as number) + slope * slope
      bias[which] = (bias[which] as number) - (config.rate * slope) / (Math.sqrt(biasSquares[which]) + 1e-6)
    }
  }
}

/** Writes how the loss changes with each score; gives how many classes learn, whose numbers stand in `active`. */
function slopes(scores: Float32Array, label: number, weight: number, oneVsRest: number, gradient: Float32Array, active: Int32Array): number {
  const likely = softmaxOf(scores)
  let count = 0
  for (let index = 0; index < scores.length; index += 1) {
    const wanted = index === label ? 1 : 0
    const alone = oneVsRest === 0 ? 0 : oneVsRest * (1 / (1 + Math.exp(-(scores[index] as number))) - wanted)
    const slope = weight * ((1 - oneVsRest) * ((likely[index] as number) - wanted) + alone)
    if (Math.abs(slope) < negligible) continue
    gradient[index] = slope
    active[count] = index
    count += 1
  }
  return count
}

/** How much a text of each class counts; 1 on average. */
function balance(right: Int32Array, classes: number, power: number): Float32Array {
  const counts = new Float32Array(classes)
  for (const one of right) counts[one] = (counts[one] ?? 0) + 1
  const weights = counts.map((count) => (count === 0 ? 0 : (right.length / (classes * count)) ** power))
  const mean = right.reduce((sum, one) => sum + (weights[one] ?? 0), 0) / Math.max(1, right.length)
  return weights.map((weight) => weight / (mean || 1))
}

function copy(model: Softmax): Softmax {
  return { ...model, weights: model.weights.slice(), bias: model.bias.slice() }
}
