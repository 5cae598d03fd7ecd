import { calibrationError, drawCurve, fitTemperature, type Judged } from './calibrate.ts'
import type { FeatureConfig } from './features.ts'
import { createHead, type FittedHead } from './head.ts'
import { fitOutOfScope, judgeForeign, measureForeign, type OutOfScope } from './out-of-scope.ts'
import { Refusal } from '../manifest/refusal.ts'
import { softmaxOf, type SoftmaxConfig } from './softmax.ts'
import { testForeign, testFolds, trainAll, type Course, type Tested } from './trials.ts'
import type { Example, FitReport, HeadInput, Watching } from './types.ts'

/** How a head is fitted; what is left out is chosen by the number of texts. */
export interface HeadConfig {
  features: FeatureConfig
  softmax: SoftmaxConfig
  /** Parts of which each is left out once to test on; 0 tests nothing. With many texts only the first is. */
  folds: number
  /** Groups of labels of which each is left out once to learn what is foreign; 0 learns none of it. */
  foreignGroups: number
  /** Texts that are known to be about none of the labels. */
  foreign: readonly HeadInput[]
}

export type HeadSettings = { [Key in keyof HeadConfig]?: HeadConfig[Key] extends readonly unknown[] ? HeadConfig[Key] : HeadConfig[Key] extends object ? Partial<HeadConfig[Key]> : HeadConfig[Key] }

/** Fewer texts than this have none to leave out. */
const fewest = 60
/** From so many texts on one fold of ten is enough to test on. */
const many = 3_000
const foreignWeight = 0.18

/** The configuration for so many texts and labels, with what was set put over it. */
export function configure(texts: number, labels: number, set: HeadSettings = {}): HeadConfig {
  return {
    features: { least: texts < 5_000 ? 1 : 2, most: 131_072, vectorScale: 1, contextScale: 0.5, ...set.features },
    softmax: { epochs: texts < many ? 24 : 14, rate: 0.3, caution: 0.01, l2: 0, oneVsRest: 0.5, balance: 0, patience: 3, seed: 1, ...set.softmax },
    folds: set.folds ?? (texts < fewest ? 0 : texts < many ? 3 : 10),
    foreignGroups: set.foreignGroups ?? (texts < 200 || labels < 8 ? 0 : 4),
    foreign: set.foreign ?? [],
  }
}

/**
 * Fits a head: tests on texts left out (for the number of rounds and the temperature), on labels left out (for what is foreign), then
 * learns from all. Throws a `Refusal` with fewer than two labels; rejects with the reason of an aborted signal.
 */
export async function fitHead(examples: readonly Example[], settings: HeadSettings = {}, watching: Watching = {}): Promise<FittedHead> {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted()
  if (labels.length < 2) throw new Refusal('too_few_labels')
  const config = configure(examples.length, labels.length, settings)
  const course: Course = { examples, labels, config, classes: Int32Array.from(examples, ({ label }) => labels.indexOf(label)), ...follow(config, examples.length >= many, watching) }
  const tested = config.folds > 0 ? await testFolds(course, examples.length >= many ? 1 : config.folds) : undefined
  const epochs = tested?.epochs ?? config.softmax.epochs
  const foreign = config.foreignGroups > 0 ? await testForeign(course, Math.ceil(epochs / 2)) : []
  const sighted = [...foreign.flat(), ...(tested?.foreign ?? [])]
  const outOfScope = sighted.some((one) => one.foreign) ? fitOutOfScope(sighted) : undefined
  const parts = await trainAll(course, epochs)
  const temperature = tested ? fitTemperature(tested.scored) : 1
  return createHead({
    ...parts, labels, temperature, texts: examples.map(({ text }) => text), ...(outOfScope && { outOfScope }),
    report: { examples: examples.length, features: parts.features.hashes.length, epochs, temperature, ...describe(tested, foreign, outOfScope, temperature) },
  })
}

type Foreign = Awaited<ReturnType<typeof testForeign>>

function describe(tested: Tested | undefined, foreign: Foreign, outOfScope: OutOfScope | undefined, temperature: number): Pick<FitReport, 'curve' | 'accuracy' | 'calibrationError' | 'outOfScopeAuroc'> {
  if (!tested) return { curve: [] }
  const judged = tested.scored.map(({ scores, right, signs }) => judge(scores, right, temperature, outOfScope ? 1 - judgeForeign(signs, outOfScope) : 1))
  const plain = tested.scored.map(({ scores, right }) => judge(scores, right, temperature, 1))
  const strangers = foreign.flat().filter((one) => one.foreign)
  const weight = (foreignWeight / (1 - foreignWeight)) * (judged.length / Math.max(1, strangers.length))
  const wrong = outOfScope ? strangers.map(({ scores, signs }): Judged => ({ ...judge(scores, -1, temperature, 1 - judgeForeign(signs, outOfScope)), weight })) : []
  return {
    curve: drawCurve([...judged, ...wrong]),
    accuracy: plain.filter(({ right }) => right).length / plain.length,
    calibrationError: calibrationError(plain),
    ...(foreign.length > 1 && { outOfScopeAuroc: crossMeasure(foreign) }),
  }
}

function judge(scores: Float32Array, right: number, temperature: number, factor: number): Judged {
  const likely = softmaxOf(scores, temperature)
  const most = likely.reduce((top, value) => Math.max(top, value), 0)
  return { confidence: most * factor, right: likely[right] === most }
}

/** Each half of the groups judged by a model of the other half. */
function crossMeasure(foreign: Foreign): number {
  const halves = [0, 1].map((half) => foreign.filter((_, index) => index % 2 === half).flat())
  const [even = [], odd = []] = halves
  return (measureForeign(odd, fitOutOfScope(even)) + measureForeign(even, fitOutOfScope(odd))) / 2
}

function follow(config: HeadConfig, isLarge: boolean, { onProgress, signal }: Watching): Pick<Course, 'onEpoch' | 'onSkipped' | 'signal'> {
  const trainings = (config.folds === 0 ? 0 : isLarge ? 1 : config.folds) + config.foreignGroups + 1
  const all = trainings * config.softmax.epochs
  let done = 0
  const add = (count: number): void => {
    done += count
    onProgress?.({ done, all })
  }
  return { onEpoch: () => add(1), onSkipped: add, ...(signal && { signal }) }
}
