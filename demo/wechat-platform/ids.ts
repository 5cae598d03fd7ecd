import { createHash, randomBytes } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** An id of the platform's shape that is the same whenever it is made of the same things: openid, external_userid and the like. */
export function idOf(prefix: string, length: number, ...things: readonly string[]): string {
  const bytes = createHash('sha512').update(things.join('\n')).digest()
  let id = prefix
  for (let at = 0; id.length < length; at++) id += letters[(bytes[at % bytes.length] ?? 0) % letters.length] ?? ''
  return id
}

/** A new id of so many characters in all. */
export function newId(prefix: string, length: number): string {
  let id = prefix
  for (const byte of randomBytes(length)) if (id.length < length) id += letters[byte % letters.length] ?? ''
  return id
}

/**
 * Numbers of messages: 64 bits, beyond what a JavaScript number holds exactly, growing even when the stand-in starts again.
 * `now` is the time in milliseconds.
 */
export function createNumbers(now: () => number): () => bigint {
  let last = 0n
  return () => {
    const next = BigInt(now()) * 13_000n + 7n
    last = next > last ? next : last + 1n
    return last
  }
}
