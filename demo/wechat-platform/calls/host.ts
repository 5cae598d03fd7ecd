import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal, refuseIf, refuseUnless } from '../errors.ts'
import { newId } from '../ids.ts'
import type { World } from '../world.ts'
import type { CallRequest, Calls, Reply } from './request.ts'

const MOST_BYTES = 24 * 1024 * 1024

/** One of the platform's two hosts: answers the calls of its list, HTTP status 200 whatever the outcome. */
export function answerCalls(world: World, host: 'api' | 'qyapi', calls: Calls): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answer(world, host, calls, request, response).catch((error: unknown) => {
      world.journal.complain(request.url?.split('?', 1)[0] ?? '', `the stand-in itself failed: ${String(error)}`)
      response.destroy()
    })
  }
}

async function answer(world: World, host: 'api' | 'qyapi', calls: Calls, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const began = performance.now()
  const url = new URL(incoming.url ?? '/', 'http://stand-in')
  const body = await readBody(incoming)
  const { faults } = world
  if (url.pathname.startsWith('/cdn/')) return writeFile(world, url.pathname.slice('/cdn/'.length), incoming, response)
  if (faults.slowApi > 0) await wait(faults.slowApi, undefined, { ref: false })
  const call = Object.hasOwn(calls, url.pathname) ? calls[url.pathname] : undefined
  let owner = ''
  let reply: Reply
  let code = 0
  try {
    refuseUnless(call, 40066)
    refuseIf(call.method !== incoming.method, 43002, call.method === 'GET' ? 'this call is a GET' : undefined)
    owner = call.token ? admit(world, host, url) : ''
    const asked: CallRequest = { world, method: call.method, path: url.pathname, query: url.searchParams, headers: headersOf(incoming), body, ip: incoming.socket.remoteAddress ?? '', owner }
    reply = call.answer(asked)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    code = error.code
    reply = { json: { errcode: code, errmsg: host === 'api' ? `${error.message} rid: ${newId('', 26)}` : error.message } }
  }
  world.journal.called({ at: world.clock.now(), account: owner, path: url.pathname, code, took: performance.now() - began })
  if (call?.token && isLost(world, url.pathname)) return void response.destroy()
  write(response, incoming, reply)
}

/** Whether the answer does not arrive, though the work is done. */
function isLost({ faults, interferences }: World, path: string): boolean {
  const interference = interferences.get(path)
  if (interference?.outcome === 'lost' && interference.times-- > 0) return true
  return faults.lostAnswers > 0 && faults.lostAnswers-- > 0
}

/** Whose call it is, unless the platform refuses calls for a reason that has nothing to do with what is asked. */
function admit(world: World, host: 'api' | 'qyapi', url: URL): string {
  const { faults, tokens } = world
  const owner = tokens.ownerOf(url.searchParams.get('access_token'), host)
  if (faults.busy > 0) {
    faults.busy--
    throw new Refusal(-1)
  }
  const interference = world.interferences.get(url.pathname)
  if (typeof interference?.outcome === 'number' && interference.times-- > 0) throw new Refusal(interference.outcome)
  refuseIf(faults.quotaUsedUp && !url.pathname.endsWith('/clear_quota'), 45009)
  return owner
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > MOST_BYTES) throw new Error('the body is too long')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function headersOf(incoming: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]))
}

/** What addresses in messages point at: open to everybody, as the platform's picture hosts are. */
function writeFile(world: World, id: string, incoming: IncomingMessage, response: ServerResponse): void {
  const media = world.media.show(id)
  if (media) return write(response, incoming, { bytes: media.bytes, type: media.type, name: media.name })
  response.writeHead(404)
  response.end()
}

function write(response: ServerResponse, incoming: IncomingMessage, reply: Reply): void {
  if ('json' in reply) {
    response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8' })
    response.end(JSON.stringify(reply.json))
    return
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(incoming.headers.range ?? '')
  const from = Number(range?.[1] ?? 0)
  const bytes = range ? reply.bytes.subarray(from, range[2] ? Number(range[2]) + 1 : undefined) : reply.bytes
  response.writeHead(range ? 206 : 200, {
    'content-type': reply.type, 'content-length': bytes.length, 'content-disposition': dispositionOf(reply.name),
    ...(range && { 'content-range': `bytes ${from}-${from + bytes.length - 1}/${reply.bytes.length}` }),
  })
  response.end(bytes)
}

/** Names outside ASCII stand in their encoded form, for a header holds nothing else. */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return `attachment; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`}`
}
