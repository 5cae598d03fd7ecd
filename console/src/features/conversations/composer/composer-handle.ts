import type { Canned } from '@yanshu/contract/canned.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'

/** What others may do with the reply field: the one way into a draft for canned replies, knowledge, orders and the like. */
export interface ComposerHandle {
  focus(): void
  /** Puts text at the caret, or a card, picture or form beside it; several may be in one draft. */
  insert(piece: string | AgentSentPart): void
  /** Uploads files and puts them beside the text; absent where none may be sent. */
  addFiles?(files: Iterable<File>): void
  /** Puts a canned reply at the caret, filled in; absent where none are sent. */
  putCanned?(reply: Canned): void
}
