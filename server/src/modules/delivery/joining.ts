import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { Line } from '../inboxes/intake/lines.ts'
import { ownWords } from './greeting.ts'
import type { Outgoing } from './queueing.ts'

/** So many messages back is looked for the word that nobody is here. */
export const lookedBackFor = 60
/** What ends a wait, or begins another one: what was said before belongs to the past. */
const bounds = new Set<string>(['assigned', 'transferred', 'taken_over', 'handed_over', 'left_queue'])

/** Who came, and the message by which the contact had been told that nobody is here; undefined where it was not told so in this wait. `messages` in order, up to `seq` of the coming. */
export function cameAfterNobody(messages: readonly Message[], seq: number): { agent: string; told: string } | undefined {
  const coming = noticeOf(messages.find((each) => each.seq === seq))
  const agent = coming?.code === 'assigned' ? coming.values?.['agent'] : undefined
  if (typeof agent !== 'string') return undefined
  for (const message of messages.filter((each) => each.seq < seq).toReversed()) {
    const code = noticeOf(message)?.code
    if (code === 'nobody_here') return { agent, told: message.id }
    if (message.from === 'agent' || (code !== undefined && bounds.has(code))) return undefined
  }
  return undefined
}

/** Whether such a word may go out: it must leave the agent a send. `limited`: the vendor allows sends only after the contact did something. */
export function maySayJoined({ window, closed, session }: Pick<Line, 'window' | 'closed' | 'session'>, limited: boolean, now: number): boolean {
  if (closed !== undefined || session === 'colleague' || session === 'waiting' || session === 'over') return false
  return window ? window.left > 1 && window.until > now : !limited
}

/** What is said to a contact that had been told that nobody is here, once somebody is: on our own pages a notice tells so. */
export function joinedOf({ id, at }: Pick<Outgoing, 'id' | 'at'>, { inbox, brand, contact }: Pick<Conversation, 'inbox' | 'brand' | 'contact'>, agent: string, language: Language): Outgoing {
  const name = agent.startsWith('客服') ? agent : `客服${agent}`
  const text = language === 'zh-CN' ? `${name} 已接入，请稍候。` : `${agent} has joined and will answer in a moment.`
  return ownWords({ id, at }, { inbox, brand, contact: contact.id }, [{ type: 'text', text }])
}

function noticeOf(message: Message | undefined) {
  const [part] = message?.parts ?? []
  return part?.type === 'notice' ? part : undefined
}
