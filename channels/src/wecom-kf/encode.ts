import { createHash } from 'node:crypto'
import type { Part } from '@yanshu/contract/messages.ts'
import { bareMarkup, cutText } from '../plain-text/split.ts'
import { partWords } from '../plain-text/words.ts'
import type { OutboundMessage, Upload, VendorRequest } from '../sending.ts'
import { compose, type Body, type Composed, type Dialect, type MenuItem } from '../wechat-message/compose.ts'
import type { KfConfig } from './config.ts'

export const textBytes = 2048
export const sendPath = '/cgi-bin/kf/send_msg'
export const codePath = '/cgi-bin/kf/send_msg_on_event'

/** A message as requests of `kf/send_msg`; with a code, as the one text or menu that the code allows. There is no mark of AI, so words say it. */
export function encodeKf({ openKfId }: Pick<KfConfig, 'openKfId'>, message: OutboundMessage): VendorRequest[] {
  const { id, code } = message
  if (code !== undefined) {
    const spoken = compose({ ...message, sendsLeft: 1 }, { ...dialect, card: () => undefined, media: () => undefined }).slice(0, 1)
    return spoken.map(({ body, instead }) => written(id, 0, codePath, { body: { code, ...body }, ...(instead && { instead: { code, ...instead } }) }, 0))
  }
  const to = { touser: message.recipient, open_kfid: message.account ?? openKfId }
  return compose(message, dialect).map(({ body, uploads, instead, cut }, at) => (
    written(id, at, sendPath, { body: { ...to, ...body }, ...(uploads && { uploads }), ...(instead && { instead: { ...to, ...instead } }), ...(cut && { cut }) }, 1)))
}

/** The platform drops what comes again with the same `msgid`, of at most 32 letters, digits, `_` and `-`. */
function written(id: string, at: number, path: string, { body, uploads, instead, cut }: Composed, costs: number): VendorRequest {
  const msgid = `${createHash('sha256').update(id).digest('base64url').slice(0, 24)}-${at}`
  return { key: `${id}-${at}`, costs, path, body: { ...body, msgid }, ...(uploads && { uploads }), ...(instead && { instead: { ...instead, msgid } }), ...(cut && { cut }) }
}

const dialect: Dialect = {
  markup: bareMarkup, textBytes, headBytes: 1024, marksAi: false,
  text: (content) => ({ msgtype: 'text', text: { content } }),
  menu: writeMenu,
  card: placeOf,
  media: (part) => {
    const kind: Upload['kind'] = part.type === 'file' && part.contentType === 'video/mp4' ? 'video' : part.type
    return { body: { msgtype: kind, [kind]: { media_id: '' } }, uploads: [{ file: part.file, kind, into: [kind, 'media_id'] }] }
  },
}

function writeMenu(head: string, items: readonly MenuItem[]): Body {
  const list = items.slice(0, 10).map(({ id, label }) => ({ type: 'click', click: { id, content: cutText(label, 128) } }))
  return { msgtype: 'msgmenu', msgmenu: { head_content: head, list } }
}

/** Tencent's map has GCJ-02; other coordinates go as a link to a map that knows them. */
function placeOf(part: Part, { language }: OutboundMessage): Body | undefined {
  if (part.type !== 'location' || part.datum !== 'gcj02') return undefined
  const { latitude, longitude, name, address } = part
  return { msgtype: 'location', location: { name: name ?? address ?? partWords[language].place, address: address ?? name ?? '', latitude, longitude } }
}
