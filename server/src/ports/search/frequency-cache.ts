/** Counting a term that fewer documents hold costs next to nothing, and must be exact: one new document may be all. */
const worthKeeping = 200
const keptMs = 60_000

/**
 * Remembers for a minute how many documents hold a common term: counting them anew takes longer than the search itself,
 * and the choice of terms hardly notices a count that is a little old.
 */
export function cacheFrequencies(count: (term: string) => number): (term: string) => number {
  const held = new Map<string, number>()
  let emptiedAt = performance.now()
  return (term) => {
    if (performance.now() - emptiedAt > keptMs) {
      held.clear()
      emptiedAt = performance.now()
    }
    const known = held.get(term)
    if (known !== undefined) return known
    const counted = count(term)
    if (counted >= worthKeeping) held.set(term, counted)
    return counted
  }
}
