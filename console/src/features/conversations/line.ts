import type { Message, Part } from '@yanshu/contract/messages.ts'

const most = 120

/** A message in one line of at most 120 characters, for lists and quotes: its text, or what it holds in brackets. */
export function lineOf(message: Pick<Message, 'parts'>): string {
  const line = [...message.parts.map(lineOfPart).join(' ').replace(/\s+/g, ' ').trim()]
  return line.length > most ? `${line.slice(0, most - 1).join('')}…` : line.join('')
}

function lineOfPart(part: Part): string {
  switch (part.type) {
    case 'text': return part.text
    case 'goods': return part.goods.title
    case 'image': case 'file': return `[${part.name}]`
    case 'link': return part.label
    case 'menu': return part.items.map((item) => item.label).join(' / ')
    case 'notice': return ''
  }
}
