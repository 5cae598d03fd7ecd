import { Refusal } from './refusal.ts'

export interface Call {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  token?: string
  body?: unknown
  signal?: AbortSignal
  /** How long the answer may take; 20 s unless told. */
  timeoutMs?: number
}

/** An answer together with the server's clock at that moment, where it told it (ms UTC). */
export interface Answer<T> { value: T; serverNow: number | undefined }

/**
 * One call of our own server at `origin`. Throws a `Refusal`, with `unreachable` when there was no answer in time.
 * Cookies are never sent: the token is the only credential.
 */
export async function callApi<T>(origin: string, call: Call): Promise<Answer<T>> {
  const stop = new AbortController()
  const abort = () => stop.abort()
  const timer = setTimeout(abort, call.timeoutMs ?? 20_000)
  call.signal?.addEventListener('abort', abort)
  if (call.signal?.aborted) abort()
  try {
    return await exchange<T>(origin, call, stop.signal)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(0, 'unreachable')
  } finally {
    clearTimeout(timer)
    call.signal?.removeEventListener('abort', abort)
  }
}

async function exchange<T>(origin: string, { method, path, token, body }: Call, signal: AbortSignal): Promise<Answer<T>> {
  const headers: Record<string, string> = {}
  if (token) headers['authorization'] = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  const request: RequestInit = { method, headers, signal, credentials: 'omit', cache: 'no-store' }
  if (body !== undefined) request.body = JSON.stringify(body)
  const response = await fetch(origin + path, request)
  if (!response.ok) throw await readRefusal(response)
  const date = Date.parse(response.headers.get('date') ?? '')
  return { value: (await response.json()) as T, serverNow: Number.isNaN(date) ? undefined : date }
}

async function readRefusal(response: Response): Promise<Refusal> {
  const body = (await response.json().catch(() => ({}))) as { code?: unknown }
  const seconds = Number(response.headers.get('retry-after') ?? 'none')
  const code = typeof body.code === 'string' ? body.code : response.status >= 500 ? 'unavailable' : 'malformed'
  return new Refusal(response.status, code, seconds > 0 ? seconds * 1000 : undefined)
}
