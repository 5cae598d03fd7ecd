import { after } from 'node:test'
import type { Permission } from '@yanshu/contract/permissions.ts'
import { turnableClock, type TurnableClock } from '../../../../testkit/clock.ts'
import { stranger, type Actor } from '../../actor.ts'
import type { On } from '../../module.ts'
import type { Identifying } from '../arrival.ts'
import { createHttp, type Http } from '../create.ts'
import type { HttpDeps } from '../deps.ts'
import { defaultLimits } from '../limits.ts'

export interface Served {
  url: string
  http: Http
  clock: TurnableClock
  refusals: { actor: Actor; action: string; code: string }[]
  logged: unknown[]
  /** Names of modules that are off. */
  off: Set<string>
}

/**
 * A server with the routes of one small module, `notes`. Tokens say who one is: `Bearer agent` replies to conversations,
 * `Bearer contact` is a contact, `Bearer nobody` is unknown; the cookie `who` says the same.
 */
export async function serve(routes: (on: On) => void, changed: Partial<HttpDeps> = {}): Promise<Served> {
  const clock = turnableClock()
  const refusals: Served['refusals'] = []
  const logged: unknown[] = []
  const off = new Set<string>()
  const http = createHttp({
    identify: async (request) => identify(request),
    refused: (actor, action, code) => void refusals.push({ actor, action, code }),
    limits: defaultLimits,
    log: { error: (entry: unknown) => void logged.push(entry), warn: () => undefined } as HttpDeps['log'],
    clock,
    isOn: (module) => !off.has(module),
    isReady: async () => ({ ready: true }),
    trustProxy: [],
    checkOutputs: true,
    pages: { console: undefined, widget: undefined },
    ancestors: async () => undefined,
    ...changed,
  })
  routes(http.on('notes'))
  const port = await http.listen(0, '127.0.0.1')
  after(() => http.close())
  return { url: `http://127.0.0.1:${port}`, http, clock, refusals, logged, off }
}

/** A request with JSON, as a script with a token sends it. */
export function call(served: Served, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return fetch(served.url + path, { method, redirect: 'manual', headers: { authorization: 'Bearer agent', ...json, ...headers }, ...(body === undefined ? {} : { body: text }) })
}

const granted: Record<string, readonly Permission[]> = { agent: ['conversations.reply'], guest: [] }

function identify(request: Identifying): Actor | undefined {
  const who = request.headers['authorization']?.slice('Bearer '.length) ?? request.cookies['who']
  if (who === 'contact') return { ...stranger(request), id: 'contact-1', inbox: 'inbox-1' }
  const permissions = granted[who ?? '']
  return permissions && { ...stranger(request), type: 'user', id: who!, permissions: new Set(permissions) }
}
