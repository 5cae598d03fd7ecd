import type { Part } from '@yanshu/contract/messages.ts'
import type { TalkWords } from '../words/talk-zh.ts'

type DigestWords = Pick<TalkWords, 'kinds'>

/** A message in at most 120 characters of one line, as a quotation shows it. */
export function digestParts(parts: readonly Part[], words: DigestWords): string {
  return parts.map(part => digest(part, words)).filter(Boolean).join(' ').replace(/\s+/g, ' ').slice(0, 120)
}

function digest(part: Part, { kinds }: DigestWords): string {
  if (part.type === 'text') return part.text
  if (part.type === 'link') return part.label
  if (part.type === 'menu' || part.type === 'notice') return ''
  return `[${kinds[part.type]}] ${detailOf(part)}`.trim()
}

/** What tells it from others of its kind. */
function detailOf(part: Part): string {
  if (part.type === 'goods') return part.goods.title
  if (part.type === 'order') return part.order.title
  if (part.type === 'form' || part.type === 'form-answer') return part.title
  if (part.type === 'location') return part.name ?? ''
  return part.type === 'file' ? part.name : ''
}
