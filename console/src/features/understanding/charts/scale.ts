/** Maps `domain` onto `range` in a straight line; a domain without width onto the middle. */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): (value: number) => number {
  if (to === from) return () => (start + end) / 2
  return (value) => start + ((value - from) / (to - from)) * (end - start)
}

/** Round numbers from 0 to at least `max`, about `count` steps: 0, 20, 40, 60. At least one step, of 1 where `whole`. */
export function niceTicks(max: number, count: number, whole = false): number[] {
  const rough = Math.max(max, 0) / count
  const step = Math.max(whole ? 1 : 0, rough === 0 ? 1 : niceStep(rough))
  const steps = Math.max(1, Math.ceil(Math.max(max, 0) / step - 1e-9))
  return Array.from({ length: steps + 1 }, (_, at) => Number((at * step).toPrecision(12)))
}

/** Which of `length` places are named, so that at most `most` are, evenly from the last one back. */
export function sparse(length: number, most: number): number[] {
  const every = Math.max(1, Math.ceil(length / Math.max(1, most)))
  return Array.from({ length }, (_, at) => at).filter((at) => (length - 1 - at) % every === 0)
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough - 1e-12) ?? 10) * power
}
