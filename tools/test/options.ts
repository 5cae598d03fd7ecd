import { parseArgs } from 'node:util'

/** What the person asked of `npm test`. */
export type Options = {
  /** Only test files whose path contains this. */
  pattern: string | undefined
  /** Start MariaDB; look for Chromium, Redis and Nginx. */
  services: boolean
  /** Whether a skipped test is a failure. */
  skipsFail: boolean
}

/** Reads the words after `npm test --`. Throws on an unknown one. */
export function readOptions(words: string[]): Options {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { 'no-services': { type: 'boolean' }, 'no-skips': { type: 'boolean' } },
  })
  return {
    pattern: positionals[0],
    services: !values['no-services'],
    skipsFail: values['no-skips'] === true,
  }
}
