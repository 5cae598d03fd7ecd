import { HOUR, MINUTE } from './clock.ts'
import type { Window } from './model.ts'

/** What opens a window: how many messages may be sent, and how long. */
export const triggers = {
  message: { limit: 5, life: 48 * HOUR },
  tap: { limit: 3, life: MINUTE },
  subscribe: { limit: 3, life: MINUTE },
  scan: { limit: 3, life: MINUTE },
  enter: { limit: 2, life: MINUTE },
} as const

export type Trigger = keyof typeof triggers

/** Counts do not add up: the larger of the two limits holds again, until the later of the two ends. */
export function openWindow(trigger: Trigger, current: Window | undefined, now: number): Window {
  const { limit, life } = triggers[trigger]
  if (current === undefined || current.until <= now) return { limit, left: limit, until: now + life }
  const larger = Math.max(limit, current.limit)
  return { limit: larger, left: larger, until: Math.max(current.until, now + life) }
}

/** The window after one message, or why none may be sent. */
export function useWindow(current: Window | undefined, now: number): Window | 'closed' | 'used' {
  if (current === undefined || current.until <= now) return 'closed'
  return current.left === 0 ? 'used' : { ...current, left: current.left - 1 }
}
