import type { Answered, Called } from '@yanshu/contract/endpoint.ts'
import type { Goods, Message } from '@yanshu/contract/messages.ts'
import type { rate } from '@yanshu/contract/satisfaction.ts'
import type { tellPages } from '@yanshu/contract/page-views.ts'
import type { beginVisit, openConversation, visitorMessages } from '@yanshu/contract/visitor.ts'

/** What `POST /api/visitor/session` answers. */
export type Visit = Answered<(typeof beginVisit)['shape']>
/** One page of a conversation's messages, together with its snapshot. */
export type Page = Answered<(typeof visitorMessages)['shape']>
/** With what a conversation is begun, and how it is rated. */
export type BeginInput = Called<(typeof openConversation)['shape']>['input']
export type RateInput = Called<(typeof rate)['shape']>['input']
export type ToldPage = Called<(typeof tellPages)['shape']>['input']['pages'][number]
/** What has been typed is told up to here, as the contract says. */
export const previewLimit = 500
export type Quote = NonNullable<Message['quote']>
/** What is known of the page around the widget. */
export interface Context {
  page?: { url: string; title: string }
  goods?: Goods
}
