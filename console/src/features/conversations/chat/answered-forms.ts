import type { Message } from '@yanshu/contract/messages.ts'
import { createContext } from 'react'

/** The messages of the chat on screen whose form the contact has filled in, by id. */
export const AnsweredForms = createContext<ReadonlySet<string>>(new Set())

/** The ids of messages with a form that one of these answers. An answer that was taken back does not count. */
export function answeredIn(messages: readonly Message[]): ReadonlySet<string> {
  const standing = messages.filter((each) => each.recalledAt === undefined)
  return new Set(standing.flatMap((each) => each.parts).flatMap((part) => (part.type === 'form-answer' ? [part.message] : [])))
}
