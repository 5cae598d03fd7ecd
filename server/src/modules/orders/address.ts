import { isIP } from 'node:net'

/** Why an address may not be called. */
export type AddressRefusal = 'not_an_address' | 'not_http' | 'has_credentials' | 'own_machine' | 'link_local'

/** The base address of a shop's interface, without a slash at its end; or why it is refused. */
export function readBase(text: string, allowOwnMachine: boolean): { base: string } | { refused: AddressRefusal } {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url) return { refused: 'not_an_address' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refused: 'not_http' }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return { refused: 'has_credentials' }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const refused = isIP(host) ? refusedIp(host, allowOwnMachine) : /(^|\.)localhost$/i.test(host) && !allowOwnMachine ? 'own_machine' : undefined
  return refused ? { refused } : { base: url.origin + url.pathname.replace(/\/+$/, '') }
}

/** Whether an IP address may not be called: this machine only when that is wanted, link-local ones (metadata services) never. */
export function refusedIp(address: string, allowOwnMachine: boolean): AddressRefusal | undefined {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (/^169\.254\./.test(plain) || /^fe[89ab][0-9a-f]:/.test(plain)) return 'link_local'
  const own = /^(127|0)\./.test(plain) || plain === '::1' || plain === '::' || plain.startsWith('::ffff:')
  return own && !allowOwnMachine ? 'own_machine' : undefined
}
