import { entityAt } from '../spans.ts'
import type { Entity } from '../types.ts'

const mobile = /(?<![\d.a-z])(?:\+?86[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?!\d)/gi
const fixed = /(?<![\d.a-z])(?:\+?86[- ]?)?(\(?0(?:10|2\d|[3-9]\d{2})\)?[- ]?[2-8]\d{6,7})(?:(?: ?(?:转|-|ext\.?) ?)(\d{1,5}))?(?!\d)/gi
const service = /(?<![\d.a-z])([48]00[- ]?\d{3,4}[- ]?\d{3,4})(?!\d)/gi
const tail = /(?:手机|电话|号码)号?(?:的)?(?:尾号|后四位|后4位|最后四位)[是为: ]{0,2}(\d{4})(?!\d)/g

/**
 * Telephone numbers of the mainland: mobile (eleven digits, 13 to 19), fixed (area code and seven or eight digits, extension), 400 and 800,
 * after the numbering plan of the MIIT (电信网编号计划). Not where 订单 or 单号 stands before it. Value: digits alone; a fixed number
 * 010-62345678, its extension behind another dash; `*4471` for the last four digits.
 */
export function recognisePhones(text: string): Entity[] {
  return [
    ...[...text.matchAll(mobile)].map(match => at(text, match.index, match[0], digitsOf(match[1]))),
    ...[...text.matchAll(fixed)].map(match => at(text, match.index, match[0], joinFixed(digitsOf(match[1]), match[2]))),
    ...[...text.matchAll(service)].filter(match => digitsOf(match[1]).length === 10).map(match => at(text, match.index, match[0], digitsOf(match[1]))),
    ...[...text.matchAll(tail)].map(match => at(text, match.index + match[0].length - 4, match[1] ?? '', `*${match[1]}`)),
  ].filter(({ start }) => !/(?:订单|单号|编号)(?:号|编号)?[是为: ]{0,2}$/.test(text.slice(Math.max(0, start - 8), start)))
}

function at(text: string, start: number, written: string, value: string): Entity {
  return entityAt('phone', text, start, start + written.length, value)
}

function digitsOf(written = '') {
  return written.replace(/\D/g, '')
}

function joinFixed(digits: string, extension?: string) {
  const area = /^0(?:10|2\d)/.test(digits) ? 3 : 4
  return [digits.slice(0, area), digits.slice(area), ...(extension ? [extension] : [])].join('-')
}
