import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { node24 } from './place.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs Node 24 on `args` with this process's input and output, hands on the first signal of each kind, and ends this
 * process as that one ended. A terminal sends Ctrl-C to both, so the program may see a signal twice.
 */
export function launch(args, options = {}) {
  const child = spawn(node24, args, { stdio: 'inherit', ...options })
  for (const signal of signals) {
    let sent = false
    process.on(signal, () => {
      if (!sent) child.kill(signal)
      sent = true
    })
  }
  child.on('error', error => {
    process.stderr.write(`yanshu: ${error.message}\n`)
    process.exit(1)
  })
  child.on('close', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
  return child
}
