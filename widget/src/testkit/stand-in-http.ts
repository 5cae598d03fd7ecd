import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { errorCodes } from '@yanshu/contract/errors.ts'
import { tellPages } from '@yanshu/contract/page-views.ts'
import { rate } from '@yanshu/contract/satisfaction.ts'
import * as visitor from '@yanshu/contract/visitor.ts'
import type { StandIn } from './stand-in.ts'
import { makeId, Refused, type StandInConversation } from './stand-in-state.ts'


const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src blob:; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
const contentTypes: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml' }

/** Answers the visitor's endpoints and the widget's files; bodies that the contract would not take are noted as violations. */
export async function answer(standIn: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://stand-in')
  standIn.calls.push(`${request.method} ${url.pathname}`)
  try {
    if (!url.pathname.startsWith('/api/')) return await serveFile(standIn, url, response)
    if (standIn.isDown) throw new Refused('unavailable')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const value = await route(standIn, request, Buffer.concat(chunks), url)
    if (Buffer.isBuffer(value)) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(value)
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  } catch (error) {
    const code = error instanceof Refused ? error.code : 'malformed'
    if (!(error instanceof Refused)) standIn.violations.push(`${request.method} ${url.pathname}: ${String(error)}`)
    const body = { code, message: errorCodes[code]['zh-CN'], requestId: 'test' }
    response.writeHead(errorCodes[code].status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
}

async function serveFile(standIn: StandIn, url: URL, response: ServerResponse): Promise<void> {
  const page = standIn.pages.get(url.pathname)
  if (page !== undefined) return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  const path = url.pathname === '/widget.js' ? 'widget.js' : join('frame', url.pathname.replace('/widget/', '') || 'index.html')
  const bytes = await readFile(join(standIn.dist, path)).catch(() => undefined)
  if (!bytes) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': contentTypes[extname(path)] ?? 'text/plain', 'content-security-policy': standIn.refusesFrame ? `${csp}; frame-ancestors 'none'` : csp }).end(bytes)
}

async function route(standIn: StandIn, request: IncomingMessage, raw: Buffer, url: URL): Promise<unknown> {
  if (url.pathname === '/api/visitor/files') return storeFile(standIn, request, raw)
  const body: unknown = raw.length > 0 ? JSON.parse(raw.toString()) : undefined
  if (url.pathname === '/api/visitor/session') return standIn.beginVisit(visitor.beginVisit.shape.input.parse(body))
  standIn.authorise((request.headers.authorization ?? '').replace('Bearer ', ''))
  if (url.pathname === '/api/visitor/conversation') {
    const { preChat, ...context } = visitor.openConversation.shape.input.parse(body)
    standIn.contexts.push(context)
    if (preChat) standIn.answers.push(preChat)
    return standIn.open().snapshot
  }
  if (url.pathname === '/api/visitor/pages') {
    standIn.trail.push(...tellPages.shape.input.parse(body).pages)
    return { done: true }
  }
  const [, , , kind, id = '', action = ''] = url.pathname.split('/')
  if (kind === 'files') return standIn.files.get(id)?.bytes ?? fail()
  const conversation = standIn.conversations.get(id) ?? fail()
  const name = `${request.method} ${action}`
  return (routes[name] ?? fail())(standIn, request, body, url, conversation)
}

const routes: Record<string, (standIn: StandIn, request: IncomingMessage, body: unknown, url: URL, conversation: StandInConversation) => unknown> = {
  'GET messages': readMessages,
  'POST messages': (standIn, _request, body, _url, conversation) => {
    const { clientId, parts, quote } = visitor.visitorSend.shape.input.parse(body)
    return { clientId, ...standIn.take(conversation, clientId, parts, quote) }
  },
  'PUT context': (standIn, _request, body) => {
    standIn.contexts.push(visitor.tellContext.shape.input.parse(body))
    return { done: true }
  },
  'POST recall': (_standIn, _request, body, _url, conversation) => {
    const { message } = visitor.visitorRecall.shape.input.parse(body)
    conversation.recall(message)
    return { id: message, seq: 1 }
  },
  'POST read': (_standIn, _request, body, _url, conversation) => {
    conversation.change({ contactRead: visitor.visitorRead.shape.input.parse(body).seq })
    return { done: true }
  },
  'POST person': (standIn, _request, _body, _url, conversation) => standIn.askForPerson(conversation),
  'POST leave-queue': (_standIn, _request, _body, _url, conversation) => conversation.change({ state: 'bot' }, ['queue']),
  'POST left': (standIn, _request, body, _url, conversation) => {
    standIn.details.push(visitor.leaveDetails.shape.input.parse(body))
    return conversation.change({ left: true })
  },
  'POST rating': (standIn, _request, body, _url, conversation) => {
    const rating = rate.shape.input.parse(body)
    standIn.ratings.push(rating)
    conversation.append('system', [{ type: 'rating', ...rating }])
    return conversation.snapshot
  },
  'POST close': (_standIn, _request, _body, _url, conversation) => {
    conversation.append('system', [{ type: 'notice', code: 'closed' }])
    return conversation.change({ state: 'closed' })
  },
}

async function readMessages(_standIn: StandIn, _request: IncomingMessage, _body: unknown, url: URL, conversation: StandInConversation): Promise<unknown> {
  const { since, before, limit = 50, wait = 0 } = visitor.visitorMessages.shape.query.parse(Object.fromEntries(url.searchParams))
  const page = () => {
    if (before !== undefined) return conversation.messages.filter(({ seq }) => seq < before).slice(-limit)
    return conversation.messages.filter(({ seq }) => seq > (since ?? 0)).slice(0, limit)
  }
  for (let waited = 0; page().length === 0 && waited < wait * 1000; waited += 20) await new Promise(resolve => setTimeout(resolve, 20))
  return { messages: page(), conversation: conversation.snapshot }
}

/** Reads the one file of a multipart body, without minding its details. */
function storeFile(standIn: StandIn, request: IncomingMessage, raw: Buffer): unknown {
  standIn.authorise((request.headers.authorization ?? '').replace('Bearer ', ''))
  const text = raw.toString('latin1')
  const head = text.slice(0, text.indexOf('\r\n\r\n'))
  const name = Buffer.from(/filename="([^"]*)"/.exec(head)?.[1] ?? 'file', 'latin1').toString()
  const contentType = /content-type: (\S+)/i.exec(head)?.[1] ?? 'application/octet-stream'
  const boundary = text.slice(0, text.indexOf('\r\n'))
  const bytes = Buffer.from(text.slice(head.length + 4, text.lastIndexOf(boundary) - 2), 'latin1')
  if (name.endsWith('.exe')) throw new Refused('file_type_refused')
  const file = { id: makeId(), name, contentType, bytes }
  standIn.files.set(file.id, file)
  return { file: file.id, name, size: bytes.length, contentType }
}

function fail(): never {
  throw new Refused('absent')
}
