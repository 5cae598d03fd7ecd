/**
 * Lets whoever waits go on one at a time, each in a turn of the event loop of its own: what came in over the network meanwhile is read, and
 * stored, before the next. Those of one name go in their order, and names take turns, so that one with much to do holds up no other. Where
 * nothing else is to be done a turn takes some microseconds.
 */
export function createTurns(): (name: string) => Promise<void> {
  /** The name whose turn it is stands first. */
  const lines = new Map<string, (() => void)[]>()
  let running = false

  function next(): void {
    const [first] = lines
    if (!first) return void (running = false)
    setImmediate(next)
    const [name, line] = first
    const go = line.shift()
    lines.delete(name)
    if (line.length > 0) lines.set(name, line)
    go?.()
  }

  return (name) => new Promise((resolve) => {
    const line = lines.get(name)
    if (line) line.push(resolve)
    else lines.set(name, [resolve])
    if (running) return
    running = true
    setImmediate(next)
  })
}
