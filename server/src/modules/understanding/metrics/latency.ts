/** Upper ends of the classes that latencies are counted in, ms: each a good quarter above the one before. */
export const edges: readonly number[] = Array.from({ length: 40 }, (_, index) => Number((0.25 * 1.3 ** index).toPrecision(3)))

/** The class of a latency. */
export function classOf(ms: number): string {
  const index = edges.findIndex((edge) => ms <= edge)
  return String(index === -1 ? edges.length - 1 : index)
}

/** The latency within which `share` (0..1) of what was counted lies, ms, as far as classes tell; 0 of nothing. */
export function quantileOf(counts: ReadonlyMap<string, number>, share: number): number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  let seen = 0
  for (const [index, edge] of edges.entries()) {
    seen += counts.get(String(index)) ?? 0
    if (all > 0 && seen >= share * all) return edge
  }
  return 0
}
