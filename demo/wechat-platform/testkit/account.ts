import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeKey } from '../seal.ts'
import type { CallbackSettings } from '../model.ts'

/** A callback that arrived. */
export interface Received {
  readonly method: string
  readonly query: URLSearchParams
  readonly body: string
  readonly type: string
}

/** The operator's end of callbacks: it keeps what comes and answers as told. */
export interface Account {
  readonly received: Received[]
  readonly settings: CallbackSettings
  /** What the next callbacks are answered with; undefined: never. */
  answer: (received: Received) => { status?: number; body?: string } | undefined
  close(): Promise<void>
}

/** Listens on loopback. `settings` replace what a new callback has: safe mode, XML, a made-up token and key. */
export async function startAccount(settings: Partial<CallbackSettings> = {}): Promise<Account> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => void pieces.push(piece))
    request.on('end', () => {
      const query = new URL(request.url ?? '/', 'http://account').searchParams
      const received = { method: request.method ?? '', query, body: Buffer.concat(pieces).toString('utf8'), type: request.headers['content-type'] ?? '' }
      account.received.push(received)
      const said = account.answer(received)
      if (!said) return
      response.writeHead(said.status ?? 200)
      response.end(said.body ?? 'success')
    })
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const account: Account = {
    received: [], answer: () => ({}),
    settings: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, token: 'standInToken', key: makeKey(), mode: 'safe', format: 'xml', ...settings },
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
  return account
}
