// The arrows between folders, as ARCHITECTURE.md draws them. Prints every import that goes against one.
import { checkArrows } from './arrows/check.ts'

const broken = checkArrows(process.cwd())
for (const line of broken) process.stdout.write(`${line}\n`)
process.stdout.write(`${broken.length} imports against the arrows\n`)
process.exitCode = broken.length === 0 ? 0 : 1
