import { connect } from 'node:net'
import type { Config } from '../../base/config.ts'
import type { DoctorWords } from '../messages/doctor/zh-CN.ts'
import type { Finding } from './finding.ts'

const patienceMs = 3000

/** Who answers on the port: nobody, one of ours, or a stranger, in whose way a start would be. */
export async function checkPort({ port: words }: DoctorWords, { port, host }: Config): Promise<Finding> {
  if (port === 0) return { what: words.what, good: true, says: words.any }
  const address = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  if (!(await accepts(port, address))) return { what: words.what, good: true, says: words.free(port) }
  const ours = await answersAsWeDo(`http://${address.includes(':') ? `[${address}]` : address}:${port}/healthz`)
  return { what: words.what, good: ours, says: ours ? words.ours(port) : words.taken(port), todo: words.todo }
}

function accepts(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: patienceMs })
    const settle = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => settle(true)).once('error', () => settle(false)).once('timeout', () => settle(false))
  })
}

async function answersAsWeDo(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs), headers: { connection: 'close' } })
    return (await answer.json() as { healthy?: unknown }).healthy === true
  } catch {
    return false
  }
}
