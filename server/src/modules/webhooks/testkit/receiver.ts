import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WebhookBody } from '@yanshu/contract/webhooks.ts'

export interface Received { headers: IncomingHttpHeaders; text: string; body: WebhookBody }
export interface Receiver {
  /** http://127.0.0.1:<port> */
  origin: string
  received: Received[]
  /** What it answers from now on. */
  answer: (response: ServerResponse, received: Received) => void
  close(): Promise<void>
}

/** Somebody else's server, which keeps what it is sent. */
export async function openReceiver(answer: Receiver['answer'] = (response) => void response.writeHead(204).end()): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const received = { headers: request.headers, text, body: JSON.parse(text) as WebhookBody }
      receiver.received.push(received)
      receiver.answer(response, received)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const receiver: Receiver = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received: [], answer,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
  return receiver
}
