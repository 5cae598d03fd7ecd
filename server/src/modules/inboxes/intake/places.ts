/** Runs at most `most` pieces of work at the same time; the others wait, first come first served. */
export function createPlaces(most: number) {
  const waiting: (() => void)[] = []
  let taken = 0
  return async function inPlace<T>(work: () => Promise<T>): Promise<T> {
    if (taken < most) taken++
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else taken--
    }
  }
}
