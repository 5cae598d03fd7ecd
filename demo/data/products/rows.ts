import type { Review, Spec } from '../model.ts'

const DAY = 24 * 3600_000

/** A specification table from a record; the order of the keys is the order of the rows. */
export function specs(table: Readonly<Record<string, string>>): readonly Spec[] {
  return Object.entries(table).map(([name, value]) => ({ name, value }))
}

/** A review written `daysAgo` days before the shop was started, so that the shop never looks abandoned. */
export function review(author: string, stars: 1 | 2 | 3 | 4 | 5, daysAgo: number, variant: string, text: string): Review {
  return { author, stars, text, at: new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10), variant }
}
