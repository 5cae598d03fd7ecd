import type { Message, Part } from '@yanshu/contract/messages.ts'

const most = 120

/** A message in one line of at most 120 characters, for lists and quotes: its text, or what it holds in brackets. Kinds stand there by their names on the wire; `sayLine` words them. */
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
    case 'voice': return '[voice]'
    case 'location': return `[location] ${part.name ?? part.address ?? ''}`
    case 'order': return `[order] ${part.order.title}`
    case 'logistics': return `[logistics] ${part.carrier} ${part.number}`
    case 'form': return `[form] ${part.title}`
    case 'form-answer': return `[form-answer] ${part.title}`
    case 'satisfaction': return '[satisfaction]'
    case 'rating': return `[rating] ${part.score}/5`
    case 'notice': return ''
  }
}

/** The kinds that a line names in brackets. */
export const lineKinds = ['voice', 'location', 'order', 'logistics', 'form', 'form-answer', 'satisfaction', 'rating'] as const
export type LineKind = (typeof lineKinds)[number]

/** A line with its kinds in a language's own words: `[voice]` becomes 「[语音]」. */
export function sayLine(line: string, kinds: Readonly<Record<LineKind, string>>): string {
  return line.replace(/\[([a-z-]+)\]/g, (whole, kind: string) => (lineKinds.includes(kind as LineKind) ? `[${kinds[kind as LineKind]}]` : whole))
}
