/** What a contact can do that lets us write: say something, tap a menu, or come in (follow, scan, open the chat). */
export type Trigger = 'message' | 'tap' | 'arrival'
/** How many sends a trigger allows, and for how long. */
export interface WindowLimit { sends: number; lifeMs: number }
export type WindowLimits = Partial<Record<Trigger, WindowLimit>>
/** What is allowed now: `left` of `limit` sends until `until` (ms UTC). */
export interface ReplyWindow { limit: number; left: number; until: number }

/**
 * The window after a trigger at `at`. Quotas of triggers do not add up: while the current window is open, the count becomes the
 * larger of the two limits and the end the later of the two. Undefined when the trigger opens nothing and nothing is open.
 */
export function windowAfter(limits: WindowLimits, trigger: Trigger, at: number, current?: ReplyWindow): ReplyWindow | undefined {
  const open = current && current.until > at ? current : undefined
  const limit = limits[trigger]
  if (!limit) return open
  const sends = Math.max(limit.sends, open?.limit ?? 0)
  return { limit: sends, left: sends, until: Math.max(at + limit.lifeMs, open?.until ?? 0) }
}

/** The window after `costs` sends went out. */
export function windowSpent(current: ReplyWindow, costs: number): ReplyWindow {
  return { ...current, left: Math.max(0, current.left - costs) }
}

/** Why nothing may be sent at `at`; undefined when `costs` sends may go out. */
export function windowRefusal(current: ReplyWindow | undefined, costs: number, at: number): 'window_closed' | 'quota_used' | undefined {
  if (!current || current.until <= at) return 'window_closed'
  return current.left < costs ? 'quota_used' : undefined
}
