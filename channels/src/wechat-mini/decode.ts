import type { InboundMessage, InboundPart } from '../inbound-message.ts'
import { known, mediaPart, placeholder, textPart, type Table } from '../wechat-message/parts.ts'
import { toldOnce } from '../wechat-message/told.ts'
import { textAt, type Tree } from '../wechat-xml/parse.ts'

/** A mini program's callback, opened. `SessionFrom` comes from the contact's device: it is believed only when signed. */
export function decodeMini(content: Tree, raw: string): InboundMessage[] {
  const told = toldOnce(content, raw)
  const kind = textAt(content, 'MsgType').toLowerCase()
  if (kind === '') return []
  if (kind === 'event') return [decodeEvent(content, told)]
  const read = known(kinds, kind)
  if (read) return [{ ...told, kind: 'message', from: 'contact', opens: 'message', parts: [read(content)] }]
  return [{ ...told, kind: 'unknown', from: 'contact', what: kind, opens: 'message', words: { 'zh-CN': `[暂不支持的消息：${kind}]`, 'en-US': `[Message of an unknown kind: ${kind}]` } }]
}

const kinds: Table<(content: Tree) => InboundPart> = {
  text: (content) => textPart(textAt(content, 'Content')),
  image: (content) => mediaPart('image', textAt(content, 'MediaId')),
  miniprogrampage: (content) => {
    const title = [textAt(content, 'Title'), textAt(content, 'PagePath')].filter((text) => text !== '').join(' · ').slice(0, 1200)
    return placeholder('miniprogrampage', `[小程序页面] ${title}`, `[Mini program page] ${title}`)
  },
}

function decodeEvent(content: Tree, told: ReturnType<typeof toldOnce>): InboundMessage {
  const name = textAt(content, 'Event').toLowerCase()
  if (name === 'user_enter_tempsession') {
    const carried = textAt(content, 'SessionFrom')
    return { ...told, kind: 'arrival', how: 'entered', opens: 'arrival', ...(carried !== '' && { carried }) }
  }
  if (name.startsWith('user_authorization_') || name === 'user_info_modified') {
    return { ...told, kind: 'revocation', sender: textAt(content, 'OpenID') || textAt(content, 'openid') || told.sender, scopes: textAt(content, 'RevokeInfo') }
  }
  return { ...told, kind: 'unknown', from: 'contact', what: `event:${name}`, words: { 'zh-CN': `[平台通知：${name}]`, 'en-US': `[Notice of the platform: ${name}]` } }
}
