import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { Goods, Message } from '@yanshu/contract/messages.ts'
import type { beginVisit, visitorMessages } from '@yanshu/contract/visitor.ts'

/** What `POST /api/visitor/session` answers. */
export type Visit = Answered<(typeof beginVisit)['shape']>
/** One page of a conversation's messages, together with its snapshot. */
export type Page = Answered<(typeof visitorMessages)['shape']>
export type Quote = NonNullable<Message['quote']>
/** What is known of the page around the widget. */
export interface Context {
  page?: { url: string; title: string }
  goods?: Goods
}
