import type { Rating } from '@yanshu/contract/satisfaction.ts'

export interface Summary {
  count: number
  /** The mean score, to one decimal; undefined without ratings. */
  mean: number | undefined
  /** From five stars down to one: how many there are, and their share of all in 0…1. */
  shares: { score: number; count: number; share: number }[]
}

/** What the ratings given say together. It knows of no others. */
export function summarise(ratings: readonly Pick<Rating, 'score'>[]): Summary {
  const count = ratings.length
  const shares = [5, 4, 3, 2, 1].map((score) => {
    const such = ratings.filter((each) => each.score === score).length
    return { score, count: such, share: count === 0 ? 0 : such / count }
  })
  const sum = ratings.reduce((total, each) => total + each.score, 0)
  return { count, mean: count === 0 ? undefined : Math.round((sum / count) * 10) / 10, shares }
}
