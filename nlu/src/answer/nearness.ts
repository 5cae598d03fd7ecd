import { cosine, type EntryVectors } from './vectors.ts'

/** How near in meaning a message is to one candidate, every number about 0..1; in the order of `nearnessNames`. */
export type Nearness = readonly number[]

export const nearnessNames = ['nearest phrasing', 'nearness of the title', 'nearness of the centre', 'lead of the nearest', 'lead of the centre'] as const

/** Compares the vector of a message with those of each candidate; nothing where another encoder made these. */
export function gatherNearness(asked: Float32Array, candidates: readonly EntryVectors[]): Nearness[] | undefined {
  if (candidates.some(({ centre }) => centre.numbers.length !== asked.length)) return undefined
  const first = candidates.map(({ all, centre }) => {
    const near = all.map((one) => cosine(asked, one))
    return { title: near[0] ?? 0, nearest: near.reduce((most, one) => Math.max(most, one), 0), centre: cosine(asked, centre) }
  })
  const [leadOf, centreLeadOf] = [leads(first.map(({ nearest }) => nearest)), leads(first.map(({ centre }) => centre))]
  return first.map(({ nearest, title, centre }) => [nearest, title, centre, leadOf(nearest), centreLeadOf(centre)])
}

/** How far one of these numbers is before the best of the others, or behind it. */
function leads(numbers: readonly number[]): (number: number) => number {
  const [best = 0, second = 0] = numbers.toSorted((a, b) => b - a)
  return (number) => number - Math.max(0, number === best ? second : best)
}
