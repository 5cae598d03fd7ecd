import { createTerminal } from './terminal.ts'
import { runCommandLine } from './run.ts'

// npm run yanshu -- <command>. Exit codes: 0 done or good, 1 a problem was found or it could not be done, 2 wrong usage.
// Databases, backups and keys that a command writes are for their owner alone, as the server's are.
process.umask(0o077)
process.exitCode = await runCommandLine(process.argv.slice(2), process.env, createTerminal(process))
