import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { act } from '../page/act.ts'
import type { Control } from '../page/act.ts'
import { drawFace } from '../page/face.ts'
import { takeSnapshot } from '../page/snapshot.ts'
import type { Wish } from '../page/wish.ts'
import { grant, readAuthorization } from './authorize.ts'
import { renderAuthorization } from './authorize-page.ts'
import { windowToolbarScript } from './bridge.ts'
import { checkPage } from './js-sdk.ts'
import type { PageSignature } from './js-sdk.ts'
import { takeToolbarMessage } from './toolbar.ts'

const MOST_BYTES = 16 * 1024 * 1024
const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }

/** open.weixin.qq.com, and what a browser sees of the stand-in: the phone, the switches, the OAuth page. */
export function answerBrowsers(platform: Control): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answerOpen(platform, request, response).catch(() => response.destroy())
  }
}

/** Answers one request. All addresses on its pages are relative, so it may stand below any path; `request.url` is the path below that. */
async function answerOpen(platform: Control, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in')
  if (request.method === 'POST') return answerPost(platform, pathname, request, response)
  if (pathname === '/' || pathname.startsWith('/kfid/')) return sendFile(response, pathname === '/' ? 'index.html' : '', pathname)
  if (pathname.startsWith('/files/')) return sendFile(response, pathname.slice('/files/'.length))
  if (pathname.startsWith('/faces/')) return send(response, 200, 'image/svg+xml', drawFace(nameOf(platform, pathname.slice('/faces/'.length, -'.svg'.length))), 'max-age=3600')
  if (pathname.startsWith('/cdn/')) return sendMedia(platform, response, pathname.slice('/cdn/'.length))
  if (pathname === '/state') return sendJson(response, await readState(platform, searchParams))
  if (pathname === '/events') return sendEvents(platform, request, response)
  if (pathname === '/connect/oauth2/authorize') return authorize(platform, searchParams, response)
  if (pathname === '/toolbar.js') return send(response, 200, 'text/javascript', windowToolbarScript())
  if (pathname === '/js-sdk') return sendJson(response, { errcode: checkPage(platform.world, readSignature(searchParams)) }, '*')
  if (pathname === '/toolbar-message') return sendJson(response, { errcode: takeToolbarMessage(platform.world, searchParams) }, '*')
  send(response, 404, 'text/plain', '404')
}

/** How things stand. A kf account counts as connected where the product that stands behind the page has taken it, too. */
async function readState(platform: Control, query: URLSearchParams) {
  const { chats, ...state } = takeSnapshot(platform.world, query.get('person') ?? '', query.get('chat') ?? '')
  const { offers } = platform
  const isTaken = async (id: string): Promise<boolean> => {
    const [kind, corpid = '', desk = ''] = id.split(':')
    return kind !== 'kf' || !offers.toolbar || (await platform.toolbarPage(corpid, desk)) !== undefined
  }
  return { ...state, offers, chats: await Promise.all(chats.map(async chat => ({ ...chat, connected: chat.connected && (await isTaken(chat.id)) }))) }
}

function readSignature(query: URLSearchParams): PageSignature {
  const text = (name: string) => query.get(name) ?? ''
  const kind = text('kind')
  return { kind: kind === 'corp' || kind === 'agent' ? kind : 'jsapi', owner: text('owner'), url: text('url'), nonceStr: text('nonceStr'), timestamp: text('timestamp'), signature: text('signature') }
}

async function answerPost(platform: Control, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A form of a strange page cannot send this type.
  if (request.headers['content-type'] !== 'application/json') return send(response, 415, 'text/plain', 'application/json is asked for')
  const body = await readBody(request)
  if (path !== '/act') return send(response, 404, 'text/plain', '404')
  try {
    sendJson(response, { done: true, gave: (await act(platform, body as Wish)) ?? null })
  } catch (error) {
    sendJson(response, { done: false, why: error instanceof Error ? error.message : String(error) })
  }
}

function authorize({ world }: Control, query: URLSearchParams, response: ServerResponse): void {
  const choice = query.get('choice')
  query.delete('choice')
  const target = choice === null ? undefined : grant(world, query, choice)
  if (target === undefined) return send(response, 200, 'text/html', renderAuthorization(readAuthorization(world, query), query))
  response.writeHead(302, { location: target })
  response.end()
}

function sendEvents({ world }: Control, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('data: now\n\n')
  const end = world.journal.watch(() => void response.write('data: now\n\n'))
  request.on('close', end)
}

function sendFile(response: ServerResponse, name: string, kfPath?: string): void {
  // The link that opens a kf chat leads to the phone, with that chat open.
  if (kfPath?.startsWith('/kfid/')) {
    response.writeHead(302, { location: `../?kf=${encodeURIComponent(kfPath.slice('/kfid/'.length))}` })
    response.end()
    return
  }
  const type = /^[a-z-]+\.(html|css|js|svg)$/.exec(name)?.[1]
  if (type === undefined) return send(response, 404, 'text/plain', '404')
  try {
    send(response, 200, types[type] ?? 'text/plain', readFileSync(new URL(`../page/files/${name}`, import.meta.url)))
  } catch {
    send(response, 404, 'text/plain', '404')
  }
}

function sendMedia({ world }: Control, response: ServerResponse, id: string): void {
  const media = world.media.show(id)
  if (!media) return send(response, 404, 'text/plain', '404')
  send(response, 200, /^(image|audio|video)\//.test(media.type) ? media.type : 'application/octet-stream', media.bytes, 'max-age=86400')
}

function nameOf({ world }: Control, id: string): string {
  const corps = [...world.corps.values()]
  const member = corps.flatMap(corp => corp.members).find(({ userid }) => userid === id)
  return world.people.get(id)?.name ?? member?.name ?? world.apps.get(id)?.name ?? corps.map(corp => corp.desks.get(id)?.name).find(Boolean) ?? '?'
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > MOST_BYTES) throw new Error('the body is too long')
    pieces.push(piece)
  }
  return JSON.parse(Buffer.concat(pieces).toString('utf8'))
}

/** `readers`: which other pages may read the answer. */
function sendJson(response: ServerResponse, body: unknown, readers?: string): void {
  if (readers !== undefined) response.setHeader('access-control-allow-origin', readers)
  send(response, 200, 'application/json', JSON.stringify(body))
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer, cache = 'no-store'): void {
  const isText = type.startsWith('text/') || type === 'application/json'
  response.writeHead(status, { 'content-type': isText ? `${type}; charset=utf-8` : type, 'x-content-type-options': 'nosniff', 'cache-control': cache, 'content-security-policy': "default-src 'self'" })
  response.end(body)
}
