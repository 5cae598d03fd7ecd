import { lookup as lookupByDns, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { hostOf, kindOfAddress } from './address-kind.ts'

/** All addresses of a host name. */
type Resolve = (host: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void

/**
 * `fetch` for addresses that people or programs outside have entered: rejects what leads to a metadata service. Machines of the own
 * network may be called; that is where a shop's systems stand. Names are looked at where a connection is made, and the addresses that
 * were looked at are those that are called, so that a name cannot point elsewhere in between.
 */
export function guardFetch(resolve: Resolve = resolveByDns): typeof fetch {
  const lookup: LookupFunction = (host, options, done) => resolve(host, (error, addresses) => {
    const [first] = addresses
    if (error || !first) return done(error ?? new TypeError('a name without an address'), '', 0)
    if (addresses.some(({ address }) => isNever(address))) return done(new TypeError(refused), '', 0)
    if (options.all === true) return done(null, [...addresses])
    done(null, first.address, first.family)
  })
  const dispatcher = new Agent({ connect: { lookup } })
  return async (input, init) => {
    const host = hostOf(new URL(input instanceof Request ? input.url : input))
    // An address is called as it stands: nothing is looked up.
    if (isNever(host)) throw new TypeError(refused)
    // Nor by a way around. Node's `fetch` takes a dispatcher, of which the platform's types know nothing.
    return fetch(input, { redirect: 'error', ...init, dispatcher } as RequestInit)
  }
}

const refused = 'this address is never called'

/** Link-local addresses, where clouds keep their metadata services; nothing of anybody's shop answers there. */
function isNever(address: string): boolean {
  return kindOfAddress(address) === 'link_local'
}

function resolveByDns(host: string, done: Parameters<Resolve>[1]): void {
  lookupByDns(host, { all: true }, done)
}
