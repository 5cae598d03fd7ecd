import { createTerminal } from './terminal.ts'
import { runCommandLine } from './run.ts'

// npm run yanshu -- <command>. Exit codes: 0 done or good, 1 a problem was found or it could not be done, 2 wrong usage.
process.exitCode = await runCommandLine(process.argv.slice(2), process.env, createTerminal(process))
