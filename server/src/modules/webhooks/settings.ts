import * as z from 'zod'

const day = z.int().min(1)

/** To where webhooks may go, and how long what was sent is kept. */
export const webhookSettings = z.strictObject({
  /** Exact origins such as http://10.0.0.8:8080: inside the own network, without https, or on another port than 443. */
  listed: z.array(z.string().trim().max(255).regex(/^https?:\/\/[^\s/?#@]+$/i)).max(200).default([]),
  onlyListed: z.boolean().default(false),
  keepDeliveredDays: day.max(90).default(7),
  keepDeadDays: day.max(365).default(30),
})
export type WebhookSettings = z.output<typeof webhookSettings>
