import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { RawPages } from './deps.ts'
import type { Rates } from './rates.ts'

/** Hands everything below a path to one that reads requests and writes answers by itself, streams included. */
export function mountRaw(app: FastifyInstance, { below, answer, counts }: RawPages, rates: Rates): void {
  const open = new Set<ServerResponse>()
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  app.addHook('onRequest', async (request) => {
    const { ip } = request.arrival!
    if (counts(request.url.slice(below.length), ip)) rates.ofAddress(ip)
  })
  // An open stream would keep the server from closing.
  app.addHook('preClose', async () => open.forEach((each) => each.destroy()))
  app.route({ method: ['GET', 'HEAD'], url: below, handler: async (_request, reply) => reply.redirect(`${below}/`) })
  app.route({
    method: ['GET', 'HEAD', 'POST'], url: `${below}/*`,
    handler(request, reply) {
      const response = reply.hijack().raw
      open.add(response)
      response.on('close', () => open.delete(response))
      response.setHeader('referrer-policy', 'same-origin')
      response.setHeader('x-frame-options', 'DENY')
      // As the console's pages, so that a window keeps what belongs to it on its way to one of them.
      response.setHeader('cross-origin-opener-policy', 'same-origin')
      request.raw.url = request.url.slice(below.length)
      answer(request.raw, response)
    },
  })
}
