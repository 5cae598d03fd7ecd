// npm run new -- channel|module|page NAME, or migration MODULE/WHAT: makes the files and says what is left to do.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { make, usage } from './new/make.ts'

process.exitCode = run(process.argv.slice(2))

function run([kind = '', name = '']: string[]): number {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '')
  const made = make(kind, name, day)
  if (!made) return refuse(usage)
  const taken = Object.keys(made.files).find((path) => existsSync(path))
  if (taken !== undefined) return refuse(`${taken} exists`)
  for (const [path, text] of Object.entries(made.files)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    process.stdout.write(`${path}\n`)
  }
  process.stdout.write(`\n${made.rest}\n`)
  return 0
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}
