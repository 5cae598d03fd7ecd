import type { Part, SentPart } from '@yanshu/contract/messages.ts'
import type { VisitorConversation } from '@yanshu/contract/visitor.ts'
import type { Keep } from './link/keep.ts'
import type { Visits } from './link/visits.ts'
import type { Context } from './link/wire.ts'
import type { Parent } from './parent.ts'
import type { Talk } from './talk/talk.ts'
import type { ShellWords } from './words/shell-zh.ts'

/** What every part of the page works with. */
export interface Desk {
  readonly parent: Parent
  readonly keep: Keep
  readonly visits: Visits
  readonly words: ShellWords
  readonly language: 'zh-CN' | 'en-US'
  /** What the page around shows. */
  readonly context: Context
  /** Which of its pages the contact has looked at, as it tells; nothing of it is checked yet. */
  readonly trail: unknown
  readonly conversation: VisitorConversation | undefined
  /** Opened by the launcher, or standing alone. */
  readonly isOpen: boolean
  /** The conversation's part of the page, fetched when it is first needed. */
  talk(): Promise<Talk>
  /** The conversation's part once it is there. */
  readonly presentTalk: Talk | undefined
  /** Sends what the contact wrote or chose, and shows it. */
  send(parts: SentPart[], shown: Part[]): Promise<void>
  sendText(text: string): Promise<void>
  /** Draws soon; many calls in one turn are one drawing. */
  draw(): void
  /** Starts work whose failure the contact is told of. */
  attempt(work: Promise<unknown>): void
}
