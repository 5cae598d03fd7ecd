import type { Message } from '@yanshu/contract/messages.ts'
import { createContext } from 'react'

/** The forms of the chat on screen that the contact has filled in, as `formKey` names them. */
export const AnsweredForms = createContext<ReadonlySet<string>>(new Set())

/** Names a form in a message. Answers from before a message could ask several name none: they answer the only one. */
export function formKey(message: string, form: string | undefined): string {
  return form === undefined ? message : `${message} ${form}`
}

/** Whether the contact has filled in this form of a message. */
export function isAnswered(answered: ReadonlySet<string>, message: string, form: string): boolean {
  return answered.has(formKey(message, form)) || answered.has(message)
}

/** The forms that one of these messages answers. An answer that was taken back does not count. */
export function answeredIn(messages: readonly Message[]): ReadonlySet<string> {
  const standing = messages.filter((each) => each.recalledAt === undefined)
  return new Set(standing.flatMap((each) => each.parts).flatMap((part) => (part.type === 'form-answer' ? [formKey(part.message, part.form)] : [])))
}
