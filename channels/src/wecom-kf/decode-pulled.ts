import type { InboundMessage } from '../inbound-message.ts'
import { known } from '../wechat-message/parts.ts'
import { momentOf } from '../wechat-message/told.ts'
import { textAt, treeAt, type Tree } from '../wechat-xml/parse.ts'
import { decodeKfEvent } from './decode-event.ts'
import { colleagueLink, pulledKinds } from './pulled-kinds.ts'

const origins = { contact: '3', system: '4', colleague: '5' }

/**
 * One entry of `sync_msg`. Who wrote it is looked at first: what a colleague wrote in WeCom is mirrored, never answered. Ids of an event
 * stand inside it.
 */
export function decodePulled(entry: Tree): InboundMessage | undefined {
  const event = treeAt(entry, 'event')
  const at = momentOf(textAt(entry, 'send_time'))
  const externalId = textAt(entry, 'msgid') || `at-${at}-${textAt(event, 'event_type')}-${textAt(event, 'external_userid')}`
  const account = textAt(entry, 'open_kfid') || textAt(event, 'open_kfid')
  const sender = textAt(entry, 'external_userid') || textAt(event, 'external_userid')
  const told = { externalId, sender, at, raw: JSON.stringify(entry), ...(account !== '' && { account }) }
  const kind = textAt(entry, 'msgtype')
  const origin = textAt(entry, 'origin')
  if (kind === '') return undefined
  if (kind === 'event') return decodeKfEvent(event ?? {}, told)
  if (origin === origins.system) return { ...told, kind: 'aside', what: `system-${kind}` }
  const colleague = textAt(entry, 'servicer_userid')
  const by = { from: origin === origins.colleague ? 'colleague' as const : 'contact' as const, ...(origin === origins.colleague && colleague !== '' && { colleague }) }
  const opens = by.from === 'contact' ? { opens: 'message' as const } : {}
  const read = kind === 'link' && by.from === 'colleague' ? colleagueLink : known(pulledKinds, kind)
  if (!read) return { ...told, kind: 'unknown', ...by, ...opens, what: kind, words: { 'zh-CN': `[暂不支持的消息：${kind}]`, 'en-US': `[Message of an unknown kind: ${kind}]` } }
  const chosen = textAt(entry, 'text', 'menu_id')
  return { ...told, kind: 'message', ...by, ...opens, parts: [read(treeAt(entry, kind) ?? {})], ...(chosen !== '' && { chosen }) }
}
