import type { Bench } from '../bench.ts'
import type { Figure } from '../figures.ts'

/** One measurement of the score sheet; it may give several of its lines. */
export type Measure = (bench: Bench) => Promise<Figure[]>
