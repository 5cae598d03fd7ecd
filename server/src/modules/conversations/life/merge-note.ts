import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Language } from '@yanshu/contract/errors.ts'

/** The note in the conversation that goes on: where what was said before stands. */
export function mergeNote({ id, contact, openedAt }: Conversation, language: Language): string {
  const day = new Date(openedAt).toISOString().slice(0, 10)
  return language === 'zh-CN'
    ? `已并入「${contact.name}」${day} 的另一个会话，之前的聊天记录：/conversations/${id}`
    : `Merged with another conversation of ${contact.name} from ${day}. What was said there: /conversations/${id}`
}
