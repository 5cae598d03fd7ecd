/** The moments until which a conversation is usually put away. */
export const snoozePresets = ['ten_minutes', 'half_hour', 'two_hours', 'tomorrow'] as const
export type SnoozePreset = (typeof snoozePresets)[number]

const minute = 60_000
const morning = 9

/** When a preset ends, in ms; days and hours are those of this browser. Shortly after midnight, tomorrow's morning is the coming one all the same: a day has not begun for somebody still at work. */
export function presetEnd(preset: SnoozePreset, now: number): number {
  if (preset === 'ten_minutes') return now + 10 * minute
  if (preset === 'half_hour') return now + 30 * minute
  if (preset === 'two_hours') return now + 120 * minute
  const day = new Date(now)
  if (day.getHours() >= 4) day.setDate(day.getDate() + 1)
  return day.setHours(morning, 0, 0, 0)
}
