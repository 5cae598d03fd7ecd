import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Link-local addresses, where clouds keep their metadata services; nothing of anybody's shop answers there. */
const never = new BlockList()
never.addSubnet('169.254.0.0', 16, 'ipv4')
never.addAddress('100.100.100.200', 'ipv4')
never.addSubnet('fe80::', 10, 'ipv6')
never.addSubnet('fd00:ec2::', 32, 'ipv6')

/** A name that was looked at is called for so long without looking again. */
const freshMs = 30_000
const keptLimit = 1_000

/**
 * `fetch` for addresses that people or programs outside have entered: rejects what leads to a metadata service. Machines of the own
 * network may be called; that is where a shop's systems stand.
 */
export function guardFetch(call: typeof fetch = fetch, resolve = resolveByDns): typeof fetch {
  const seen = new Map<string, number>()
  async function insist(host: string): Promise<void> {
    const now = performance.now()
    if (now - (seen.get(host) ?? -Infinity) < freshMs) return
    const addresses = isIP(host) === 0 ? await resolve(host) : [host]
    if (addresses.some((address) => never.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'))) throw new TypeError('this address is never called')
    if (seen.size >= keptLimit) seen.clear()
    seen.set(host, now)
  }
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    await insist(url.hostname.replace(/^\[|\]$/g, ''))
    // Nor by a way around.
    return call(input, { redirect: 'error', ...init })
  }
}

async function resolveByDns(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}
