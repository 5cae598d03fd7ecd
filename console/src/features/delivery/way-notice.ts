import type { ReplyWay } from '@yanshu/contract/delivery.ts'

/** What an agent is to know before writing. `no`: it cannot arrive now; `few`: it is one of the last; `far`: it arrives later. */
export type WayNotice =
  | { tone: 'no'; why: 'gone' | 'refuses' | 'colleague' | 'waiting' | 'over' | 'closed' | 'used' }
  | { tone: 'few' | 'calm'; left: number; limit: number; forMs: number }
  | { tone: 'far' }

/** Undefined where one may always write. `now` in ms. */
export function wayNotice(way: ReplyWay, now: number): WayNotice | undefined {
  if (way.closed !== undefined) return { tone: 'no', why: way.closed }
  if (way.session === 'colleague' || way.session === 'waiting' || way.session === 'over') return { tone: 'no', why: way.session }
  if (way.passive) return { tone: 'far' }
  if (!way.limited) return undefined
  const { window } = way
  if (window === undefined || window.until <= now) return { tone: 'no', why: 'closed' }
  if (window.left === 0) return { tone: 'no', why: 'used' }
  const forMs = window.until - now
  return { tone: window.left <= 2 || forMs < soonMs ? 'few' : 'calm', left: window.left, limit: window.limit, forMs }
}
const soonMs = 2 * 3_600_000
