import { fileURLToPath } from 'node:url'
import type { Message } from '@yanshu/contract/messages.ts'
import { createFeelingReader, type ReadFeeling } from '@yanshu/nlu/emotion/message.ts'
import { loadFeelings } from '@yanshu/nlu/emotion/model/save.ts'

const shipped = fileURLToPath(new URL('../../../../../nlu/models/feelings-1/feelings.bin', import.meta.url))
const mostText = 2000
let loaded: Promise<ReadFeeling> | undefined

/** What tells a message's feeling, by the model that comes with the engine; loaded once for the process. */
export function shippedFeelings(): Promise<ReadFeeling> {
  loaded ??= loadFeelings(shipped).then(({ model }) => createFeelingReader(model))
  return loaded
}

/** What a contact wrote in a message, without cards, files and answers to forms. */
export function wordsOf({ parts }: Pick<Message, 'parts'>): string {
  return parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n').trim().slice(0, mostText)
}
