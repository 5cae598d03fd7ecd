import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handleShopApi } from './api.ts'
import { shopAsset } from './assets.ts'
import { renderShop } from './render.ts'

export interface ShopOptions {
  /** 0 lets the system choose. */
  readonly port: number
  /** Address of the widget's script, for example https://service.example/widget.js. */
  readonly widgetSrc: string
  readonly inbox: string
  readonly connectorSecret: string
  readonly signShopper?: (shopper: { id: string; name: string }) => Promise<string>
}

export interface RunningShop {
  /** For example http://127.0.0.1:40123, without a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/** The shop as a site of its own on loopback: pages below /demo/, the orders API below /connector/. */
export async function startShop(options: ShopOptions): Promise<RunningShop> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${port}`, close }
}

async function answer(request: IncomingMessage, response: ServerResponse, options: ShopOptions): Promise<void> {
  const origin = `http://127.0.0.1:${request.socket.localPort ?? options.port}`
  const target = URL.canParse(request.url ?? '/', origin) ? new URL(request.url ?? '/', origin) : new URL(origin)
  const path = target.pathname
  if (path.startsWith('/connector/')) return answerApi(request, response, options, target)
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, { allow: 'GET, HEAD' }, '')
  if (!path.startsWith('/demo/')) return send(response, 302, { location: '/demo/' }, '')
  const asset = shopAsset(path.slice('/demo/'.length))
  if (asset) return send(response, 200, { 'content-type': asset.type, 'x-content-type-options': 'nosniff' }, asset.body)
  const { signShopper } = options
  const page = await renderShop({
    path: path.slice('/demo/'.length), query: target.searchParams, cookies: readCookies(request.headers.cookie), origin,
    widget: { src: options.widgetSrc, inbox: options.inbox }, ...(signShopper && { signShopper }),
  })
  send(response, page.status, page.headers, page.body)
}

function answerApi(request: IncomingMessage, response: ServerResponse, options: ShopOptions, target: URL): void {
  const headers = { authorization: request.headers.authorization }
  const reply = handleShopApi({ method: request.method ?? 'GET', path: target.pathname, query: target.searchParams, headers }, options.connectorSecret, target.origin)
  send(response, reply.status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }, JSON.stringify(reply.body))
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, headers)
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** The cookies of a header, by name; values are left as they were sent. */
export function readCookies(header: string | undefined): Record<string, string> {
  const pairs = (header ?? '').split(';').map(pair => pair.trim().split('='))
  return Object.fromEntries(pairs.filter(([name]) => name).map(([name, ...value]) => [name ?? '', value.join('=')]))
}
