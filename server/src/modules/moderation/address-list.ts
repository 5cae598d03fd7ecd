import { BlockList, isIP, isIPv4 } from 'node:net'

export interface BlockedBlock { id: string; block: string; until?: number | undefined }
export type BlockRefusal = 'not_an_address' | 'too_wide'
const widest = { ipv4: 8, ipv6: 24 } as const

/** Reads an address or a block of addresses and writes it in one form; says why when it cannot be kept out. */
export function readBlock(text: string): { block: string } | { refused: BlockRefusal } {
  const [address = '', prefix, ...more] = text.trim().split('/')
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  const most = family === 'ipv6' ? 128 : 32
  const bits = prefix === undefined ? most : Number(prefix)
  if (isIP(address) === 0 || address.includes('%') || more.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix)) || bits > most) return { refused: 'not_an_address' }
  if (bits < widest[family]) return { refused: 'too_wide' }
  const plain = family === 'ipv4' ? networkOf(address, bits) : new URL(`http://[${address}]`).hostname.slice(1, -1)
  return { block: bits === most ? plain : `${plain}/${bits}` }
}

/** Blocks made ready for looking: who is asked for most is in none of them, which costs one look. */
export function createAddressList(blocks: readonly BlockedBlock[]) {
  const all = new BlockList()
  const lists = blocks.map((each) => {
    const list = new BlockList()
    for (const one of [all, list]) add(one, each.block)
    return { ...each, list }
  })
  return {
    /** The id of a block that holds the address at `now` (ms UTC). */
    find(address: string, now: number): string | undefined {
      if (lists.length === 0 || !isIn(all, address)) return undefined
      return lists.find((each) => (each.until === undefined || each.until > now) && isIn(each.list, address))?.id
    },
  }
}
export type AddressList = ReturnType<typeof createAddressList>

function add(list: BlockList, block: string): void {
  const [address = '', prefix] = block.split('/')
  const family = isIPv4(address) ? 'ipv4' : 'ipv6'
  if (prefix === undefined) list.addAddress(address, family)
  else list.addSubnet(address, Number(prefix), family)
}

function isIn(list: BlockList, address: string): boolean {
  const version = isIP(address)
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

function networkOf(address: string, bits: number): string {
  const whole = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0)
  const network = whole - (whole % 2 ** (32 - bits))
  return [24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256).join('.')
}
