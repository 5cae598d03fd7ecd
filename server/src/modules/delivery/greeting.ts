import type { Part } from '@yanshu/contract/messages.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { EventList } from '../../host/events/list.ts'
import type { Connection } from '../inboxes/accounts/accounts.ts'
import type { Outgoing } from './queueing.ts'

type Arrived = EventList['contact.arrived']

/** What is said when a colleague at the vendor has ended the conversation; undefined where nothing is. */
export function closingOf({ id, at }: Pick<Outgoing, 'id' | 'at'>, { contact, change, code }: EventList['line.session'], { inbox, channel, config }: Connection): Outgoing | undefined {
  const text = change === 'ended' && code ? channel.account?.closing?.(config) : undefined
  if (text === undefined || !code) return undefined
  return { ...ownWords({ id, at }, { inbox: inbox.id, brand: inbox.brand, contact }, [{ type: 'text', text }]), code: { code: code.code, expiresAt: code.expiresAt } }
}

/** What is said to a contact that chose in a menu how it was: without a word it would look as if nobody had heard. */
export function thanksOf({ id, at }: Pick<Outgoing, 'id' | 'at'>, { conversation: { inbox, brand, contact }, rating: { score } }: EventList['conversation.rated'], language: Language): Outgoing {
  const text = thanks[language][score <= 2 ? 'bad' : 'good']
  return ownWords({ id, at }, { inbox, brand, contact: contact.id }, [{ type: 'text', text }])
}
const thanks: Record<Language, { good: string; bad: string }> = {
  'zh-CN': { good: '感谢您的评价，有需要随时找我们。', bad: '感谢您的反馈，很抱歉没能让您满意，我们会认真改进。' },
  'en-US': { good: 'Thank you for your rating. We are here whenever you need us.', bad: 'Thank you for telling us. We are sorry, and we will do better.' },
}

/** What a contact that came in is greeted with: the inbox's welcome, and its first questions where the vendor takes a choice. Undefined where nothing may be sent. `id` is the same when it is made again. */
export function greetingOf({ id, at }: Pick<Outgoing, 'id' | 'at'>, { contact, greet, code }: Arrived, { inbox, channel }: Connection, language: Language): Outgoing | undefined {
  const maySend = code !== undefined || channel.capabilities.windows === undefined || channel.capabilities.windows.arrival !== undefined
  if (!greet || !maySend) return undefined
  const { welcome, quickQuestions } = (language === 'en-US' ? inbox.look.english : undefined) ?? inbox.look
  const asksFirst = quickQuestions.length > 0 && (code === undefined || code.parts.includes('menu'))
  const parts: Part[] = [
    { type: 'text', text: welcome },
    ...(asksFirst ? [{ type: 'menu' as const, items: quickQuestions.map((question) => ({ label: question, send: question })) }] : []),
  ]
  return { ...ownWords({ id, at }, { inbox: inbox.id, brand: inbox.brand, contact }, parts), ...(code && { code: { code: code.code, expiresAt: code.expiresAt } }) }
}

/** Words of ours to a contact that stand in no conversation: nobody is told what becomes of them. */
export function ownWords({ id, at }: Pick<Outgoing, 'id' | 'at'>, { inbox, brand, contact }: Pick<Outgoing, 'inbox' | 'brand' | 'contact'>, parts: Part[]): Outgoing {
  return { id, inbox, contact, brand, conversation: null, audience: '{}', at, seq: 0, said_by: 'system', parts }
}
