import type { InboundPart } from '../inbound-message.ts'
import { linkPart, mediaPart, placeholder, placePart, textPart, type Table } from '../wechat-message/parts.ts'
import { allAt, parseJson, textAt, treeAt, type Tree } from '../wechat-xml/parse.ts'

/** The kinds of `sync_msg`, each from the object named like it. */
export const pulledKinds: Table<(content: Tree) => InboundPart> = {
  text: (content) => textPart(textAt(content, 'content')),
  image: (content) => mediaPart('image', textAt(content, 'media_id')),
  voice: (content) => mediaPart('voice', textAt(content, 'media_id'), { format: 'amr' }),
  video: (content) => mediaPart('video', textAt(content, 'media_id'), { format: 'mp4' }),
  file: (content) => mediaPart('file', textAt(content, 'media_id')),
  location: (content) => placePart(textAt(content, 'latitude'), textAt(content, 'longitude'), textAt(content, 'name'), textAt(content, 'address')),
  link: (content) => linkPart(textAt(content, 'title'), textAt(content, 'url')),
  business_card: (content) => placeholder('business_card', `[名片] ${textAt(content, 'userid')}`, `[Business card] ${textAt(content, 'userid')}`),
  miniprogram: (content) => titled('miniprogram', '小程序', 'Mini program', [textAt(content, 'title')]),
  msgmenu: (content) => titled('msgmenu', '菜单', 'Menu', [textAt(content, 'head_content'), ...allAt(content, 'list').map(entryOf), textAt(content, 'tail_content')]),
  channels_shop_product: goodsOf,
  channels_shop_order: (content) => titled('channels_shop_order', '视频号小店订单', 'Order of a Channels shop', [
    textAt(content, 'order_id'), textAt(content, 'product_titles'), textAt(content, 'price_wording'), textAt(content, 'state'),
  ]),
  merged_msg: (content) => titled('merged_msg', '聊天记录', 'Forwarded messages', [textAt(content, 'title'), ...allAt(content, 'item').slice(0, 50).map(forwarded)], '\n'),
  channels: (content) => titled('channels', '视频号', 'Channels', [textAt(content, 'nickname'), textAt(content, 'title')]),
  note: () => placeholder('note', '[笔记，请到企业微信查看]', '[A note: open it in WeCom]'),
  meeting: () => placeholder('meeting', '[会议邀请，请到企业微信查看]', '[A meeting: open it in WeCom]'),
  schedule: () => placeholder('schedule', '[日程，请到企业微信查看]', '[An appointment: open it in WeCom]'),
}

/** Prices are in fen. Documents and programs disagree on the name of the picture. */
function goodsOf(content: Tree): InboundPart {
  const [id, title, price] = [textAt(content, 'product_id'), textAt(content, 'title'), Number(textAt(content, 'sales_price') || NaN)]
  const image = textAt(content, 'head_image') || textAt(content, 'head_img')
  if (id === '' || id.length > 64 || title === '') return titled('channels_shop_product', '视频号小店商品', 'Goods of a Channels shop', [title, id])
  const shown = { ...(Number.isSafeInteger(price) && price >= 0 && { price }), ...(/^https?:\/\/\S{1,1990}$/i.test(image) && { image }) }
  return { type: 'goods', goods: { id, title: title.slice(0, 200), ...shown } }
}

/** A link that a colleague sent from our page beside the chat: where all that its text says is a price, it is a card of goods. They have no id there but their address. */
export function colleagueLink(content: Tree): InboundPart {
  const [title, url, image] = [textAt(content, 'title'), textAt(content, 'url'), textAt(content, 'pic_url')]
  const [, yuan, cents] = /^¥(\d{1,9})\.(\d{2})$/.exec(textAt(content, 'desc')) ?? []
  const link = linkPart(title, url)
  if (yuan === undefined || title === '' || link.type !== 'link') return link
  const picture = /^https?:\/\/\S{1,1990}$/i.test(image) ? { image } : {}
  return { type: 'goods', goods: { id: url.slice(-64), title: title.slice(0, 200), price: Number(`${yuan}${cents}`), url, ...picture } }
}

function titled(what: string, zh: string, en: string, said: readonly string[], between = ' · '): InboundPart {
  const text = said.filter((each) => each !== '').join(between).slice(0, 3000)
  return placeholder(what, `[${zh}] ${text}`.trim(), `[${en}] ${text}`.trim())
}

function entryOf(entry: Parameters<typeof treeAt>[0] | string | readonly unknown[]): string {
  if (typeof entry !== 'object' || Array.isArray(entry)) return ''
  const tree = entry as Tree
  return ['click', 'view', 'miniprogram', 'text'].map((kind) => textAt(tree, kind, 'content')).find((text) => text !== '') ?? ''
}

/** The content of a forwarded message is JSON inside a text. */
function forwarded(item: unknown): string {
  if (typeof item !== 'object' || item === null) return ''
  const tree = item as Tree
  const inner = parseJson(textAt(tree, 'msg_content'))
  const said = textAt(inner, 'text', 'content') || textAt(inner, 'content') || `[${textAt(tree, 'msgtype')}]`
  return `${textAt(tree, 'sender_name')}：${said}`
}
