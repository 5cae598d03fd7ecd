import type { Message } from '@yanshu/contract/messages.ts'
import type { ReadFeeling } from '@yanshu/nlu/emotion/message.ts'
import { loadShipped } from '@yanshu/nlu/shipped/shipped.ts'

const mostText = 2000

/** What tells a message's feeling, by the model that comes with the engine; loaded once for the process. */
export function shippedFeelings(): Promise<ReadFeeling> {
  return loadShipped().then(({ feel }) => feel)
}

/** What a contact wrote in a message, without cards, files and answers to forms. */
export function wordsOf({ parts }: Pick<Message, 'parts'>): string {
  return parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n').trim().slice(0, mostText)
}
