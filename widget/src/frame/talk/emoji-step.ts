/** Which of `count` things in lines of `columns` an arrow key leads to from the one at `at`; undefined for other keys and beyond the edge. */
export function emojiStep(key: string, at: number, count: number, columns: number): number | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, Home: -at, End: count - 1 - at }
  const step = steps[key]
  if (step === undefined) return undefined
  const next = at + step
  return next < 0 || next >= count ? undefined : next
}
