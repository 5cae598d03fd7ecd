/** Starting a run costs about as much as computing this many tokens, so more than that is not worth filling up. */
const worthARun = 16

/**
 * Which rows run together: of like length, at most `most`, with little filling up. Takes their lengths, gives their places, shortest
 * first.
 */
export function groupByLength(lengths: readonly number[], most: number): number[][] {
  const order = lengths.map((_, at) => at).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0))
  const groups: number[][] = []
  let tokens = 0
  for (const at of order) {
    const length = lengths[at] ?? 0
    const group = groups.at(-1)
    const filling = group ? length * group.length - tokens : 0
    if (!group || group.length >= most || filling > worthARun) {
      groups.push([at])
      tokens = length
    } else {
      group.push(at)
      tokens += length
    }
  }
  return groups
}
