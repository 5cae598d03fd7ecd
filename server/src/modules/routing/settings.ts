import * as z from 'zod'

/** What the people on the floor keep to. */
export const routingSettings = z.strictObject({
  /** Reasons to choose from for a break; none: those of the console. */
  breakReasons: z.array(z.string().trim().min(1).max(20)).max(12).default([]),
  /** After so many seconds in which a contact waits for an answer its agent is warned; 0: never. */
  silenceWarnSeconds: z.int().min(0).max(3600).default(120),
  /** After so many the chat goes back to the queue and the agent is set to a break; 0: never. */
  silenceMoveSeconds: z.int().min(0).max(7200).default(0),
})
export type RoutingSettings = z.output<typeof routingSettings>
