import { createServer } from 'node:http'
import type { InboundMessage } from '../inbound-message.ts'
import type { Channel, HookAnswer, HookRequest } from '../port.ts'
import type { OutboundMessage } from '../sending.ts'

export interface Hook { url: string; told: InboundMessage[]; refused: string[]; reply?: OutboundMessage; close(): void }

/** Where a vendor posts: verifies, decodes, answers, as the server does, and keeps what came; a repeat is kept once. */
export async function openHook<Config>(channel: Channel<Config>, config: Config, now: () => number): Promise<Hook> {
  const seen = new Set<string>()
  const hook: Hook = { url: '', told: [], refused: [], close: () => server.close().closeAllConnections() }
  const answer = (request: HookRequest): HookAnswer => {
    const verdict = channel.inbound!.verify!(config, request, now())
    if (verdict.is === 'answer') return verdict.answer
    if (verdict.is === 'refused') {
      hook.refused.push(verdict.reason)
      return { status: 403, headers: {}, body: '' }
    }
    for (const told of channel.inbound!.decode!(config, request.body)) {
      if (!seen.has(told.externalId)) hook.told.push(told)
      seen.add(told.externalId)
    }
    return channel.inbound!.answer!(config, request, now(), hook.reply)
  }
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const url = new URL(incoming.url ?? '/', 'http://hook')
      const { status, headers, body } = answer({ method: incoming.method ?? '', query: url.searchParams, headers: incoming.headers as Record<string, string>, body: Buffer.concat(chunks) })
      outgoing.writeHead(status, headers).end(body)
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  hook.url = `http://127.0.0.1:${(server.address() as { port: number }).port}/hooks/1`
  return hook
}
