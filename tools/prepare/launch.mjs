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
  for (const signal of signals) process.once(signal, () => endWith(child, signal))
  endWithNpm(child)
  child.on('error', error => {
    process.stderr.write(`yanshu: ${error.message}\n`)
    process.exit(1)
  })
  child.on('close', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
  return child
}

/** Passes the signal on and is deaf to repetitions of it: npm and the terminal may both send one. */
function endWith(child, signal) {
  process.on(signal, () => {})
  child.kill(signal)
}

/** An npm that is killed says nothing to its script, whose server would then hold the port for ever. */
function endWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 500)
  watch.unref()
}
