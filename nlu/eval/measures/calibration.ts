import { calibrationError } from '../../src/head/calibrate.ts'
import { mean, plain } from '../figures.ts'
import { withoutForeign } from './classify.ts'
import type { Measure } from './measure.ts'
import { banking77, hwu64, smp2017 } from './splits.ts'

/** How far the probability of the best label lies from how often it is right: the mean over BANKING77, HWU64 and SMP2017, in fifteen steps each. */
export const measureCalibration: Measure = async (bench) => {
  const errors: number[] = []
  for (const seed of bench.seeds) {
    const ofSets: number[] = []
    for (const { name, train, test } of [banking77(), hwu64(), smp2017()]) {
      const head = await bench.fit(name, train, seed, withoutForeign)
      ofSets.push(calibrationError((await bench.see(test)).map((example) => {
        const best = head.predict(example, 1).ranked[0]
        return { confidence: best?.probability ?? 0, right: best?.label === example.label }
      })))
    }
    errors.push(mean(ofSets))
  }
  return [plain('calibration', errors, 'BANKING77, HWU64, SMP2017; low and high are those of the seeds')]
}
