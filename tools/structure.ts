// The shape of the code: sizes, names, the inside of modules, packages. Prints what breaks a rule, then the figures.
import { checkCode } from './structure/code.ts'
import { checkDependencies } from './structure/dependencies.ts'
import { checkModules } from './structure/modules.ts'
import { checkNames } from './structure/names.ts'
import { readTree } from './structure/read.ts'
import { checkSizes, describeSizes } from './structure/sizes.ts'

const { root, entries, files } = readTree(process.cwd())
const broken = [
  ...checkSizes(files),
  ...checkNames(entries),
  ...checkModules(entries),
  ...checkCode(files),
  ...checkDependencies(root),
]
for (const line of broken) process.stdout.write(`${line}\n`)
process.stdout.write(`${describeSizes(files)}\n`)
process.exitCode = broken.length === 0 ? 0 : 1
