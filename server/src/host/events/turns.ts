/**
 * Lets whoever waits go on one at a time, each in a turn of the event loop of its own: what came in over the network meanwhile is read, and
 * stored, before the next. Where nothing else is to be done a turn takes some microseconds.
 */
export function createTurns(): () => Promise<void> {
  const waiting: (() => void)[] = []
  let running = false

  function next(): void {
    const go = waiting.shift()
    if (!go) return void (running = false)
    setImmediate(next)
    go()
  }

  return () => new Promise((resolve) => {
    waiting.push(resolve)
    if (running) return
    running = true
    setImmediate(next)
  })
}
