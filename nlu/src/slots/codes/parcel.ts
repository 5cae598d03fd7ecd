import { entityAt } from '../spans.ts'
import type { Entity } from '../types.ts'

/** Who carries parcels, by the code that the trade uses. */
export type Carrier = 'SF' | 'YTO' | 'ZTO' | 'STO' | 'YUNDA' | 'JD' | 'EMS' | 'JT' | 'DPK'

/**
 * The forms of waybill numbers. Carriers publish no grammar; these are the forms that their labels bear, as collected by the
 * open Courier-Validation (github.com/BF-zh/Courier-Validation: SF + 1 + 12, YT + 13, JD + 2 + 11, JT + 13, DPK + 12, 7x… of ZTO, 77/43… of STO, 3/4/5… of Yunda,
 * 9/8/1 + 12 of EMS), widened by a letter prefix that shops print (ZT, STO, YD) and by the older lengths. EMS and post: two
 * letters, nine digits, two letters as in UPU standard S10.
 */
const prefixed: readonly (readonly [Carrier, string])[] = [
  ['SF', 'sf[a-z\\d]?\\d{11,13}'],
  ['YTO', 'yto?[a-z]?\\d{10,15}'],
  ['ZTO', 'zto?\\d{10,15}'],
  ['STO', 'sto?\\d{10,15}'],
  ['YUNDA', '(?:yd|yunda)\\d{10,15}'],
  ['JD', 'jd[a-z]{0,4}\\d{8,15}(?:-\\d{1,3}-\\d{1,3}-?)?'],
  ['EMS', '(?:ems\\d{9,13}|[a-z]{2}\\d{9}[a-z]{2}|p[a-z]\\d{11})'],
  ['JT', 'jt\\d{12,15}'],
  ['DPK', 'dpk\\d{10,14}'],
]
/** Numbers without letters; asked in this order. */
const bare: readonly (readonly [Carrier, RegExp])[] = [
  ['STO', /^(?:77[37]\d{9,12}|43\d{12})$/], ['ZTO', /^7[3-68]\d{10,12}$/], ['EMS', /^(?:1[0-2]|9[5789])\d{11}$/], ['YUNDA', /^(?:[34]\d{12}|[34]\d{14}|5\d{12})$/],
]
const anyPrefixed = new RegExp(`(?<![a-z\\d])(?:${prefixed.map(([, source]) => source).join('|')})(?![a-z\\d])`, 'gi')
const words = '(?:(?<!订)单号(?=[是为:# ]{0,3}(?:sf|yt|zt|st|yd|jd|jt|dpk))|快递|运单|物流|包裹|快件|退货|退回|寄回|面单)(?:单?编?号码?|单)?|运单号?|顺丰|圆通|中通|申通|韵达|京东快递|邮政|ems|极兔|德邦|tracking(?: number| no\\.?)?'
const named = new RegExp(`(?:${words})(?:单号|号)?[是为:# ]{0,3}([a-z]{0,4}\\d{5,20})(?![a-z\\d元块年月])`, 'gi')
const mentioned = /快递|运单|物流|包裹|快件|单号/
const longNumber = /(?<![a-z\d])\d{12,15}(?![a-z\d])/gi
const tail = /(?:快递|运单|单号|包裹|物流)(?:单?号)?(?:的)?(?:尾号|后四位)[是为: ]{0,2}(\d{4,8})(?!\d)/g

/**
 * Waybill numbers: those that bear a carrier's letters wherever they stand; numbers behind 快递单号, 运单号, 物流, a carrier's name …; numbers
 * of a carrier's form where the message speaks of a parcel. The value is in capitals; `*4471` where only the last digits are told.
 */
export function recogniseParcels(text: string): Entity[] {
  const found = [...text.matchAll(anyPrefixed)].map(match => at(text, match.index, match[0]))
  for (const match of text.matchAll(named)) found.push(at(text, match.index + match[0].length - (match[1] ?? '').length, match[1] ?? ''))
  if (mentioned.test(text)) {
    for (const match of text.matchAll(longNumber)) if (carrierOf(match[0])) found.push(at(text, match.index, match[0]))
  }
  for (const match of text.matchAll(tail)) {
    const digits = match[1] ?? ''
    found.push(entityAt('parcel', text, match.index + match[0].length - digits.length, match.index + match[0].length, `*${digits}`))
  }
  const seen = new Set<number>()
  return found.filter(({ start }) => !seen.has(start) && seen.add(start))
}

const whole = prefixed.map(([carrier, source]) => [carrier, new RegExp(`^(?:${source})$`, 'i')] as const)
const letters: readonly (readonly [Carrier, RegExp])[] = [['SF', /^sf\d/i], ['YTO', /^yt/i], ['ZTO', /^zt/i], ['STO', /^st/i], ['YUNDA', /^yd/i], ['JD', /^jd/i], ['JT', /^jt/i], ['DPK', /^dpk/i]]

/** Who carries a parcel of this number; undefined where the number does not tell. */
export function carrierOf(number: string): Carrier | undefined {
  return [...whole, ...bare, ...letters].find(([, pattern]) => pattern.test(number))?.[0]
}

function at(text: string, start: number, written: string): Entity {
  return entityAt('parcel', text, start, start + written.length, written.toUpperCase())
}
