import { widen, type Rate } from './buckets.ts'

/** What one client may cost. Every number can be set; see `defaultLimits` for what is shipped. */
export interface HttpLimits {
  /** Bytes of a JSON body. */
  bodyBytes: number
  /** Nesting of a JSON body. */
  bodyDepth: number
  /** Bytes of a request line and its headers. */
  headerBytes: number
  /** ms for the headers, for the whole request, and for a connection on which nothing moves. */
  headersMs: number
  requestMs: number
  idleMs: number
  connections: number
  connectionsPerAddress: number
  /** Files that come in at the same time: all, and those of one address. */
  uploads: number
  uploadsPerAddress: number
  /** Keys remembered per kind of rate. */
  remembered: number
  perAddress: Rate
  perPerson: Rate
  perContact: Rate
  perInbox: Rate
  /** Per address, for endpoints that invite guessing or flooding, by `METHOD path`. */
  perRoute: Record<string, Rate>
}

const guessing: Rate = { burst: 20, perSecond: 0.5 }

/** An address may be a whole company behind one router, so its rate is wide and the others are narrow. */
export const defaultLimits: HttpLimits = {
  bodyBytes: 256 * 1024,
  bodyDepth: 12,
  headerBytes: 16 * 1024,
  headersMs: 10_000,
  requestMs: 60_000,
  idleMs: 120_000,
  connections: 50_000,
  connectionsPerAddress: 2_000,
  uploads: 32,
  uploadsPerAddress: 8,
  remembered: 20_000,
  perAddress: { burst: 2_000, perSecond: 300 },
  perPerson: { burst: 300, perSecond: 50 },
  perContact: { burst: 60, perSecond: 10 },
  perInbox: { burst: 5_000, perSecond: 1_000 },
  perRoute: {
    'POST /api/session': guessing,
    'POST /api/links/read': guessing,
    'POST /api/links/use': guessing,
    'PUT /api/profile/password': guessing,
    'POST /api/visitor/session': { burst: 120, perSecond: 5 },
  },
}

/** What is shipped, with `factor` times as much for one address, person, contact, inbox and guessing. */
export function httpLimits(factor: number): HttpLimits {
  const limits = defaultLimits
  return {
    ...limits,
    connectionsPerAddress: limits.connectionsPerAddress * factor,
    uploadsPerAddress: limits.uploadsPerAddress * factor,
    perAddress: widen(limits.perAddress, factor),
    perPerson: widen(limits.perPerson, factor),
    perContact: widen(limits.perContact, factor),
    perInbox: widen(limits.perInbox, factor),
    perRoute: Object.fromEntries(Object.entries(limits.perRoute).map(([route, rate]) => [route, widen(rate, factor)])),
  }
}
