import { readBody } from '../bounded-body.ts'
import type { Fetched } from '../port.ts'
import type { NotSent, Sent, VendorRequest } from '../sending.ts'
import type { World } from '../world.ts'
import type { WebhookConfig } from './config.ts'
import { signedHeaders } from './signature.ts'

const answerMs = 8_000
const fileBytes = 20 * 1024 * 1024

/** Posts the message; under the same id the program can tell a repeat, so what got no answer goes out again. */
export async function send({ secret, sendUrl }: WebhookConfig, world: World, request: VendorRequest, attempt: number): Promise<Sent> {
  if (sendUrl === undefined) return { outcome: 'failed', reason: 'no_permission' }
  const body = JSON.stringify(request.body)
  try {
    const response = await world.fetch(sendUrl, { method: 'POST', body, headers: signedHeaders(secret, request.key, body, world.now()), redirect: 'error', signal: AbortSignal.timeout(answerMs) })
    await response.body?.cancel()
    return response.ok ? { outcome: 'sent', externalId: request.key } : refusalOf(response.status, attempt)
  } catch {
    return later('unreachable', attempt)
  }
}

/** A file at the address that the program gave: where the program itself stands, and else only on the public internet, whatever its users typed. */
export async function fetchFile({ sendUrl }: WebhookConfig, world: World, address: string): Promise<Fetched> {
  try {
    const signal = AbortSignal.timeout(answerMs)
    const isOwn = sendUrl !== undefined && new URL(address).origin === new URL(sendUrl).origin
    const response = await (isOwn ? world.fetch(address, { redirect: 'error', signal }) : world.fetchPublic(address, signal))
    if (!response.ok) {
      await response.body?.cancel()
      return { outcome: 'failed', reason: 'media_gone', vendor: { code: String(response.status) } }
    }
    const bytes = await readBody(response, fileBytes)
    const contentType = response.headers.get('content-type')?.split(';', 1)[0]?.trim() ?? 'application/octet-stream'
    return { outcome: 'fetched', bytes, contentType, name: nameOf(address) }
  } catch (error) {
    if (error instanceof RangeError) return { outcome: 'failed', reason: 'media_too_large' }
    return error instanceof Error && error.name === 'AddressRefused' ? { outcome: 'failed', reason: 'media_gone', vendor: { code: 'address' } } : { outcome: 'retry', afterMs: 2_000, reason: 'unreachable' }
  }
}

/** The last part of its path. */
function nameOf(address: string): string {
  const last = URL.parse(address)?.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last).slice(0, 100) || 'file'
  } catch {
    return last.slice(0, 100)
  }
}

function refusalOf(status: number, attempt: number): NotSent {
  if (status === 429) return later('too_frequent', attempt)
  if (status >= 500) return later('busy', attempt)
  const reason = status === 401 || status === 403 ? 'credentials_wrong' : status === 404 || status === 410 ? 'unknown_contact' : status === 413 ? 'too_long' : 'request_wrong'
  return { outcome: 'failed', reason, vendor: { code: String(status) } }
}

/** One second, two, four …, eight tries in all. */
function later(reason: 'unreachable' | 'busy' | 'too_frequent', attempt: number): NotSent {
  return attempt < 8 ? { outcome: 'retry', afterMs: 1000 * 2 ** (attempt - 1), reason } : { outcome: 'failed', reason }
}
