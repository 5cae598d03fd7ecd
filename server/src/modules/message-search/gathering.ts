import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Gathers what many callers hand over one by one into batches: `work` gets up to `most` at once, one batch at a time, and
 * each caller waits for the batch that holds its own. A batch of less than a quarter of that waits `waitMs` for more, since
 * each costs a commit however small. A failed batch fails its callers, who may hand over again.
 */
export function createGathering<T>(work: (batch: T[]) => Promise<void>, most: number, waitMs: number): (item: T) => Promise<void> {
  let waiting: { item: T; done: () => void; failed: (error: unknown) => void }[] = []
  let busy = false

  async function run(): Promise<void> {
    if (busy) return
    busy = true
    while (waiting.length > 0) {
      // What comes in the same turn goes together.
      await new Promise(setImmediate)
      if (waiting.length < most / 4) await sleep(waitMs)
      const batch = waiting.splice(0, most)
      try {
        await work(batch.map((each) => each.item))
        for (const each of batch) each.done()
      } catch (error) {
        for (const each of batch) each.failed(error)
      }
    }
    busy = false
  }

  return (item) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    waiting.push({ item, done: resolve, failed: reject })
    void run()
    return promise
  }
}
