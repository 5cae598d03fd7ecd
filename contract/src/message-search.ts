import * as z from 'zod'
import { conversation, note } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { message } from './messages.ts'
import { conversationReaders } from './permissions.ts'
import { cursor, id, intFromText } from './primitives.ts'

/** A place where something was said, in the conversation as it is now. */
export const found = z.strictObject({ message: message.exactOptional(), note: note.exactOptional(), conversation })
export type Found = z.infer<typeof found>

export const searchMessages = endpoint('GET', '/api/messages/search', {
  summary: 'Messages and notes that hold every word of the text, the latest first, of any age, in conversations that one may see',
  permission: conversationReaders,
  query: z.strictObject({
    text: z.string().trim().min(1).max(100),
    contact: id.exactOptional(), agent: id.exactOptional(), inbox: id.exactOptional(),
    from: intFromText(0, 1e15).exactOptional(), to: intFromText(0, 1e15).exactOptional(),
    limit: intFromText(1, 50).exactOptional(), cursor: cursor.exactOptional(),
  }),
  /** `next` may come with few items, or none: those looked at so far were not for the reader. */
  output: z.strictObject({ items: z.array(found), next: z.string().exactOptional(), indexing: z.boolean() }),
})
