import { BlockList, isIP } from 'node:net'

export type AddressKind = 'public' | 'own_machine' | 'private' | 'link_local' | 'reserved'
type Special = Exclude<AddressKind, 'public'>

// The special-purpose registries of IANA (RFC 6890 and its updates).
const ranges: Record<Special, readonly string[]> = {
  own_machine: ['127.0.0.0/8', '0.0.0.0/8', '::1/128', '::/128'],
  // 100.100.100.200 is the metadata service of Alibaba Cloud, fd00:ec2::254 that of AWS.
  link_local: ['169.254.0.0/16', '100.100.100.200/32', 'fe80::/10', 'fd00:ec2::/32'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15', 'fc00::/7', 'fec0::/10'],
  // Multicast, documentation, and what carries an IPv4 address inside (NAT64, 6to4, Teredo).
  reserved: ['192.0.0.0/24', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '192.88.99.0/24', '224.0.0.0/3', 'ff00::/8', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16'],
}
const lists = (['own_machine', 'link_local', 'private', 'reserved'] as const).map((kind) => [kind, listOf(ranges[kind])] as const)

/** Where an IP address leads. What is none counts as `reserved`. */
export function kindOfAddress(address: string): AddressKind {
  const family = isIP(address)
  if (family === 0) return 'reserved'
  const plain = mappedIpv4(address) ?? address
  const type = isIP(plain) === 4 ? 'ipv4' : 'ipv6'
  return lists.find(([, list]) => list.check(plain, type))?.[0] ?? 'public'
}

/** The host without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

/** The IPv4 address in ::ffff:a.b.c.d, also when it is written in hexadecimal, or in the old ::a.b.c.d. */
function mappedIpv4(address: string): string | undefined {
  if (isIP(address) !== 6) return undefined
  const text = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1)
  const found = /^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(text)
  if (!found) return undefined
  const [high, low] = [parseInt(found[1]!, 16), parseInt(found[2]!, 16)]
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
}

function listOf(blocks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const block of blocks) {
    const [net = '', bits = ''] = block.split('/')
    list.addSubnet(net, Number(bits), net.includes(':') ? 'ipv6' : 'ipv4')
  }
  return list
}
