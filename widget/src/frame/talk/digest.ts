import type { Part } from '@yanshu/contract/messages.ts'
import type { TalkWords } from '../words/talk-zh.ts'

/** A message in at most 120 characters of one line, as a quotation shows it. */
export function digestParts(parts: readonly Part[], words: Pick<TalkWords, 'goods' | 'image' | 'file'>): string {
  return parts.map(part => digest(part, words)).filter(Boolean).join(' ').replace(/\s+/g, ' ').slice(0, 120)
}

function digest(part: Part, words: Pick<TalkWords, 'goods' | 'image' | 'file'>): string {
  if (part.type === 'text') return part.text
  if (part.type === 'goods') return `[${words.goods}] ${part.goods.title}`
  if (part.type === 'image') return `[${words.image}]`
  if (part.type === 'file') return `[${words.file}] ${part.name}`
  return part.type === 'link' ? part.label : ''
}
