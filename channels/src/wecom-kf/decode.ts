import type { InboundMessage } from '../inbound-message.ts'
import { toldOnce } from '../wechat-message/told.ts'
import { allAt, textAt, type Tree } from '../wechat-xml/parse.ts'

/** A WeCom app's callback, opened. It brings no message of a contact, only that there is something to pull, and news of the company's. */
export function decodeNotice(content: Tree, raw: string): InboundMessage[] {
  const told = { ...toldOnce(content, raw), sender: '' }
  const name = textAt(content, 'Event').toLowerCase()
  if (textAt(content, 'MsgType').toLowerCase() !== 'event') return textAt(content, 'MsgType') === '' ? [] : [{ ...told, kind: 'aside', what: 'employee-message' }]
  if (name === 'kf_msg_or_event') {
    const account = textAt(content, 'OpenKfId')
    return account === '' ? [] : [{ ...told, kind: 'pending', account, ticket: textAt(content, 'Token') }]
  }
  if (name === 'kf_account_auth_change') return [{ ...told, kind: 'access', added: textsAt(content, 'AuthAddOpenKfId'), removed: textsAt(content, 'AuthDelOpenKfId') }]
  if (name === 'change_external_contact') return [relation(content, told)]
  return [{ ...told, kind: 'aside', what: name }]
}

function relation(content: Tree, told: ReturnType<typeof toldOnce>): InboundMessage {
  const code = textAt(content, 'WelcomeCode')
  return {
    ...told, kind: 'relation', sender: textAt(content, 'ExternalUserID'), change: textAt(content, 'ChangeType'), colleague: textAt(content, 'UserID'),
    ...(code !== '' && { code: { code, expiresAt: told.at + 20_000, parts: ['text' as const] } }),
  }
}

function textsAt(content: Tree, name: string): string[] {
  return allAt(content, name).filter((value) => typeof value === 'string' && value !== '') as string[]
}
