import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { DeliveryError } from '@yanshu/contract/webhooks.ts'
import { hostOf } from '../../base/address-kind.ts'
import { readAddress, refusedIp, type AddressRules } from './address.ts'

export interface Answer {
  status?: number
  /** Absent for a status of 200–299. */
  error?: DeliveryError
  retryAfter?: string
}
/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly string[]>

const timeLimitMs = 5000
const bytesLimit = 1024 * 1024

/**
 * Posts a JSON body. The name is resolved once, every address of it is checked, and the one that was checked is the one
 * that is called, so that a name cannot point elsewhere in between. Follows no redirect, waits 5 s, reads 1 MiB and keeps nothing
 * of the answer but its status. Never rejects.
 */
export async function post(address: string, rules: AddressRules, headers: Record<string, string>, body: string, resolve: Resolve = resolveByDns, limitMs = timeLimitMs): Promise<Answer> {
  const read = readAddress(address, rules)
  if ('refused' in read) return { error: read.refused }
  const signal = AbortSignal.timeout(limitMs)
  try {
    const pinned = await pin(read.url, read.isListed, resolve, signal)
    if (typeof pinned !== 'string') return { error: pinned.refused }
    return await send(read.url, pinned, headers, body, signal)
  } catch (error) {
    return { error: signal.aborted ? 'timeout' : errorOf(error) }
  }
}

export const resolveByDns: Resolve = async (host) => (await lookup(host, { all: true })).map((each) => each.address)

async function pin(url: URL, isListed: boolean, resolve: Resolve, signal: AbortSignal): Promise<string | { refused: DeliveryError }> {
  const host = hostOf(url)
  const addresses = isIP(host) ? [host] : await Promise.race([resolve(host).catch(() => []), rejected(signal)])
  const [first] = addresses
  if (first === undefined) return { refused: 'unknown_host' }
  const refused = addresses.map((each) => refusedIp(each, isListed)).find((each) => each !== undefined)
  return refused ? { refused } : first
}

function send(url: URL, address: string, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const bytes = Buffer.from(body)
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)({
    method: 'POST', host: address, path: url.pathname + url.search, signal, agent: false,
    ...(url.port !== '' && { port: url.port }),
    // The certificate is that of the name, though the address was looked up before. An address itself is no server name (RFC 6066 §3).
    ...(url.protocol === 'https:' && !isIP(hostOf(url)) && { servername: hostOf(url) }),
    headers: { ...headers, host: url.host, 'content-type': 'application/json', 'content-length': bytes.length, 'user-agent': 'Yanshu-Webhooks/1', connection: 'close' },
  })
  request.on('error', reject)
  request.on('response', (response) => {
    const { statusCode: status = 0 } = response
    const after = response.headers['retry-after']
    let size = 0
    response.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= bytesLimit) return
      request.destroy()
      resolve({ status, error: 'too_large' })
    })
    response.on('error', reject)
    response.on('end', () => resolve({ status, ...((status < 200 || status > 299) && { error: 'status' as const }), ...(after !== undefined && { retryAfter: after }) }))
  })
  request.end(bytes)
  return promise
}

function rejected(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('timeout')), { once: true }))
}

function errorOf(error: unknown): DeliveryError {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ECONNREFUSED') return 'refused'
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'reset'
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/.test(code)) return 'tls'
  return code === 'ETIMEDOUT' ? 'timeout' : 'network'
}
