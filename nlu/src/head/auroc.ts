/** The chance that one of `high` is above one of `low`, ties counting half: 0..1; 0.5 where one of the two is empty. */
export function auroc(high: readonly number[], low: readonly number[]): number {
  if (high.length === 0 || low.length === 0) return 0.5
  const all = [...high.map((value) => ({ value, isHigh: true })), ...low.map((value) => ({ value, isHigh: false }))].toSorted((a, b) => a.value - b.value)
  let ranks = 0
  for (let from = 0; from < all.length;) {
    let to = from
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1
    const rank = (from + 1 + to) / 2
    for (let index = from; index < to; index += 1) ranks += all[index]?.isHigh ? rank : 0
    from = to
  }
  return (ranks - (high.length * (high.length + 1)) / 2) / (high.length * low.length)
}
