import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Assets } from './assets.ts'
import type { HttpDeps } from './deps.ts'
import { mountDemo } from './demo-pages.ts'
import { assetHeaders, consoleHeaders, launcherHeaders, plainHeaders, widgetHeaders } from './headers.ts'
import type { Rates } from './rates.ts'
import { sendAsset } from './send-asset.ts'

const FOREVER = 'public, max-age=31536000, immutable'
const FIVE_MINUTES = 'public, max-age=300'
const ALWAYS_ASK = 'no-cache'

/** Console, widget, launcher and demo shop. */
export function mountPages(app: FastifyInstance, deps: HttpDeps, rates: Rates): void {
  app.addHook('onRequest', async (request) => rates.ofAddress(request.arrival!.ip))
  const get = (url: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>) =>
    app.route({ method: ['GET', 'HEAD'], url, handler })

  get('/', async (_request, reply) => reply.redirect(deps.demo ? '/demo/' : '/console/'))
  get('/console', async (_request, reply) => reply.redirect('/console/'))
  // The address that an administrator enters for the toolbar of a vendor's client.
  get('/sidebar', async (request, reply) => reply.redirect(`/console/sidebar${request.url.slice('/sidebar'.length)}`))
  get('/WW_verify_:code.txt', async (request, reply) => answerDomainFile(request, reply, deps))
  get('/console/*', async (request, reply) => answerConsole(request, reply, deps))
  get('/widget.js', async (request, reply) => {
    const launcher = deps.pages.widget?.get('widget.js')
    return launcher ? sendAsset(request, reply, launcher, FIVE_MINUTES, launcherHeaders) : sayNotBuilt(reply)
  })
  get('/widget', async (request, reply) => reply.redirect(`/widget/${request.url.slice('/widget'.length)}`))
  get('/widget/*', async (request, reply) => answerWidget(request, reply, deps))
  if (deps.demo) mountDemo(app, deps.demo)
}

/** WeCom looks at the top of a domain for a file that it has named, to see that the domain is ours. */
async function answerDomainFile(request: FastifyRequest, reply: FastifyReply, deps: HttpDeps): Promise<FastifyReply> {
  const text = await deps.domainFile?.(request.url.split('?', 1)[0]!.slice(1))
  if (text === undefined) return sayAbsent(reply)
  return reply.headers({ ...plainHeaders, 'cache-control': 'no-store' }).type('text/plain; charset=utf-8').send(text)
}

/** Addresses without an extension are places inside the console, which its own page finds. */
async function answerConsole(request: FastifyRequest, reply: FastifyReply, { pages: { console: assets }, raw }: HttpDeps): Promise<FastifyReply> {
  if (!assets) return sayNotBuilt(reply)
  const path = pathBelow(request)
  const asset = assets.get(path)
  if (asset && path !== 'index.html') return sendAsset(request, reply, asset, asset.immutable ? FOREVER : ALWAYS_ASK, assetHeaders)
  if (/\.\w+$/.test(path) && path !== 'index.html') return sayAbsent(reply)
  const nonce = randomBytes(16).toString('base64')
  const script = raw?.scripts[path]
  const page = assets.get('index.html')!.bytes.toString('utf8').replaceAll('__NONCE__', nonce).replace('<head>', script === undefined ? '<head>' : `<head><script src="${script}"></script>`)
  return reply.headers(consoleHeaders(request.arrival!.host, nonce)).type('text/html; charset=utf-8').send(page)
}

async function answerWidget(request: FastifyRequest, reply: FastifyReply, deps: HttpDeps): Promise<FastifyReply> {
  const assets = deps.pages.widget
  if (!assets) return sayNotBuilt(reply)
  const path = pathBelow(request)
  if (path === '' || path === 'index.html') return answerFrame(request, reply, deps, assets)
  const asset = assets.get(`frame/${path}`)
  return asset ? sendAsset(request, reply, asset, asset.immutable ? FOREVER : ALWAYS_ASK, assetHeaders) : sayAbsent(reply)
}

/** The frame's page is embedded by the sites that the inbox allows, and by nobody where there is no such inbox. */
async function answerFrame(request: FastifyRequest, reply: FastifyReply, deps: HttpDeps, assets: Assets): Promise<FastifyReply> {
  const inbox = new URL(request.url, 'http://localhost').searchParams.get('inbox') ?? ''
  const ancestors = inbox === '' ? undefined : await deps.ancestors(inbox)
  if (!ancestors) return sayAbsent(reply)
  const headers = widgetHeaders(request.arrival!.host, ancestors)
  return sendAsset(request, reply, assets.get('frame/index.html')!, 'no-store', headers)
}

function pathBelow(request: FastifyRequest): string {
  return (request.params as { '*': string })['*']
}

function sayAbsent(reply: FastifyReply): FastifyReply {
  return reply.code(404).headers({ ...plainHeaders, 'cache-control': 'no-store' }).type('text/plain; charset=utf-8').send('这里没有内容\nThere is nothing here\n')
}

function sayNotBuilt(reply: FastifyReply): FastifyReply {
  const text = '页面尚未构建：请用 npm start 启动\nThe pages are not built yet: start with npm start\n'
  return reply.code(503).headers({ ...plainHeaders, 'cache-control': 'no-store' }).type('text/plain; charset=utf-8').send(text)
}
