import type { Message } from '@yanshu/contract/messages.ts'

const most = 120

/** A message in one short line: its text, else the name of what it holds; `image` words a picture. */
export function quoteText(message: Message, image: string): string {
  const texts = message.parts.flatMap((part) => {
    if (part.type === 'text') return [part.text]
    if (part.type === 'image') return [image]
    if (part.type === 'file') return [part.name]
    if (part.type === 'goods') return [part.goods.title]
    return part.type === 'link' ? [part.label] : []
  })
  const line = texts.join(' ').replace(/\s+/g, ' ').trim()
  return [...line].length > most ? `${[...line].slice(0, most - 1).join('')}…` : line
}
