import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'

export interface Answered {
  /** 0 when there was no answer. */
  readonly status: number
  readonly body: string
  readonly took: number
  readonly failure?: 'timeout' | 'unreachable'
}

export interface Poster {
  send(method: 'GET' | 'POST', url: string, body: string, type: string, timeout: number): Promise<Answered>
  close(): void
}

/** Calls addresses of operators, or what `reach` makes of them. An answer later than `timeout` milliseconds is none. */
export function createPoster(reach: (url: string) => string | undefined = url => url): Poster {
  const plain = new PlainAgent({ keepAlive: true, maxSockets: 256 })
  const secure = new SecureAgent({ keepAlive: true, maxSockets: 256 })
  const start = (url: URL, method: string, headers: Record<string, string | number>): ClientRequest =>
    url.protocol === 'https:' ? secureRequest(url, { method, headers, agent: secure }) : plainRequest(url, { method, headers, agent: plain })
  return {
    close: () => {
      plain.destroy()
      secure.destroy()
    },
    send: (method, written, body, type, timeout) => {
      const url = reach(written) ?? ''
      const began = performance.now()
      const took = () => performance.now() - began
      if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return Promise.resolve({ status: 0, body: '', took: 0, failure: 'unreachable' })
      return new Promise(resolve => {
        const sent = start(new URL(url), method, method === 'GET' ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) })
        const timer = setTimeout(() => {
          resolve({ status: 0, body: '', took: took(), failure: 'timeout' })
          sent.destroy()
        }, timeout)
        const end = (answered: Answered) => {
          clearTimeout(timer)
          resolve(answered)
        }
        sent.on('error', () => end({ status: 0, body: '', took: took(), failure: 'unreachable' }))
        sent.on('response', response => {
          response.on('error', () => end({ status: 0, body: '', took: took(), failure: 'unreachable' }))
          readText(response, text => end({ status: response.statusCode ?? 0, body: text, took: took() }))
        })
        sent.end(method === 'GET' ? undefined : body)
      })
    },
  }
}

function readText(response: IncomingMessage, done: (text: string) => void): void {
  const pieces: Buffer[] = []
  response.on('data', (piece: Buffer) => void pieces.push(piece))
  response.on('end', () => done(Buffer.concat(pieces).toString('utf8')))
}
