import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Readiness } from '../readiness.ts'
import { healthAnswers } from './health.ts'

export interface Management {
  /** Gives the port, chosen by the system for 0. */
  listen(port: number, host?: string): Promise<number>
  close(): Promise<void>
}

export interface ManagementDeps {
  isReady(): Promise<Readiness>
  /** The metrics in Prometheus' text format. */
  metrics(): Promise<{ contentType: string; body: string }>
  log: Pick<Logger, 'error'>
}

/** The server for those who watch the process: health and `/metrics`. It listens on loopback unless told otherwise. */
export function createManagement(deps: ManagementDeps): Management {
  const health = healthAnswers(deps.isReady)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?')[0] ?? ''
    const look = health[path]
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 404, 'text/plain', 'absent\n')
    if (look) return sendHealth(response, await look())
    if (path !== '/metrics') return send(response, 404, 'text/plain', 'absent\n')
    const { contentType, body } = await deps.metrics()
    send(response, 200, contentType, body)
  }

  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      deps.log.error({ err: error }, 'the metrics could not be read')
      send(response, 500, 'text/plain', 'failed\n')
    })
  })

  return {
    listen: (port, host = '127.0.0.1') =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => resolve((server.address() as { port: number }).port))
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function sendHealth(response: ServerResponse, { status, body }: { status: number; body: string }): void {
  send(response, status, 'application/json; charset=utf-8', body)
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(body)
}
