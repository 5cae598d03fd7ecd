import { fail } from '../../base/errors.ts'

/**
 * Parses JSON that came over the network. Throws `malformed` for what is no JSON, for nesting beyond `maxDepth`, and for
 * member names that reach into prototypes where somebody copies them.
 */
export function parseJson(text: string, maxDepth: number): unknown {
  const value = parse(text)
  check(value, maxDepth)
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message quotes the text, so it is dropped.
    throw fail.malformed('malformed', { issues: [{ path: 'body', code: 'not_json' }] })
  }
}

function check(value: unknown, depthLeft: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depthLeft === 0) throw fail.malformed('malformed', { issues: [{ path: 'body', code: 'too_deep' }] })
  if (Array.isArray(value)) {
    for (const item of value) check(item, depthLeft - 1)
    return
  }
  for (const name of Object.keys(value)) {
    if (name === '__proto__' || name === 'constructor' || name === 'prototype') throw fail.malformed('malformed', { issues: [{ path: 'body', code: 'unsafe_key' }] })
    check((value as Record<string, unknown>)[name], depthLeft - 1)
  }
}
