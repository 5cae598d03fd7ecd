import type { InboundMessage, InboundPart } from '../inbound-message.ts'
import { known, linkPart, mediaPart, placePart, textPart, type Table } from '../wechat-message/parts.ts'
import { toldOnce } from '../wechat-message/told.ts'
import { textAt, type Tree } from '../wechat-xml/parse.ts'
import { decodeEvent, type EventFacts } from './decode-event.ts'

/** An official account's callback, opened. One callback is one message or event. */
export function decodeOfficial(content: Tree, raw: string, facts: EventFacts): InboundMessage[] {
  const told = toldOnce(content, raw)
  const kind = textAt(content, 'MsgType').toLowerCase()
  if (kind === '') return []
  if (kind === 'event') return [decodeEvent(content, told, facts)]
  const read = known(kinds, kind)
  if (!read) return [{ ...told, kind: 'unknown', from: 'contact', what: kind, opens: 'message', words: { 'zh-CN': `[暂不支持的消息：${kind}]`, 'en-US': `[Message of an unknown kind: ${kind}]` } }]
  const chosen = textAt(content, 'bizmsgmenuid')
  // A tap on a menu that we sent comes as text, but allows only what a tap allows.
  return [{ ...told, kind: 'message', from: 'contact', parts: [read(content)], opens: chosen === '' ? 'message' : 'tap', ...(chosen !== '' && { chosen }) }]
}

const kinds: Table<(content: Tree) => InboundPart> = {
  text: (content) => textPart(textAt(content, 'Content')),
  image: (content) => mediaPart('image', textAt(content, 'MediaId')),
  voice: (content) => mediaPart('voice', textAt(content, 'MediaId'), { format: textAt(content, 'Format').toLowerCase(), heard: textAt(content, 'Recognition') }),
  video: (content) => mediaPart('video', textAt(content, 'MediaId'), { format: 'mp4' }),
  shortvideo: (content) => mediaPart('video', textAt(content, 'MediaId'), { format: 'mp4' }),
  // X is the latitude.
  location: (content) => placePart(textAt(content, 'Location_X'), textAt(content, 'Location_Y'), '', textAt(content, 'Label')),
  link: (content) => linkPart(textAt(content, 'Title'), textAt(content, 'Url')),
}
