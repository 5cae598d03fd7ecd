import { readConfig } from './base/config.ts'
import { ConfigError } from './base/errors.ts'
import { createApp } from './starting.ts'

/** Longest time for a graceful stop (G14); what still hangs then is cut off. */
const stopMs = 30_000

// What the server writes is its own affair: database, search index, uploads, keys.
process.umask(0o077)

try {
  const app = await createApp(readConfig(process.env))
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), stopMs).unref()
    app.stop().then(() => process.exit(0), (error: unknown) => {
      app.parts.log.error({ err: error }, 'the stop failed')
      process.exit(1)
    })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // Without its launcher nobody could stop the server any more.
  process.on('disconnect', stop)
  process.stdout.write(app.greeting)
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  // What was opened before must not keep the process alive.
  process.exit(1)
}
