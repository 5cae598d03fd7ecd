import { measureAccuracy } from './classify.ts'
import type { Measure } from './measure.ts'
import { hwu64 } from './splits.ts'

/** Commands to a home device, in English. */
export const measureHwu64: Measure = async (bench) => [await measureAccuracy(bench, 'hwu64', hwu64())]
