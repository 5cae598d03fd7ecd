import { entityAt } from '../spans.ts'
import type { Entity } from '../types.ts'
import { compileOrderPattern } from './order-pattern.ts'
import type { OrderPattern } from './order-pattern.ts'

const parcelWords = '快递|运|物流|退货|退回|寄回|包裹|面|快件'
const named = new RegExp(String.raw`(?:订单|(?<!${parcelWords})单号|编号|(?<![a-z])order)(?:编?号码?|单号| ?(?:number|no\.?|id))?[是为:# ]{0,3}` +
  String.raw`([a-z]{0,4}[- ]?\d(?:-?\d){3,27})(?![\d年月日元块件个点万.]|号(?!的|[^\p{Script=Han}]|$))`, 'giu')
/** 单号YT88213 is a parcel's. */
const ofCarriers = /^(?:sf|yt|zt|st|yd|jd|jt|dpk|ems)/i
const tail = /订单(?:号|编号)?(?:的)?(?:尾号|后四位|后4位|最后四位)[是为: ]{0,2}(\d{4,8})(?!\d)/g
const tailBefore = /(?:尾号|后四位|后4位)[是为: ]{0,2}(\d{4,8})的?(?:那个|这个|那|这)?订单/g

/**
 * Order numbers: what fits the shop's pattern wherever it stands, and any number of four digits or more behind 订单, 订单号, 单号,
 * 编号, "order". The value is in capitals, without blanks and dashes between letters and digits; digits that are the pattern without its
 * letters get them (LX######### and 订单100230102: LX100230102). The last digits alone (订单尾号0932) are the value `*0932`.
 */
export function recogniseOrders(text: string, mask?: string): Entity[] {
  const pattern = mask ? compileOrderPattern(mask) : undefined
  const spans = [
    ...(pattern ? [...text.matchAll(pattern.anywhere)].map(match => at(text, match.index, match[0])) : []),
    ...[...text.matchAll(named)].filter(match => /订单|order|编号/i.test(match[0]) || !ofCarriers.test(match[1] ?? '')).map(match => at(text, match.index + match[0].lastIndexOf(match[1] ?? ''), match[1] ?? '', pattern)),
    ...[...text.matchAll(tail), ...text.matchAll(tailBefore)].map(match => atTail(text, match.index + match[0].indexOf(match[1] ?? ''), match[1] ?? '')),
  ]
  const seen = new Set<number>()
  return spans.filter(({ start }) => !seen.has(start) && seen.add(start))
}

function at(text: string, start: number, written: string, pattern?: OrderPattern): Entity {
  const bare = written.replaceAll(' ', '').replace(/(?<=[a-z])-/gi, '').toUpperCase()
  return entityAt('order', text, start, start + written.length, pattern?.complete(bare) ?? bare)
}

function atTail(text: string, start: number, digits: string): Entity {
  return entityAt('order', text, start, start + digits.length, `*${digits}`)
}
