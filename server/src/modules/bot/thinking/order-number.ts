import { findSecrets } from '../../moderation/secrets.ts'

/** A number in a text that may be an order's. */
export interface OrderMention {
  id: string
  /** It is called an order, or begins with letters as shops number orders. Bare digits may be anything: they are asked about, not looked up. */
  isSure: boolean
  /** The text says nothing else, such as the sentence of the widget's button. */
  isAll: boolean
}

/** What follows digits that count or measure something. */
const unit = String.raw`(?!\s*(?:元|块|件|个|只|双|天|年|月|日|号|点|%|yuan|rmb|usd|pcs|pieces|items|days)|[.:/]\d)`
/** The word for an order, then its number: as the connector takes them, with four digits at least. */
const called = new RegExp(
  String.raw`(?:订单|(?<!快递|物流|运|包裹|退款|退货|发票)单号|\border\b)(?:\s*(?:编号|号码|号|numbers?\b|no\b\.?|id\b))?\s*(?:是|为|is\b)?\s*[:#]?\s*(?<id>(?=[\w-]*(?:\d-?){4})[A-Z0-9][\w-]{3,63})(?![\w-])${unit}`, 'i')
const lettered = /(?<![\w-])[A-Z]{1,4}-?\d{8,30}(?![\w-])/i
const bare = new RegExp(String.raw`(?<![\w.+¥$-])\d{8,30}(?![\w-])${unit}`, 'g')
/** Words before digits that are no order's. */
const another = /(?:电话|手机|号码|微信|QQ|卡号|账号|邮编|身份证|快递单号|运单号|物流单号|包裹单号|phone|mobile|tel|wechat|tracking|card)\D{0,8}$/i
const phone = /^(?:(?:00)?86)?1[3-9]\d{9}$|^0\d{9,11}$|^400\d{7}$/
const date = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/
/** What is said around a number by whoever only asks about that order; without blanks and punctuation. */
const about = /^(?:我(?:想|要)?|请(?:问)?|帮我|麻烦)*(?:咨询|查询|查看|查|问|看)?(?:一下|下)?(?:我的)?$|^ihaveaquestionabout$|^check(?:my|the)?$/i

/** The order that a text names, or may name. */
export function orderIn(written: string): OrderMention | undefined {
  // Blanks in a row count as one: in a long row of them the expressions below would go astray for minutes.
  const text = written.normalize('NFKC').replace(/\s+/g, ' ')
  const named = called.exec(text)
  const [whole, id] = named ? [named[0], named.groups!['id']!] : twice(lettered.exec(text)?.[0])
  if (id !== undefined && !phone.test(id)) return { id, isSure: true, isAll: saysNoMore(text.replace(whole!, '')) }
  const [whatever] = [...text.matchAll(bare)].filter((found) => !isSomethingElse(found[0], text.slice(0, found.index)))
  return whatever && { id: whatever[0], isSure: false, isAll: saysNoMore(text.replace(whatever[0], '')) }
}

function twice(found: string | undefined): readonly [string?, string?] {
  return found === undefined ? [] : [found, found]
}

function isSomethingElse(digits: string, before: string): boolean {
  return phone.test(digits) || date.test(digits) || another.test(before) || findSecrets(digits, 'bank_card').length > 0 || findSecrets(digits, 'id_card').length > 0
}

function saysNoMore(rest: string): boolean {
  return about.test(rest.replace(/[\p{P}\s]/gu, ''))
}
