import type { Message } from '@yanshu/contract/messages.ts'
import type { MessageFeeling } from '@yanshu/nlu/emotion/types.ts'
import { loadShipped } from '@yanshu/nlu/shipped/shipped.ts'

const mostText = 2000

/** A message's feeling by its words alone, told by the model that comes with the engine; loaded once for the process. */
export async function feelByWords(text: string): Promise<MessageFeeling> {
  return (await loadShipped()).feel(text)
}

/** What a contact wrote in a message, without cards, files and answers to forms. */
export function wordsOf({ parts }: Pick<Message, 'parts'>): string {
  return parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n').trim().slice(0, mostText)
}
