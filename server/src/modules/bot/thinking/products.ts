import type { Findings } from './finding.ts'

const leastConfidence = 0.1
/** What is so much less likely than the best is not what was meant. */
const leastShare = 0.3
/** Below this, an entry is not even worth a choice. */
const leastChoice = 0.04
const most = 5

/** Whether what is near a question is all about one product or another; how many. */
export function countProductsNear({ answers, entries }: Findings): number {
  const best = answers[0]?.confidence ?? 0
  if (best < leastConfidence) return 0
  const near = answers.filter(({ confidence }) => confidence >= Math.max(leastConfidence, best * leastShare))
  const goods = near.map(({ id }) => entries.get(id)?.goods ?? [])
  if (goods.some((each) => each.length === 0)) return 0
  return new Set(goods.flatMap((each) => each.map(({ id }) => id))).size
}

/** The products that a question may be about, by the shop's ids, likeliest first. */
export function productsIn({ answers, entries }: Findings): string[] {
  const likely = answers.filter(({ confidence }) => confidence >= leastChoice)
  return [...new Set(likely.flatMap(({ id }) => entries.get(id)?.goods.map((goods) => goods.id) ?? []))].slice(0, most)
}
