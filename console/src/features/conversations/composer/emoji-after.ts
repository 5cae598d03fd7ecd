/** Where an arrow key leads to in a grid of `count` things from the one at `at`; undefined for other keys and beyond the edge. */
export function emojiAfter(key: string, at: number, count: number, columns: number): number | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }
  const step = steps[key]
  const next = step === undefined ? -1 : at + step
  return next >= 0 && next < count ? next : undefined
}
