import { isIP } from 'node:net'
import type { AddressRefusal } from '@yanshu/contract/webhooks.ts'
import { hostOf, kindOfAddress } from '../../base/address-kind.ts'

export interface AddressRules {
  /** Exact origins (`http://10.0.0.8:8080`) that may be called although they are no https address of the internet. */
  listed: readonly string[]
  /** Nothing but what is listed may be called. */
  onlyListed: boolean
}
export type Read = { url: URL; isListed: boolean } | { refused: AddressRefusal }

/**
 * Reads where a webhook goes, by the WHATWG rules, which write `0x7f.1`, `2130706433` and `0177.0.0.1` as 127.0.0.1. What is
 * not listed must be https on port 443.
 */
export function readAddress(text: string, { listed, onlyListed }: AddressRules): Read {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return { refused: 'not_an_address' }
  if (url.username !== '' || url.password !== '') return { refused: 'has_credentials' }
  url.hash = ''
  const isListed = listed.some((each) => URL.canParse(each) && new URL(each).origin === url.origin)
  if (isListed) return { url, isListed }
  if (onlyListed) return { refused: 'not_listed' }
  if (url.protocol !== 'https:') return { refused: 'not_https' }
  if (url.port !== '') return { refused: 'port' }
  const host = hostOf(url)
  const refused = isIP(host) ? refusedIp(host, false) : undefined
  return refused ? { refused } : { url, isListed }
}

/** Whether an address may not be called. Link-local ones (metadata services) and those of no single machine never; this machine and private networks only when listed. */
export function refusedIp(address: string, isListed: boolean): AddressRefusal | undefined {
  const kind = kindOfAddress(address)
  if (kind === 'public') return undefined
  return isListed && (kind === 'own_machine' || kind === 'private') ? undefined : kind
}
