import { measureAccuracy } from './classify.ts'
import type { Measure } from './measure.ts'
import { banking77, banking77Ten } from './splits.ts'

/** Intents of a bank's customers, with all training questions and with ten of each. */
export const measureBanking77: Measure = async (bench) => [
  await measureAccuracy(bench, 'banking77-full', banking77()),
  await measureAccuracy(bench, 'banking77-ten', banking77Ten()),
]
