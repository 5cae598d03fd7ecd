import type { Rate } from '../http/buckets.ts'
import type { Connection } from './connection.ts'

/**
 * Counts a frame of the connection at `now` (monotonic ms): it passes, is refused (`over`; `first` of a row), or comes from
 * somebody who sends ten times what is allowed (`hostile`).
 */
export function countFrame(connection: Connection, rate: Rate, now: number): 'passes' | 'first over' | 'over' | 'hostile' {
  const seconds = (now - connection.countedAt) / 1000
  connection.countedAt = now
  connection.tokens = Math.min(rate.burst, connection.tokens + seconds * rate.perSecond)
  connection.patience = Math.min(rate.burst * 10, connection.patience + seconds * rate.perSecond * 10) - 1
  if (connection.patience < 0) return 'hostile'
  if (connection.tokens >= 1) {
    connection.tokens -= 1
    connection.refusing = false
    return 'passes'
  }
  const first = !connection.refusing
  connection.refusing = true
  return first ? 'first over' : 'over'
}
