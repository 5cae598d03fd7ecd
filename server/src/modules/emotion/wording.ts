import type { Mood, MoodReason } from '@yanshu/contract/emotion.ts'
import type { Language } from '@yanshu/contract/errors.ts'

const words = {
  'zh-CN': {
    angry: '客户情绪激动', tense: '客户有些不满', index: (value: number) => `（情绪指数 ${value}）`, because: (parts: string[]) => `：${parts.join('、')}`, quote: (text: string) => `“${text}”`,
    repetition: '同一个问题反复问', failures: '机器人没答上来', waiting: (minutes: string) => `已经等了 ${minutes} 分钟`,
  },
  'en-US': {
    angry: 'The contact is angry', tense: 'The contact is not content', index: (value: number) => ` (mood index ${value})`, because: (parts: string[]) => `: ${parts.join(', ')}`, quote: (text: string) => `“${text}”`,
    repetition: 'asks the same again', failures: 'the bot had no answer', waiting: (minutes: string) => `has waited ${minutes} minutes`,
  },
} as const

const mostNamed = 3

/** One line on the mood for whoever takes over; undefined while the contact is calm. */
export function wordMood({ level, index, reasons }: Pick<Mood, 'level' | 'index' | 'reasons'>, language: Language): string | undefined {
  if (level === 'calm') return undefined
  const text = words[language]
  const named = [...new Set(reasons.filter(({ weight }) => weight > 0).flatMap((reason) => nameReason(reason, language) ?? []))].slice(0, mostNamed)
  return `${level === 'alarm' ? text.angry : text.tense}${text.index(index)}${named.length > 0 ? text.because(named) : ''}`
}

/** Figures that say nothing by themselves, such as a length, are left out. */
function nameReason({ kind, text: quote }: MoodReason, language: Language): string | undefined {
  const text = words[language]
  switch (kind) {
    case 'repetition': return text.repetition
    case 'failures': return text.failures
    case 'waiting': return Number(quote) >= 1 ? text.waiting(quote) : undefined
    case 'change': case 'length': case 'encoder': return undefined
    default: return quote === '' ? undefined : text.quote(quote)
  }
}
