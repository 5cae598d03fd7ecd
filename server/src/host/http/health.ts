import type { FastifyInstance } from 'fastify'
import type { Readiness } from '../readiness.ts'
import { apiHeaders } from './headers.ts'

type IsReady = () => Promise<Readiness>

/** `/healthz`: the process runs. `/readyz`: it can work; 503 with the reason while it cannot. */
export function mountHealth(app: FastifyInstance, isReady: IsReady): void {
  for (const [url, look] of Object.entries(healthAnswers(isReady))) {
    app.route({
      method: ['GET', 'HEAD'],
      url,
      async handler(_request, reply) {
        const { status, body } = await look()
        return reply.code(status).headers(apiHeaders).type('application/json; charset=utf-8').send(body)
      },
    })
  }
}

/** The two answers by path, for whichever server gives them. */
export function healthAnswers(isReady: IsReady): Record<string, () => Promise<{ status: number; body: string }>> {
  return {
    '/healthz': async () => ({ status: 200, body: '{"healthy":true}' }),
    '/readyz': async () => {
      const state = await isReady()
      return { status: state.ready ? 200 : 503, body: JSON.stringify(state) }
    },
  }
}
