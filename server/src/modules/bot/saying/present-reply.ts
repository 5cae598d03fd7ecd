import type { Language } from '@yanshu/contract/errors.ts'
import type { tryBot } from '@yanshu/contract/knowledge.ts'
import type { z } from 'zod'
import type { Decision } from '../deciding/policy.ts'
import type { Reply } from './reply.ts'

/** Each inbox names its bot; whoever tries it is in none. */
export const namelessBot: Record<Language, string> = { 'zh-CN': '机器人', 'en-US': 'the bot' }

/** A reply as an editor reads it who tries the bot: its texts, what may be chosen, and the entry that it comes from. */
export function presentReply(act: Decision['act'], { parts, bot }: Reply): z.infer<typeof tryBot.shape.output>['reply'] {
  return {
    act,
    texts: parts.flatMap((part) => (part.type === 'text' ? part.text : [])),
    choices: parts.flatMap((part) => (part.type === 'menu' ? part.items.map(({ label }) => label) : [])),
    ...(bot.entry !== undefined && { entry: { id: bot.entry, title: bot.title ?? '' } }),
  }
}
