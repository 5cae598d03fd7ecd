import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { readMetrics } from '@yanshu/contract/understanding-metrics.ts'
import { shareOf } from '../shares.ts'

export type Metrics = Answered<typeof readMetrics.shape>
export type Day = Metrics['days'][number]

export interface Sums {
  messages: number
  conversations: number
  contained: number
  answered: number
  unanswered: number
  alarms: number
  falseAlarms: number
  /** By reason, the most frequent first. */
  handedOver: { reason: string; count: number }[]
}

/** The days put together. A conversation was either brought to its end by the bot or handed over. */
export function sumDays(days: readonly Day[]): Sums {
  const sum = (of: (day: Day) => number): number => days.reduce((all, day) => all + of(day), 0)
  const reasons = new Map<string, number>()
  for (const day of days) for (const [reason, count] of Object.entries(day.handedOver)) reasons.set(reason, (reasons.get(reason) ?? 0) + count)
  const handedOver = [...reasons].map(([reason, count]) => ({ reason, count })).filter((each) => each.count > 0).toSorted((one, other) => other.count - one.count)
  const contained = sum((day) => day.contained)
  return {
    messages: sum((day) => day.messages), contained, conversations: contained + handedOver.reduce((all, each) => all + each.count, 0),
    answered: sum((day) => day.answered), unanswered: sum((day) => day.unanswered), alarms: sum((day) => day.alarms), falseAlarms: sum((day) => day.falseAlarms), handedOver,
  }
}

/** Whether anything was understood both in these days and before: else there is no drift to speak of. */
export function isComparable(mix: Metrics['mix']): boolean {
  return mix.some((each) => each.share > 0) && mix.some((each) => each.before > 0)
}

/** Of a day's conversations, the share that the bot brought to their end alone; undefined without any. */
export function containedShare(day: Day): number | undefined {
  return shareOf(day.contained, day.contained + Object.values(day.handedOver).reduce((all, count) => all + count, 0))
}

/** The days on which another model came into use than on the day before, by their places. */
export function modelChanges(days: readonly Day[]): { at: number; model: string }[] {
  return days.flatMap((day, at) => {
    const before = days[at - 1]
    return before === undefined || day.model === '' || before.model === '' || day.model === before.model ? [] : [{ at, model: day.model }]
  })
}

/** How steady a mix of intents is, by its drift: 0.1 is what a week of sales makes of it, beyond 0.2 people ask for something else. */
export function driftTone(drift: number): 'good' | 'warn' | 'bad' {
  if (drift < 0.1) return 'good'
  return drift < 0.2 ? 'warn' : 'bad'
}
