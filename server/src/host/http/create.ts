import type { Server } from 'node:http'
import multipart from '@fastify/multipart'
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Endpoint, EndpointShape, Given } from '@yanshu/contract/endpoint.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Call, On } from '../module.ts'
import { mountApiPages } from './api-pages.ts'
import { receive } from './arrival.ts'
import { capConnections } from './connections.ts'
import type { HttpDeps } from './deps.ts'
import { bareAnswer } from './error-answer.ts'
import { apiHeaders } from './headers.ts'
import { mountHealth } from './health.ts'
import { mountHooks } from './hooks.ts'
import { parseJson } from './json.ts'
import { mountPages } from './pages.ts'
import { mountRaw } from './raw-pages.ts'
import { createRates, type Rates } from './rates.ts'
import { answerFailure } from './refuse.ts'
import { createRouteBook } from './route-book.ts'
import { admit, answer, type Route, type RouteFacts, type Shared } from './route.ts'
import { trusting, type Trust } from './trust.ts'
import { createUploads } from './upload.ts'

export interface Http {
  /** Registers routes for the module, before `listen`. Throws for a route without permission or that is there already. */
  on(module: string): On
  /** Begins to answer. Gives the port, chosen by the system for 0. */
  listen(port: number, host: string): Promise<number>
  /** For upgrades to sockets. */
  server: Server
  /** Ends long polls, answers what is under way, and closes. After 10 s what is left is cut off. */
  close(): Promise<void>
  routes(): RouteFacts[]
}

const CUT_OFF_MS = 10_000
const SWEEP_MS = 50

/** The HTTP side of the process: API, pages, health. Nothing is answered before `listen`. */
export function createHttp(deps: HttpDeps): Http {
  const trust = trusting(deps.trustProxy)
  const app = newFastify(deps, trust)
  const book = createRouteBook()
  const shared: Shared = { open: new Set(), uploads: createUploads(deps.limits) }
  const rates = createRates(deps.limits, deps.clock, deps.kv)
  capConnections(app.server, deps.limits, trust)
  app.addHook('onRequest', async (request, reply) => void receive(request, reply, trust))
  if (deps.observe) observe(app, deps.observe)

  async function mount(): Promise<void> {
    mountHealth(app, deps.isReady)
    const mountOne = (target: FastifyInstance) => (route: Route) => mountRoute(target, route, deps, rates, shared)
    book.all().filter((route) => !route.endpoint.shape.upload).forEach(mountOne(app))
    // In a scope of its own, so that no other route reads multipart bodies, which browsers send across sites unasked.
    await app.register(async (scope) => {
      await scope.register(multipart)
      book.all().filter((route) => route.endpoint.shape.upload).forEach(mountOne(scope))
    })
    if (deps.hooks) await app.register(async (scope) => mountHooks(scope, deps.hooks!))
    await app.register(async (scope) => mountApiPages(scope, () => book.all(), rates))
    await app.register(async (scope) => mountPages(scope, deps, rates))
    if (deps.raw) await app.register(async (scope) => mountRaw(scope, deps.raw!, rates))
  }

  return {
    on: (module) => <S extends EndpointShape>(endpoint: Endpoint<S>, handle: (call: Call<S>) => Promise<Given<S>>) =>
      book.add({ module, endpoint: endpoint as unknown as Endpoint, handle: handle as (call: Call) => Promise<unknown> }),
    async listen(port, host) {
      await mount()
      await app.listen({ port, host })
      return (app.server.address() as { port: number }).port
    },
    server: app.server,
    async close() {
      for (const abort of shared.open) abort.abort()
      const cancel = deps.clock.after(CUT_OFF_MS, () => app.server.closeAllConnections())
      // A connection whose answer leaves only now stays open until its client closes it.
      const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS)
      await app.close()
      clearInterval(sweep)
      cancel()
    },
    routes: () => book.all().map(({ module, endpoint }) => ({ module, endpoint })),
  }
}

function newFastify(deps: HttpDeps, trust: Trust): FastifyInstance {
  const { limits } = deps
  const app = fastify({
    bodyLimit: limits.bodyBytes,
    connectionTimeout: limits.idleMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: 65_000,
    http: { maxHeaderSize: limits.headerBytes, headersTimeout: limits.headersMs, connectionsCheckingInterval: 5_000 },
    exposeHeadRoutes: false,
    // What still comes in on an open connection while we stop is answered like anything else; Fastify's own 503 has no body of ours.
    return503OnClosing: false,
    // Queries are decoded with the endpoint, where a key that comes twice is refused.
    routerOptions: { querystringParser: () => ({}), maxParamLength: 200 },
    // An address that cannot be read comes here past every hook.
    frameworkErrors(error, request, reply) {
      receive(request, reply, trust)
      answerFailure(deps, error, request, reply)
    },
    clientErrorHandler: (_error, socket) => void socket.end(bareAnswer('malformed', '400 Bad Request', newId())),
  }) as unknown as FastifyInstance
  app.decorateRequest('arrival', undefined)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: FastifyRequest, text: string | Buffer) =>
    text === '' ? undefined : parseJson(String(text), limits.bodyDepth))
  app.setErrorHandler((error, request, reply) => answerFailure(deps, error, request, reply))
  app.setNotFoundHandler((request, reply) => answerFailure(deps, fail.absent('absent'), request, reply))
  return app
}

function mountRoute(app: FastifyInstance, route: Route, deps: HttpDeps, rates: Rates, shared: Shared): void {
  app.route({
    method: route.endpoint.method,
    url: route.endpoint.path,
    config: { action: `${route.endpoint.method} ${route.endpoint.path}` },
    async onRequest(request: FastifyRequest, reply: FastifyReply) {
      reply.headers(apiHeaders)
      await admit(route, request, request.arrival!, deps, rates)
    },
    handler: (request: FastifyRequest, reply: FastifyReply) => answer(route, request, reply, deps, shared),
  })
}

function observe(app: FastifyInstance, tell: NonNullable<HttpDeps['observe']>): void {
  app.addHook('onResponse', async (request, reply) => tell(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000))
}
