import type { Answered, Called, Endpoint, EndpointShape } from '@yanshu/contract/endpoint.ts'

/** The server refused: the code of its body and the status. */
export class Refused extends Error {
  readonly code: string
  readonly status: number
  constructor(what: string, status: number, code: string) {
    super(`${what} was refused: ${status} ${code}`)
    this.status = status
    this.code = code
  }
}

/** Calls endpoints of one server over HTTP, as `token` says who. Rejects with Refused, or with fetch's error when nothing answered. */
export interface Caller {
  <S extends EndpointShape>(endpoint: Endpoint<S>, called: Called<S>, token?: string, limitMs?: number): Promise<Answered<S>>
}

export function createCaller(base: string): Caller {
  return async (endpoint, called, token, limitMs = 15_000) => {
    const { params, query, input } = called as { params?: Record<string, string>; query?: Record<string, unknown>; input?: unknown }
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))
    const search = new URLSearchParams(Object.entries(query ?? {}).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]))
    const response = await fetch(`${base}${path}${search.size > 0 ? `?${search}` : ''}`, {
      method: endpoint.method,
      headers: { ...(input !== undefined && { 'content-type': 'application/json' }), ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      signal: AbortSignal.timeout(limitMs),
      ...(input !== undefined && { body: JSON.stringify(input) }),
    })
    const body = await response.json() as { code?: string }
    if (!response.ok) throw new Refused(`${endpoint.method} ${endpoint.path}`, response.status, body.code ?? '?')
    return body as Awaited<ReturnType<Caller>> as never
  }
}

/** Whether trying again later may help: no answer, too busy, just starting. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof Refused) || isPassingCode(error.code)
}

/** The same for the code of a `refused` frame. */
export function isPassingCode(code: string): boolean {
  return ['too_many', 'too_many_connections', 'unavailable', 'audit_unavailable', 'internal'].includes(code)
}
