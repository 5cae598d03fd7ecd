import type { Part } from '@yanshu/contract/messages.ts'
import { absolute, priceOf } from '../plain-text/part-lines.ts'
import { weixinMarkup } from '../plain-text/split.ts'
import type { OutboundMessage, VendorRequest } from '../sending.ts'
import { compose, type Body, type Dialect } from '../wechat-message/compose.ts'

export const textBytes = 2048
export const sendPath = '/cgi-bin/message/custom/send'

/** A message as requests of `custom/send`: texts, pictures and cards with a picture. There is no mark of AI, so words say it. */
export function encodeMini(message: OutboundMessage): VendorRequest[] {
  return compose(message, dialect).map(({ body, uploads, cut }, at) => ({
    key: `${message.id}-${at}`, costs: 1, path: sendPath, body: { touser: message.recipient, ...body }, ...(uploads && { uploads }), ...(cut && { cut }),
  }))
}

const dialect: Dialect = {
  markup: weixinMarkup, textBytes, headBytes: textBytes, marksAi: false,
  text: (content) => ({ msgtype: 'text', text: { content } }),
  card: linkOf,
  media: (part) => (part.type === 'image' ? { body: { msgtype: 'image', image: { media_id: '' } }, uploads: [{ file: part.file, kind: 'image', into: ['image', 'media_id'] }] } : undefined),
}

function linkOf(part: Part, message: OutboundMessage): Body | undefined {
  if (part.type !== 'goods') return undefined
  const [url] = absolute(part.goods.url, message)
  const [thumb] = absolute(part.goods.image, message)
  if (url === undefined || thumb === undefined) return undefined
  return { msgtype: 'link', link: { title: part.goods.title, description: priceOf(part.goods.price).join(''), url, thumb_url: thumb } }
}
