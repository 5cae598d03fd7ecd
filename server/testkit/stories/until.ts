import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'

const limitMs = 20_000

/** Asks until the answer is yes; fails after twenty seconds with what was waited for. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + limitMs
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`it did not come about that ${what}`)
    await sleep(25)
  }
}

/** Reads until `wanted` is read; fails with the difference between it and what was read last. */
export async function untilEqual<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  const end = performance.now() + limitMs
  for (;;) {
    const got = await read()
    if (isEqual(got, wanted)) return
    if (performance.now() > end) return assert.deepEqual(got, wanted)
    await sleep(25)
  }
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
