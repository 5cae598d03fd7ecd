import { lookup } from 'node:dns/promises'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { Readable } from 'node:stream'
import { hostOf, kindOfAddress } from './address-kind.ts'

/** The address is none of the public internet; its name is what others know it by. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}
export interface PublicFetchParts {
  /** All addresses of a host name. */
  resolve?: (host: string) => Promise<readonly string[]>
  isPublic?: (address: string) => boolean
}

/**
 * Gets what stands at an http(s) address that somebody outside has named. The name is resolved once, every address of it must be
 * public, and the one that was looked at is the one that is called, so that a name cannot point elsewhere in between. Follows no redirect.
 * Rejects with AddressRefused, or with what the network says.
 */
export async function fetchPublic(text: string, signal: AbortSignal, { resolve = resolveByDns, isPublic = isPublicAddress }: PublicFetchParts = {}): Promise<Response> {
  const url = URL.parse(text)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') throw new AddressRefused()
  const host = hostOf(url)
  const addresses = isIP(host) === 0 ? await Promise.race([resolve(host), cutOff(signal)]) : [host]
  const [first] = addresses
  if (first === undefined || !addresses.every(isPublic)) throw new AddressRefused()
  return asResponse(await get(url, first, signal))
}

function isPublicAddress(address: string): boolean {
  return kindOfAddress(address) === 'public'
}

async function resolveByDns(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

function get(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)({
    host: address, path: url.pathname + url.search, signal, agent: false, ...(url.port !== '' && { port: url.port }),
    // The certificate is that of the name, though the address was looked up before. An address itself is no server name (RFC 6066 §3).
    ...(url.protocol === 'https:' && isIP(hostOf(url)) === 0 && { servername: hostOf(url) }),
    headers: { host: url.host, accept: '*/*', 'accept-encoding': 'identity', connection: 'close' },
  })
  request.on('error', reject)
  request.on('response', resolve)
  request.end()
  return promise
}

function asResponse(message: IncomingMessage): Response {
  const { statusCode: status = 0, headers } = message
  if (status < 200 || status > 599) throw closing(message, new TypeError('no status that there is'))
  const given: [string, string][] = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const isBare = status === 204 || status === 205 || status === 304
  if (isBare) message.resume()
  // Node's and the platform's types of the same stream.
  return new Response(isBare ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>), { status, headers: given })
}

function closing(message: IncomingMessage, error: Error): Error {
  message.destroy()
  return error
}

function cutOff(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('timeout')), { once: true }))
}
