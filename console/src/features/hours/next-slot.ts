import type { Slot } from '@yanshu/contract/hours.ts'

const day = 1440
const usual: Slot = { from: 540, to: 1080 }

/** The slot to propose beside those that a day has: after the last, else before the first; undefined where there is no room. */
export function nextSlot(slots: readonly Slot[]): Slot | undefined {
  if (slots.length === 0) return usual
  const end = Math.max(...slots.map(({ from, to }) => (to > from ? to : day)))
  const first = Math.min(...slots.map(({ from }) => from))
  if (end <= day - 120) return { from: end + 60, to: Math.min(day, Math.max(end + 240, end < usual.to ? usual.to : 0)) }
  if (end <= day - 30) return { from: end, to: day }
  return first >= 60 ? { from: Math.max(0, first - 240), to: first } : undefined
}
