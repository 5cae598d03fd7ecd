import type { Message } from '@yanshu/contract/messages.ts'
import type { Visit } from '../../link/wire.ts'

const details = ['name', 'phone', 'email']

/** Name, phone and e-mail as the contact last gave them in a form, the one before the conversation above all; the name also as the shop knows it. */
export function saidBefore(messages: readonly Pick<Message, 'parts'>[], contact?: Visit['contact']): Record<string, string> {
  const said: Record<string, string> = contact?.known ? { name: contact.name } : {}
  for (const part of messages.flatMap(({ parts }) => parts)) {
    if (part.type !== 'form-answer') continue
    for (const { key, value } of part.answers) if (details.includes(key) && typeof value === 'string') said[key] = value
  }
  return said
}
