import { measureAccuracy } from './classify.ts'
import type { Measure } from './measure.ts'
import { smp2017 } from './splits.ts'

/** To which of 31 domains what is said to a device belongs, in Chinese. */
export const measureSmp2017: Measure = async (bench) => [await measureAccuracy(bench, 'smp2017', smp2017())]
