import { spawn } from 'node:child_process'

/** How a command ended and all that it printed, both streams in one text. */
export type Ended = { ok: boolean; output: string }

type Settings = { env?: NodeJS.ProcessEnv; onOutput?: (text: string) => void }

/** Runs a command at the top of the clone to its end, at the latest to ours. A command that cannot be started is one that failed. */
export function run(program: string, args: string[], settings: Settings = {}): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>()
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', ...settings.env }
  // A node:test process that finds this behaves as the child of another one.
  delete env['NODE_TEST_CONTEXT']
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const end = () => child.kill()
  process.once('exit', end)
  let output = ''
  const take = (chunk: string) => {
    output += chunk
    settings.onOutput?.(chunk)
  }
  child.stdout.setEncoding('utf8').on('data', take)
  child.stderr.setEncoding('utf8').on('data', take)
  child.on('error', error => resolve({ ok: false, output: String(error) }))
  child.on('close', code => {
    process.off('exit', end)
    resolve({ ok: code === 0, output })
  })
  return promise
}
