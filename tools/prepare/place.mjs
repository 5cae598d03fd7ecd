import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The Node that runs the product, whatever Node the host has. */
export const node24 = join(root, 'node_modules/.bin/node')

/** Held while something writes into node_modules or dist. */
export const lockFile = join(root, '.prepare.lock')

/** One line for the person who waits. Never on stdout: that belongs to the program that is started. */
export function say(line) {
  process.stderr.write(`yanshu: ${line}\n`)
}

/** Short name of some content. */
export function fingerprint(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

/** "12 s" since a `performance.now()` reading. */
export function secondsSince(start) {
  return `${Math.max(1, Math.round((performance.now() - start) / 1000))} s`
}
