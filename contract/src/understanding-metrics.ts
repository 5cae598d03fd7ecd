import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { intFromText } from './primitives.ts'

/** One day, by the installation's time zone. Shares are to be made of these counts; times in milliseconds. */
export const understandingDay = z.strictObject({
  day: z.string(), messages: z.int(), answered: z.int(), offered: z.int(), asked: z.int(), unanswered: z.int(),
  /** Conversations that the bot brought to their end alone, and those handed over, by reason. */
  contained: z.int(), handedOver: z.record(z.string(), z.int()),
  alarms: z.int(), falseAlarms: z.int(), p50Ms: z.number(), p95Ms: z.number(), model: z.string(),
})
export const readMetrics = endpoint('GET', '/api/understanding/metrics', {
  summary: 'How the bot did, day by day, and how the mix of intents moves', permission: 'understanding.read',
  query: z.strictObject({ days: intFromText(1, 90).exactOptional() }),
  output: z.strictObject({
    days: z.array(understandingDay),
    /** Share of each intent in these days and in as many before; `drift` is the Jensen–Shannon distance of the two mixes, 0..1. */
    mix: z.array(z.strictObject({ intent: z.string(), name: z.string(), share: z.number(), before: z.number() })), drift: z.number(),
    queue: z.strictObject({ waiting: z.int(), refused: z.int(), restarts: z.int() }),
  }),
})
