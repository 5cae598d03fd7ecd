import type { Clock } from '../../base/clock.ts'
import { sha256hex, type Key } from '../../base/crypto.ts'
import { readToken, signToken, type Claims } from '../../base/tokens.ts'

export interface Visit { contact: string; inbox: string; brand: string }
export interface Remembered { contact: string; inbox: string }
interface Verified { visit: Visit; expiresAt: number; language: string }

const tokenMs = 15 * 60_000
const memoryMs = 180 * 24 * 3_600_000
/** Somebody signed in by the shop is recognised by the shop; the memory only carries the visit on. */
const knownMemoryMs = 24 * 3_600_000
const verifiedMs = 60_000
const rememberedLimit = 60_000

/** Tokens of visits: what a browser shows with every call, and by what it is recognised next time. */
export function createVisits(key: Key, clock: Clock) {
  const verified = new Map<string, { at: number; found: Verified }>()

  async function verify(token: string): Promise<Verified | undefined> {
    const read = await readToken(key, 'visit', token, clock.now())
    const { sub, inbox, brand, lang } = read?.claims ?? {}
    if (!read || sub === undefined || inbox === undefined || brand === undefined) return undefined
    return { visit: { contact: sub, inbox, brand }, expiresAt: read.expiresAt, language: lang ?? 'zh-CN' }
  }

  return {
    /** A token for 15 minutes. `expiresAt` in ms UTC. */
    async token({ contact, inbox, brand }: Visit, language: string): Promise<{ token: string; expiresAt: number }> {
      const now = clock.now()
      return { token: await signToken(key, 'visit', { sub: contact, inbox, brand, lang: language }, now, tokenMs), expiresAt: now + tokenMs }
    },
    memory: ({ contact, inbox }: Remembered, known: boolean): Promise<string> =>
      signToken(key, 'memory', { sub: contact, inbox }, clock.now(), known ? knownMemoryMs : memoryMs),

    /** Whom an earlier visit to this inbox was by; undefined for a memory that is not good. */
    async recall(memory: string | undefined, inbox: string): Promise<string | undefined> {
      if (memory === undefined) return undefined
      const claims: Claims = (await readToken(key, 'memory', memory, clock.now()))?.claims ?? {}
      return claims['inbox'] === inbox ? claims['sub'] : undefined
    },

    /** Whose visit it is; undefined for a token that is not good. A signature is checked anew once a minute at least. */
    async read(token: string): Promise<Verified | undefined> {
      const hash = sha256hex(token)
      const known = verified.get(hash)
      if (known && clock.monotonic() - known.at < verifiedMs) return known.found.expiresAt > clock.now() ? known.found : undefined
      verified.delete(hash)
      const found = await verify(token)
      if (!found) return undefined
      if (verified.size >= rememberedLimit) verified.delete(verified.keys().next().value!)
      verified.set(hash, { at: clock.monotonic(), found })
      return found
    },
  }
}
export type Visits = ReturnType<typeof createVisits>
