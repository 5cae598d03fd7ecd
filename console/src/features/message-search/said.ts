import type { Found } from '@yanshu/contract/message-search.ts'
import type { Message, Part } from '@yanshu/contract/messages.ts'
import { lineOf } from '../conversations/line.ts'

/** Everything that a person could read in a message, as far as words can be found in it. */
export function saidIn({ parts }: Pick<Message, 'parts'>): string {
  return parts.map(saidInPart).filter((each) => each !== '').join(' ')
}

/** Where a hit stands: its conversation in the list of all, at the message or note. */
export function addressOf({ message, note, conversation }: Found): string {
  const place = note === undefined ? `at=${message?.seq ?? conversation.seq}` : `at=${Math.max(1, note.afterSeq)}&note=${note.id}`
  return `/workspace/all/${conversation.id}?${place}`
}

function saidInPart(part: Part): string {
  switch (part.type) {
    case 'text': return part.text
    case 'goods': return `${part.goods.title} ${part.goods.sku ?? ''}`.trim()
    case 'order': return `${part.order.id} ${part.order.title}`
    case 'logistics': return [part.carrier, part.number, part.order].filter((each) => each !== undefined).join(' ')
    case 'location': return `${part.name ?? ''} ${part.address ?? ''}`.trim()
    case 'form-answer': return part.answers.map(({ label, value }) => `${label} ${typeof value === 'string' ? value : value.join(' ')}`).join(' ')
    case 'form': return part.title
    case 'rating': return `${part.score}/5 ${part.comment ?? ''}`.trim()
    case 'voice': return part.name
    default: return lineOf({ parts: [part] })
  }
}
