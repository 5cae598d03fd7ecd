import type { Part } from '@yanshu/contract/messages.ts'
import { absolute, priceOf } from '../plain-text/part-lines.ts'
import { weixinMarkup, type Line } from '../plain-text/split.ts'
import type { OutboundMessage, VendorRequest } from '../sending.ts'
import { compose, type Body, type Dialect, type MenuItem } from '../wechat-message/compose.ts'
import type { OfficialConfig } from './config.ts'

/** UTF-8 bytes of one text; practitioners found it by trying. */
export const textBytes = 2048
export const sendPath = '/cgi-bin/message/custom/send'

/** A message as requests of `custom/send`. What the bot said bears the platform's own mark of AI. */
export function encodeOfficial(config: OfficialConfig, message: OutboundMessage): VendorRequest[] {
  const flag = message.from === 'bot' ? { aimsgcontext: { is_ai_msg: 1 } } : {}
  const whole = (body: Body): Body => ({ touser: message.recipient, ...body, ...flag })
  return compose(message, officialDialect(config)).map(({ body, uploads, instead, cut }, at) => ({
    key: `${message.id}-${at}`, costs: 1, path: sendPath, body: whole(body), ...(uploads && { uploads }), ...(instead && { instead: whole(instead) }), ...(cut && { cut }),
  }))
}

/** How an official account writes. */
export function officialDialect({ menus }: Pick<OfficialConfig, 'menus'>): Dialect {
  return {
    markup: weixinMarkup, textBytes, headBytes: 1024, marksAi: true,
    text: (content) => ({ msgtype: 'text', text: { content } }),
    ...(menus === 'native' && { menu: writeMenu }),
    ...(menus === 'links' && { menuLines: tapLines }),
    card: newsOf,
    media: (part) => {
      if (part.type === 'file') return undefined
      return { body: { msgtype: part.type, [part.type]: { media_id: '' } }, uploads: [{ file: part.file, kind: part.type, into: [part.type, 'media_id'] }] }
    },
  }
}

function writeMenu(head: string, items: readonly MenuItem[]): Body {
  return { msgtype: 'msgmenu', msgmenu: { head_content: head, list: items.map(({ id, label }) => ({ id, content: label })) } }
}

/** Texts that the contact sends by a tap; they work on accounts that have no menus. */
function tapLines(items: readonly MenuItem[]): Line[] {
  const safe = (text: string) => text.replace(/[%&"<>#]/g, encodeURIComponent)
  return items.map(({ id, label }) => ({ label, url: `weixin://bizmsgmenu?msgmenucontent=${safe(label)}&msgmenuid=${safe(id)}` }))
}

/** Goods that have a picture and an address: exactly one article, the platform takes no more. */
function newsOf(part: Part, message: OutboundMessage): Body | undefined {
  if (part.type !== 'goods') return undefined
  const [url] = absolute(part.goods.url, message)
  const [picurl] = absolute(part.goods.image, message)
  if (url === undefined || picurl === undefined) return undefined
  return { msgtype: 'news', news: { articles: [{ title: part.goods.title, description: priceOf(part.goods.price).join(''), url, picurl }] } }
}
