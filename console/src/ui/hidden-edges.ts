/** Half a pixel is no more than rounding. */
const slack = 2

/** Behind which edges of a row that scrolls sideways there is more; undefined where all of it is in sight. */
export function hiddenEdges({ scrollLeft, scrollWidth, clientWidth }: { scrollLeft: number; scrollWidth: number; clientWidth: number }): 'start' | 'end' | 'both' | undefined {
  const isBefore = scrollLeft > slack
  const isAfter = scrollLeft + clientWidth < scrollWidth - slack
  if (isBefore && isAfter) return 'both'
  return isBefore ? 'start' : isAfter ? 'end' : undefined
}
