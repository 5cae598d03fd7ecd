import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '@yanshu/contract/errors.ts'
import { newId } from '../../base/ids.ts'
import { stranger, type Actor } from '../actor.ts'
import { flatHeaders, languageOf, sourceOf, type Source } from './source.ts'
import type { Trust } from './trust.ts'

declare module 'fastify' {
  interface FastifyRequest {
    arrival: Arrival | undefined
  }
}

/** What is known of a request before its route runs. */
export interface Arrival extends Source {
  requestId: string
  origin: string
  language: Language
  channel: string
  userAgent: string
  /** Who asks, once that is known. */
  actor: Actor | undefined
  /** Says that nobody waits for the answer any more; made when a route asks for it. */
  abort: AbortController | undefined
}

/** Notes where the request came from, gives it its own id and answers with that in `x-request-id`. */
export function receive(request: FastifyRequest, reply: FastifyReply, trust: Trust): Arrival {
  const source = sourceOf(request.raw, trust)
  const arrival: Arrival = {
    ...source,
    requestId: newId(),
    origin: `${source.scheme}://${source.host}`,
    language: languageOf(request.headers['accept-language']),
    channel: channelOf(request),
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    actor: undefined,
    abort: undefined,
  }
  request.arrival = arrival
  reply.header('x-request-id', arrival.requestId)
  return arrival
}

/** The one who acts, or a stranger from the same place. */
export function actorOf(arrival: Arrival): Actor {
  return arrival.actor ?? stranger(arrival)
}

/** What `identify` is given. */
export interface Identifying extends Pick<Actor, 'ip' | 'port' | 'userAgent' | 'requestId' | 'language' | 'channel'> {
  cookies: Readonly<Record<string, string | undefined>>
  headers: Readonly<Record<string, string | undefined>>
}

/** The request as `identify` sees it. */
export function identifying(request: FastifyRequest, arrival: Arrival, cookies: Identifying['cookies']): Identifying {
  const { ip, port, userAgent, requestId, language, channel } = arrival
  return { ip, port, userAgent, requestId, language, channel, cookies, headers: flatHeaders(request.headers) }
}

function channelOf(request: FastifyRequest): string {
  if (request.url.startsWith('/api/visitor/')) return 'widget'
  return request.headers.authorization === undefined ? 'console' : 'api'
}
