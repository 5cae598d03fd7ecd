/** How long the link waits for what, in ms; tests use a quicker one. */
export interface Pace {
  /** Between two pings, and how long the answer may take before the line counts as dead. */
  pingMs: number
  pongMs: number
  /** For the welcome of a new socket. */
  welcomeMs: number
  /** For the acknowledgement of a sent message. */
  ackMs: number
  /** The first and the longest pause before another try. */
  firstRetryMs: number
  longestRetryMs: number
  /** The least time between two polls that bring nothing. */
  pollGapMs: number
  /** How long the server holds a poll, in seconds. */
  pollWait: number
}

export const usualPace: Pace = {
  pingMs: 20_000,
  pongMs: 10_000,
  welcomeMs: 8_000,
  ackMs: 10_000,
  firstRetryMs: 500,
  longestRetryMs: 30_000,
  pollGapMs: 1_000,
  pollWait: 25,
}

/**
 * The pause before try number `attempt` (from 0) in ms: doubling, capped, and spread over its upper half,
 * so that many widgets do not come back in one instant. `random` is in [0, 1).
 */
export function pauseBefore(attempt: number, pace: Pace, random: number): number {
  const whole = Math.min(pace.longestRetryMs, pace.firstRetryMs * 2 ** Math.min(attempt, 20))
  return Math.round(whole * (0.5 + random / 2))
}
