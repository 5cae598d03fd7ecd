import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { HookAnswer, Hooks } from './deps.ts'
import { plainHeaders } from './headers.ts'
import { flatHeaders } from './source.ts'

/** A vendor's callback is no longer than this. */
export const hookBodyBytes = 1024 * 1024

/**
 * Vendors' callbacks below /hooks/, with their bodies as they came. No rates: many of a vendor's callbacks come from few addresses, and one
 * that is refused is a message lost. Whoever asks is told no more than that it was refused.
 */
export function mountHooks(app: FastifyInstance, hooks: Hooks): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: hookBodyBytes }, async (_request: FastifyRequest, body: unknown) => body)
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => sendBare(reply, (error.statusCode ?? 500) < 500 ? error.statusCode ?? 400 : 500))
  app.route({
    method: ['GET', 'POST'], url: '/hooks/:inbox', bodyLimit: hookBodyBytes,
    async handler(request, reply) {
      const at = request.url.indexOf('?')
      const answer = await hooks((request.params as { inbox: string }).inbox, {
        method: request.method, query: new URLSearchParams(at < 0 ? '' : request.url.slice(at + 1)), headers: flatHeaders(request.headers),
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      })
      return send(reply, answer)
    },
  })
}

function send(reply: FastifyReply, { status, headers, body }: HookAnswer): FastifyReply {
  return reply.code(status).headers({ ...plainHeaders, 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8', ...headers }).send(body)
}

function sendBare(reply: FastifyReply, status: number): FastifyReply {
  return send(reply, { status, headers: {}, body: '' })
}
