import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ErrorCode } from '@yanshu/contract/errors.ts'
import { newId } from '../../base/ids.ts'
import { bareAnswer } from '../http/error-answer.ts'
import { languageOf, sourceOf } from '../http/source.ts'
import { trusting } from '../http/trust.ts'
import type { SocketKind } from './deps.ts'
import type { Gateway } from './gateway.ts'

const paths: Record<string, SocketKind> = { '/ws/visitor': 'visitor', '/ws/agent': 'agent' }

/**
 * Takes upgrades to /ws/visitor and /ws/agent and refuses all others. A browser says which page asks (`Origin`): it must be
 * one of our own, the widget's frame among them. Scripts send none, and have no cookies that could be abused.
 */
export function attachSockets(server: Server, gateway: Pick<Gateway, 'admits' | 'accept'>, trustProxy: readonly string[]): void {
  const trust = trusting(trustProxy)
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', ignore)
    const { ip, port, host } = sourceOf(request, trust)
    const requestId = newId()
    const kind = paths[(request.url ?? '').split('?')[0]!]
    const refusal = refusalOf(kind, request, host) ?? admission(gateway, ip)
    if (refusal || !kind) return refuse(socket, refusal ?? unknown, requestId)
    const userAgent = (request.headers['user-agent'] ?? '').slice(0, 300)
    gateway.accept(kind, request, socket, head, { ip, port, userAgent, channel: 'socket', requestId, language: languageOf(request.headers['accept-language']) })
  })
}

type Refusal = { code: ErrorCode; status: string }
const unknown: Refusal = { code: 'absent', status: '404 Not Found' }

function refuse(socket: Duplex, { code, status }: Refusal, requestId: string): void {
  socket.end(bareAnswer(code, status, requestId), () => socket.destroy())
}

/** The connection is over either way; `close` follows. */
function ignore(): void {}

function refusalOf(kind: SocketKind | undefined, request: IncomingMessage, host: string): Refusal | undefined {
  if (!kind) return unknown
  return isOwnOrigin(request.headers.origin, host) ? undefined : { code: 'origin_refused', status: '403 Forbidden' }
}

function admission(gateway: Pick<Gateway, 'admits'>, ip: string): Refusal | undefined {
  const answer = gateway.admits(ip)
  if (answer === 'yes') return undefined
  return { code: answer, status: answer === 'unavailable' ? '503 Service Unavailable' : '429 Too Many Requests' }
}

/** Host and port decide: the scheme is hidden by a proxy that ends TLS and is not listed as trusted. */
function isOwnOrigin(origin: string | undefined, host: string): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && host !== '' && new URL(origin).host === host
}
