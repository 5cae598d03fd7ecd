import type { DevelopmentMessage } from '../development/model.ts'

/**
 * One turn of a contact in a scripted dialogue, with what a good service agent would do: answer by one of the `entries`,
 * ask back for what is `missing`, look up the `order` of that number, call a `person`, or (no entries) say that the shop
 * has no answer. `full` is the question with all its values, where the turn alone is only part of it.
 */
export type DialogueTurn = (DevelopmentMessage | { readonly text: string; readonly order: string }) & { readonly full?: string }

/** A scripted dialogue of three to six turns. `angry: true` marks those whose contact is or gets angry. */
export interface DevelopmentDialogue {
  readonly name: string
  readonly language: 'zh-CN' | 'en-US'
  readonly angry?: true
  readonly turns: readonly DialogueTurn[]
}
