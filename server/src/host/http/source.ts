import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Language } from '@yanshu/contract/errors.ts'
import { plainAddress, type Trust } from './trust.ts'

/** Where a request came from and how its sender addressed us. */
export interface Source {
  ip: string
  /** 0 behind a proxy, which does not tell. */
  port: number
  scheme: 'http' | 'https'
  /** Host and port as the client wrote them; empty when missing or not to be trusted inside a header of ours. */
  host: string
}

/** Reads the source off a request; forwarding headers count only from proxies that are trusted, nearest hop first. */
export function sourceOf(request: IncomingMessage, trust: Trust): Source {
  const peer = plainAddress(request.socket.remoteAddress)
  const trusted = trust(peer)
  const ip = trusted ? forwardedFor(request.headers, peer, trust) : peer
  const encrypted = (request.socket as Partial<TLSSocket>).encrypted === true
  return {
    ip,
    port: ip === peer ? (request.socket.remotePort ?? 0) : 0,
    scheme: encrypted || (trusted && last(request.headers['x-forwarded-proto']) === 'https') ? 'https' : 'http',
    host: cleanHost((trusted ? last(request.headers['x-forwarded-host']) : undefined) ?? request.headers.host),
  }
}

/** The language of the first `zh` or `en` by weight; Chinese when neither is asked for. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'zh-CN'
  const wishes = acceptLanguage.slice(0, 200).split(',').map((part) => {
    const [tag = '', weight] = part.trim().split(/;\s*q=/)
    return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 }
  })
  const known = wishes.filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag)).sort((a, b) => b.weight - a.weight)
  return known[0]?.tag.startsWith('en') ? 'en-US' : 'zh-CN'
}

/** Single-valued headers, as routes see them. */
export function flatHeaders(headers: IncomingHttpHeaders): Record<string, string | undefined> {
  const flat: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(headers)) flat[name] = Array.isArray(value) ? value.join(', ') : value
  return flat
}

function forwardedFor(headers: IncomingHttpHeaders, peer: string, trust: Trust): string {
  const text = headers['x-forwarded-for']
  const hops = (Array.isArray(text) ? text.join(',') : (text ?? '')).split(',').map((hop) => plainAddress(hop.trim()))
  let ip = peer
  while (trust(ip)) {
    const next = hops.pop()
    if (next === undefined || isIP(next) === 0) return ip
    ip = next
  }
  return ip
}

function last(header: string | string[] | undefined): string | undefined {
  const text = Array.isArray(header) ? header.at(-1) : header
  return text?.split(',').at(-1)?.trim().toLowerCase()
}

function cleanHost(host: string | undefined): string {
  return host !== undefined && /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.test(host) && host.length <= 255 ? host.toLowerCase() : ''
}
