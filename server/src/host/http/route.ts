import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint } from '@yanshu/contract/endpoint.ts'
import { fail, Failure } from '../../base/errors.ts'
import type { Call, ReplyControl, RequestFacts } from '../module.ts'
import { insistOnAccess, insistOnReach } from './access.ts'
import { actorOf, identifying, type Arrival } from './arrival.ts'
import { readCookies, writeCookie } from './cookies.ts'
import { insistOnOwnPage } from './cross-site.ts'
import { decodeRequest } from './decode.ts'
import type { HttpDeps } from './deps.ts'
import { BytesAnswer, discard, downloadHeaders } from './download.ts'
import { flatHeaders } from './source.ts'
import type { Rates } from './rates.ts'
import { handleAsReader } from './reading.ts'
import type { Uploads } from './upload.ts'

/** What all requests of one server share. */
export interface Shared {
  /** Of the answers that may take long, so that a stop can end them. */
  open: Set<AbortController>
  uploads: Uploads
}

/** A route as it was registered. */
export interface RouteFacts {
  module: string
  endpoint: Endpoint
}
export interface Route extends RouteFacts {
  handle: (call: Call) => Promise<unknown>
}

/** Everything that is decided before the body is read, cheapest first. Throws a Failure. */
export async function admit(route: Route, request: FastifyRequest, arrival: Arrival, deps: HttpDeps, rates: Rates): Promise<void> {
  const { method, path, shape } = route.endpoint
  rates.ofAddress(arrival.ip, `${method} ${path}`)
  if (arrival.host === '') throw fail.malformed('malformed', { issues: [{ path: 'headers.host', code: 'invalid' }] })
  if (!deps.isOn(route.module)) throw fail.absent('module_off')
  if (shape.permission === 'public') return
  arrival.actor = await deps.identify(identifying(request, arrival, readCookies(request.headers.cookie)))
  if (arrival.actor) rates.ofActor(arrival.actor)
  insistOnAccess(arrival.actor, shape.permission)
  insistOnReach(arrival.actor, `${method} ${path}`)
  insistOnOwnPage(method, request.headers, arrival.origin)
}

/** Runs the route and answers: JSON, or the bytes that it left with. */
export async function answer(route: Route, request: FastifyRequest, reply: FastifyReply, deps: HttpDeps, shared: Shared): Promise<FastifyReply> {
  const { shape } = route.endpoint
  const arrival = request.arrival!
  if (request.method === 'GET' && hasBody(request)) throw fail.malformed('malformed', { issues: [{ path: 'body', code: 'unexpected' }] })
  const decoded = decodeRequest(shape, { params: request.params, query: queryText(request.url), body: shape.upload ? undefined : request.body })
  const call = { ...decoded, actor: actorOf(arrival), request: factsOf(request, reply, shared), reply: controlOf(reply, arrival) } as Call
  const given = await (deps.hasReplicas ? handleAsReader(request, reply, arrival, () => handled(route, call)) : handled(route, call))
  if (given instanceof BytesAnswer) return sendBytes(route, reply, given)
  if (deps.checkOutputs) insistOnOutput(route, given)
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(given))
}

async function handled(route: Route, call: Call): Promise<unknown> {
  try {
    return await route.handle(call)
  } catch (error) {
    if (error instanceof BytesAnswer) return error
    throw error
  }
}

function sendBytes(route: Route, reply: FastifyReply, bytes: BytesAnswer): FastifyReply {
  if (!route.endpoint.shape.download) {
    discard(bytes.body)
    throw new Error(`${route.endpoint.method} ${route.endpoint.path} answers bytes without being a download`)
  }
  return reply.headers(downloadHeaders(bytes.headers)).send(bytes.body)
}

function insistOnOutput(route: Route, given: unknown): void {
  const checked = route.endpoint.shape.output.safeParse(given)
  if (checked.success) return
  const places = checked.error.issues.map((issue) => `${issue.path.map(String).join('.')} ${issue.code}`)
  throw new Failure('internal', undefined, new Error(`${route.endpoint.method} ${route.endpoint.path} answers against its contract: ${places.join(', ')}`))
}

function hasBody(request: FastifyRequest): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  return encoding !== undefined || (length !== undefined && length !== '0')
}

function queryText(url: string): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at + 1)
}

/** What costs something is read when a route asks for it. */
function factsOf(request: FastifyRequest, reply: FastifyReply, { open, uploads }: Shared): RequestFacts {
  const arrival = request.arrival!
  return {
    origin: arrival.origin,
    get headers() {
      return flatHeaders(request.headers)
    },
    get cookies() {
      return readCookies(request.headers.cookie)
    },
    get signal() {
      return signalOf(reply, arrival, open)
    },
    file: (maxBytes) => uploads.read(request, arrival.ip, maxBytes),
  }
}

/** Aborted when the client is gone, and when the server closes: a long poll must not hold up a stop. */
function signalOf(reply: FastifyReply, arrival: Arrival, open: Set<AbortController>): AbortSignal {
  if (arrival.abort) return arrival.abort.signal
  const abort = new AbortController()
  arrival.abort = abort
  open.add(abort)
  reply.raw.once('close', () => {
    open.delete(abort)
    abort.abort()
  })
  return abort.signal
}

function controlOf(reply: FastifyReply, arrival: Arrival): ReplyControl {
  const secure = arrival.scheme === 'https'
  return {
    setCookie: (name, value, { maxAgeS }) => void reply.header('set-cookie', writeCookie(name, value, { maxAgeS, secure })),
    clearCookie: (name) => void reply.header('set-cookie', writeCookie(name, '', { maxAgeS: 0, secure })),
    header: (name, value) => void reply.header(name, value),
    bytes(body, headers): never {
      throw new BytesAnswer(body, headers)
    },
  }
}
