import type { Point } from './datum.ts'

/** Why numbers are no place: beyond the earth, what devices say that know nothing (0, 0), or the two the wrong way round. */
export type NoPlace = 'out_of_range' | 'no_fix' | 'swapped'

/** China lies within 18–54° N, 73–135° E: numbers that do so the wrong way round were swapped. Undefined for a place. */
export function whyNoPlace({ latitude, longitude }: Point): NoPlace | undefined {
  if (latitude === 0 && longitude === 0) return 'no_fix'
  if (latitude >= 73 && latitude <= 135 && longitude >= 18 && longitude <= 54) return 'swapped'
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? undefined : 'out_of_range'
}
