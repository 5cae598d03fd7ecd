import type { Message, Part } from '@yanshu/contract/messages.ts'

/** What can be found of a message: everything in it that a person wrote or could read. Nothing of a notice of the system. */
export function wordsOf({ parts }: Pick<Message, 'parts'>): string {
  return parts.map(wordsOfPart).filter((each) => each !== '').join('\n')
}

function wordsOfPart(part: Part): string {
  switch (part.type) {
    case 'text': return part.text
    case 'goods': return `${part.goods.title} ${part.goods.sku ?? ''}`
    case 'order': return `${part.order.id} ${part.order.title}`
    case 'logistics': return `${part.number} ${part.order ?? ''}`
    case 'image': case 'file': case 'voice': return part.name
    case 'location': return `${part.name ?? ''} ${part.address ?? ''}`.trim()
    case 'form-answer': return part.answers.map(({ label, value }) => `${label} ${typeof value === 'string' ? value : value.join(' ')}`).join('\n')
    case 'form': return part.title
    case 'rating': return part.comment ?? ''
    case 'link': return part.label
    case 'menu': case 'satisfaction': case 'notice': return ''
  }
}

/** A piece of a text by which an index that holds the text must find it; undefined where none is sure to. */
export function findableIn(text: string): string | undefined {
  return /\p{Script=Han}{2,8}/u.exec(text)?.[0] ?? /(?<!\S)(?:[A-Za-z]{2,20}|\d{2,20})(?!\S)/.exec(text)?.[0]
}
