import type { FastifyReply, FastifyRequest } from 'fastify'
import { actorOf } from './arrival.ts'
import type { HttpDeps } from './deps.ts'
import { errorBody, failureOf, isOnRecord } from './error-answer.ts'
import { apiHeaders } from './headers.ts'
import { TooMany } from './rates.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `METHOD /path/:of` an endpoint, as refusals name it. */
    action?: string
  }
}

/** When whoever was told that a part is missing may try again. */
const unavailableS = 2

/** The one place where an error becomes an answer. What was not expected is logged under the request's id and tells nothing. */
export function answerFailure(deps: Pick<HttpDeps, 'log' | 'refused'>, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = failureOf(error)
  const arrival = request.arrival
  const action = request.routeOptions?.config?.action
  const requestId = arrival?.requestId ?? ''
  if (failure.status === 500) deps.log.error({ err: failure.cause ?? error, requestId, action }, 'a request failed')
  if (failure.code === 'unavailable') deps.log.warn({ ...failure.details, requestId, action }, 'a request met a missing part')
  if (arrival && action && isOnRecord(failure) && isWorthIt(failure, request)) deps.refused(actorOf(arrival), action, failure.code)
  const retryMs = failure.details?.['retryMs']
  if (failure.status === 503) reply.header('retry-after', unavailableS)
  if (typeof retryMs === 'number') reply.header('retry-after', Math.max(1, Math.ceil(retryMs / 1000)))
  const body = errorBody(failure, requestId, arrival?.actor?.language ?? arrival?.language ?? 'zh-CN')
  return reply.code(failure.status).headers(apiHeaders).type('application/json; charset=utf-8').send(JSON.stringify(body))
}

/** Not the rest of a flood, and not a page that merely asks whether somebody is signed in. */
function isWorthIt(failure: unknown, request: FastifyRequest): boolean {
  if (failure instanceof TooMany) return failure.first
  const claimed = request.headers.authorization !== undefined || request.headers.cookie !== undefined
  return claimed || request.method !== 'GET' || failureOf(failure).code !== 'unauthenticated'
}
