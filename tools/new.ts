// npm run new -- module NAME: makes the folder of a new server module and says what is left to do.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describeRest, makeModule } from './new/module.ts'
import { readNames } from './new/names.ts'

process.exitCode = make(process.argv.slice(2))

function make([kind, name = '']: string[]): number {
  const names = readNames(name)
  if (kind !== 'module' || !names) return refuse('npm run new -- module NAME, where NAME is lower-case words joined by hyphens')
  if (existsSync(`server/src/modules/${name}`)) return refuse(`the module ${name} exists`)
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '')
  for (const [path, text] of Object.entries(makeModule(names, day))) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    process.stdout.write(`${path}\n`)
  }
  process.stdout.write(`\n${describeRest(names)}\n`)
  return 0
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}
