import type { readMetrics, understandingDay } from '@yanshu/contract/understanding-metrics.ts'
import type { NluState } from '@yanshu/nlu/types.ts'
import type { z } from 'zod'
import type { CountRow } from '../tables.ts'
import { noIntent, type Counting } from './counting.ts'
import { daysUpTo } from './days.ts'
import { compareMixes } from './drift.ts'
import { quantileOf } from './latency.ts'

export type Metrics = z.infer<typeof readMetrics.shape.output>
type Day = z.infer<typeof understandingDay>

export interface MetricsDeps {
  counting: Counting
  timeZone(): Promise<string>
  state(): NluState
  /** An intent's name; none of one that is gone. */
  intentName(intent: string): Promise<string | undefined>
}

/** What is asked again, offered, or not known; every other act of the bot is an answer. */
const kinds: Record<string, 'offered' | 'asked' | 'unanswered' | 'handed'> = {
  offer: 'offered', offer_about_goods: 'offered', ask_slot: 'asked', ask_order: 'asked', no_such_order: 'asked', unknown: 'unanswered', hand_over: 'handed',
}

/** How the bot did in the last `days` days, up to `now` (ms UTC), and how the mix of intents has moved since as many before. */
export async function readDays({ counting, timeZone, state, intentName }: MetricsDeps, days: number, now: number): Promise<Metrics> {
  const names = daysUpTo(now, 2 * days, await timeZone())
  const rows = await counting.between(names[0] ?? '', names.at(-1) ?? '')
  const byDay = Map.groupBy(rows, ({ day }) => day)
  const [earlier, shown] = [names.slice(0, days), names.slice(days)]
  const { shares, drift } = compareMixes(mixOf(shown, byDay), mixOf(earlier, byDay))
  const { encoder } = state()
  return {
    days: shown.map((day) => describe(day, byDay.get(day) ?? [])),
    mix: await Promise.all(shares.map(async ({ intent, share, before }) => ({ intent, name: (await intentName(intent)) ?? intent, share, before }))),
    drift, queue: { waiting: encoder?.waiting ?? 0, refused: encoder?.refused ?? 0, restarts: encoder?.restarts ?? 0 },
  }
}

function describe(day: string, rows: readonly CountRow[]): Day {
  const of = (kind: string): Map<string, number> => new Map(rows.filter((row) => row.kind === kind).map(({ name, count }) => [name, count]))
  const [acts, reasons, latencies, models] = [of('act'), of('reason'), of('ms'), of('model')]
  const sum = (wanted: (kind: string | undefined) => boolean): number => [...acts].reduce((all, [act, count]) => all + (wanted(kinds[act]) ? count : 0), 0)
  const failed = reasons.get('bot_failed') ?? 0
  return {
    day, messages: sum(() => true), answered: sum((kind) => kind === undefined), offered: sum((kind) => kind === 'offered'), asked: sum((kind) => kind === 'asked'),
    // Who was handed over since the bot did not know had no answer either.
    unanswered: sum((kind) => kind === 'unanswered') + Math.min(failed, sum((kind) => kind === 'handed')),
    contained: of('contained').get(noIntent) ?? 0, handedOver: Object.fromEntries(reasons),
    alarms: of('alarm').get(noIntent) ?? 0, falseAlarms: Math.max(0, of('false_alarm').get(noIntent) ?? 0),
    p50Ms: quantileOf(latencies, 0.5), p95Ms: quantileOf(latencies, 0.95), model: [...models].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '',
  }
}

/** Of messages that were about something the model knows. */
function mixOf(days: readonly string[], byDay: ReadonlyMap<string, readonly CountRow[]>): Map<string, number> {
  const mix = new Map<string, number>()
  for (const { kind, name, count } of days.flatMap((day) => byDay.get(day) ?? [])) {
    if (kind === 'intent' && name !== noIntent) mix.set(name, (mix.get(name) ?? 0) + count)
  }
  return mix
}
