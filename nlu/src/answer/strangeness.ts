import { foreignTexts } from '../../starter/foreign.ts'
import { otherTrades } from '../../starter/other-trades.ts'
import { findNearest, lookUp, prepareWritten, type LookedUp, type Sought, type Written } from './overlaps.ts'

/** What speaks for no answer when a message is held against its candidates, every number 0..1; in the order of `strangenessNames`. */
export type Strangeness = readonly number[]

export const strangenessNames = ['share unknown', 'nearer elsewhere'] as const

/** As near as this share of the best candidate, what is asked elsewhere says nothing: a shop of that very trade has entries that are nearer. */
const ownShare = 0.5

let elsewhere: Written | undefined

/**
 * How much of a message stands under none of its candidates (looked up in `entries`), and how much more it is like what is asked elsewhere than like the best of them, whose
 * cosine is `best`. `weights` are those of its grams among the candidates. Some ten microseconds; the first time ten milliseconds.
 */
export function gatherStrangeness(sought: Sought, entries: readonly LookedUp[], weights: Float64Array, best: number): Strangeness {
  elsewhere ??= prepareWritten([...foreignTexts, ...otherTrades])
  return [shareUnknown(sought, entries), Math.max(0, findNearest(weights, lookUp(sought, elsewhere)) - ownShare * best)]
}

function shareUnknown({ weights }: Sought, entries: readonly LookedUp[]): number {
  let [all, unknown] = [0, 0]
  weights.forEach((weight, at) => {
    all += weight
    if (!entries.some(({ numbers }) => (numbers[at] as number) >= 0)) unknown += weight
  })
  return all === 0 ? 0 : unknown / all
}
