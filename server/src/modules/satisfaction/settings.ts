import * as z from 'zod'

const tags = z.array(z.string().trim().min(1).max(30)).max(12)

/** When contacts are asked how it was, and in which words they may say it. */
export const satisfactionSettings = z.strictObject({
  /** When a conversation that an agent had is closed. Agents may ask at any time. */
  askAtClose: z.boolean().default(true),
  /** Hours in which the contact may answer. */
  validHours: z.int().min(1).max(168).default(24),
  /** For four stars and more, for three and fewer, and for any number. */
  goodTags: tags.default(['回复及时', '态度友好', '问题已解决']),
  badTags: tags.default(['等待太久', '答非所问', '问题未解决']),
  tags: tags.default([]),
})
export type SatisfactionSettings = z.output<typeof satisfactionSettings>
