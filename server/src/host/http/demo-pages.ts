import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DemoPages } from './deps.ts'
import { demoHeaders } from './headers.ts'
import { flatHeaders } from './source.ts'

/** The demo shop below /demo/: it reads its own bodies, and its pages carry our policy whatever it answers. */
export function mountDemo(app: FastifyInstance, demo: DemoPages): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, async (_request: FastifyRequest, body: unknown) => body)
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: FastifyRequest, body: unknown) => body)
  app.route({ method: ['GET', 'HEAD'], url: '/demo', handler: async (_request, reply) => reply.redirect('/demo/') })
  app.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/demo/*',
    async handler(request, reply) {
      const url = new URL(request.url, 'http://localhost')
      const { status, headers, body } = await demo({
        method: request.method,
        path: url.pathname,
        query: url.searchParams,
        headers: flatHeaders(request.headers),
        origin: request.arrival!.origin,
        body: Buffer.isBuffer(request.body) ? request.body : undefined,
      })
      return reply.code(status).headers({ 'cache-control': 'no-cache', ...headers, ...demoHeaders }).send(body)
    },
  })
}
