import { BlockList, isIP, isIPv6 } from 'node:net'
import { ConfigError } from '../../base/errors.ts'

/** Whether an address is one of our own proxies, whose forwarding headers count. */
export type Trust = (address: string) => boolean

/** Makes the check from addresses and CIDR blocks. Throws a ConfigError for one that cannot be read. */
export function trusting(blocks: readonly string[]): Trust {
  const list = new BlockList()
  for (const block of blocks) addBlock(list, block)
  return (address) => isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

function addBlock(list: BlockList, block: string): void {
  const [address = '', prefix, ...more] = block.trim().split('/')
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  const bits = prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix)
  const good = isIP(address) !== 0 && more.length === 0 && (prefix === undefined || /^\d{1,3}$/.test(prefix)) && bits <= (family === 'ipv6' ? 128 : 32)
  if (!good) throw new ConfigError(`"${block}" is no address block of a proxy: write it as 10.0.0.0/8 or 10.1.2.3.`)
  list.addSubnet(address, bits, family)
}

/** An IPv4 address that came in IPv6 clothes is written as IPv4. */
export function plainAddress(address: string | undefined): string {
  if (!address) return ''
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address
}

/** What one limit per address counts: an IPv4 address, or the 64 bits that one IPv6 subscriber gets. */
export function addressKey(ip: string): string {
  if (!isIPv6(ip)) return ip
  const [head = '', tail = ''] = ip.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const middle = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const groups = ip.includes('::') ? [...left, ...middle, ...right] : left
  return groups.slice(0, 4).join(':')
}
