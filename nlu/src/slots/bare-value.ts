import { readNumber } from './amounts/numeral.ts'
import { compileOrderPattern } from './codes/order-pattern.ts'
import { entityAt } from './spans.ts'
import type { Entity, EntityOptions } from './types.ts'
import { readSize } from './wear/size.ts'

const answer = /^(?:(?:那就|我要|我穿|大概|差不多|应该|[是就要穿选订]|我的是|:)[ ,]?)?([a-z]{0,4}[- ]?\d[\d.-]{0,28}|[一二两三四五六七八九十百千万半]{1,6}|x{0,3}[sml])(?:[吧的了呢啊哦哈.!]|吧,?谢谢|,?谢谢)?$/

/**
 * A message that is nothing but a value, read as the type that was asked for: "3" is a quantity, a size, an amount of yuan; "20261123001" an order or a parcel. Undefined where it is none.
 */
export function readBareValue(text: string, { expected, orderPattern }: EntityOptions): Entity | undefined {
  const match = expected && text.length <= 60 ? answer.exec(text) : null
  const written = match?.[1] ?? ''
  if (!expected || written === '') return undefined
  const value = readAs(expected, written, orderPattern)
  if (value === undefined) return undefined
  const start = text.indexOf(written)
  return entityAt(expected, text, start, start + written.length, value)
}

function readAs(type: Entity['type'], written: string, orderPattern: string | undefined): string | undefined {
  const number = readNumber(written)
  const code = written.replace(/[ -]/g, '').toUpperCase()
  if (type === 'quantity' || type === 'money') return number === undefined || number <= 0 ? undefined : String(number)
  if (type === 'size') return readSize(written)
  if (type === 'order' && /\d{4}$/.test(code)) return (orderPattern && compileOrderPattern(orderPattern).complete(code)) || code
  if (type === 'parcel' && /\d{5}$/.test(code)) return code
  return undefined
}
