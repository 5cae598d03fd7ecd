import { existsSync } from 'node:fs'
import { run } from './command.ts'
import type { Tally } from './tally.ts'

/** A check of the sources: a command that counts as one test. */
export type Check = { title: string; program: string; args: string[] }

/** A check that is a program of node_modules/.bin. */
export function tool(title: string, name: string, ...args: string[]): Check {
  return { title, program: `node_modules/.bin/${name}`, args }
}

/** A check that is a program of ours. Where its file is absent there is nothing to check. */
export function script(title: string, file: string, ...args: string[]): Check[] {
  return existsSync(file) ? [{ title, program: process.execPath, args: [file, ...args] }] : []
}

/** Runs one check, prints one line, and counts it. */
export async function runCheck(check: Check, tally: Tally) {
  const start = performance.now()
  const { ok, output } = await run(check.program, check.args)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${ok ? '✓' : '✗'} ${check.title} (${seconds} s)\n`)
  if (ok) tally.pass()
  else tally.fail({ step: check.title, title: [check.program.split('/').at(-1), ...check.args].join(' '), detail: output })
}
