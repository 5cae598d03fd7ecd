import { entityAt } from '../spans.ts'
import type { Entity } from '../types.ts'
import { anyNumber, digitNumber, precise, readNumber, readVague } from './numeral.ts'

/** 块 is a measure word too: 三块手表, 两块肥皂. */
const ofThings = '(?!儿|手?表|布|肥?皂|香皂|蛋糕|巧克力|饼|板|砖|玻璃|毛巾|地毯|地垫|电池|豆腐|肉|牛排|屏|显示|硬盘|内存|主板|披萨|糖|木|石|拼图|面膜)'
const unit = `(?:元(?!二次|[素旦])钱?|块钱?${ofThings}|圆|rmb|人民币|美元|美金|港币|港元|欧元|英镑|dollars?|usd|yuan)`
const change = '(?:([一二两三四五六七八九]|\\d)[毛角]?(?![\\d十百千万折]))?'
const number = `(?:(?<![第这那每几数好])(?![百千万零])${anyNumber}|[零](?=元|块))`
const pattern = new RegExp(String.raw`(?:(¥|\$|€|£|rmb ?)(${number}))(?:[~到至-](?:¥|\$)?(${number}))?|` +
  String.raw`(?<![\da-z.])(${number})(?:(多|几|来)?(${unit})?(?:[~到至-])(${number}))?(多|几|来)? ?(${unit})${change}|` +
  String.raw`(${number})[毛角](?![形函度衣巾笔球孔绒])(?:钱)?`, 'giu')
const behind = /^(以内|之内|以下|内|以上|之上|起)/
const deals = /[满减返抵省返](?:了)?(\d{1,6}(?:\.\d{1,2})?)(?=$|[^\d.%折天人件个月年张日号级分])/g
/** 花了一千二, 预算300: what is spent is money without a word for it. */
const spent = new RegExp(String.raw`(?<=(?:花了?|付了|预算|价格|便宜了?|贵了|优惠了?|扣了|收了|退了|标价)(?:是|在|大概|差不多|我)?)(?:${digitNumber}|[一二两三四五六七八九][零一二两三四五六七八九十百千万]{1,10})(?=$|[,!?~]|左右|以内|以下|以上|[的吗呢吧了能会可])|${digitNumber}(?=包邮)`, 'g')
const currencies: readonly (readonly [RegExp, string])[] = [[/美|\$|dollar|usd/i, ' USD'], [/港/, ' HKD'], [/欧|€/, ' EUR'], [/英|£/, ' GBP']]

/**
 * Amounts of money: ¥299, 299元, 三百块, 两块五, 1.2万元, 五毛, 满300减30. The value is yuan in digits, `12.5`; an interval with both ends included `100/200`
 * (100到200元, 两三百块, 300多块 up to the next round number); open ends `../300`, `300/..` (300以内, 300元以上); other currencies bear
 * their code behind a blank, `20 USD`.
 */
export function recogniseMoney(text: string): Entity[] {
  const found = [...text.matchAll(pattern)].flatMap((match) => {
    const amount = readAmount(match)
    if (!amount) return []
    const end = match.index + match[0].length
    // 一块 is "together" as well: 一块发, 一块买.
    if (match[0] === '一块' && /[去来买吃发寄退拍]/.test(text[end] ?? '')) return []
    const side = behind.exec(text.slice(end, end + 2))?.[0] ?? ''
    const value = format(amount, side) + (currencies.find(([sign]) => sign.test(match[0]))?.[1] ?? '')
    return [entityAt('money', text, match.index, end + side.length, value)]
  })
  const taken = new Set(found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
  return [...found, ...findUnnamed(text, taken)].sort((a, b) => a.start - b.start)
}

/** Amounts that only the words before them tell: 满300减30, 花了一千二. */
function findUnnamed(text: string, taken: Set<number>): Entity[] {
  const places = [
    ...[...text.matchAll(deals)].map(match => ({ start: match.index + match[0].length - (match[1] ?? '').length, written: match[1] ?? '' })),
    ...[...text.matchAll(spent)].map(match => ({ start: match.index, written: match[0] })),
  ]
  return places.flatMap(({ start, written }) => {
    const value = readNumber(written)
    if (value === undefined || taken.has(start)) return []
    taken.add(start)
    return [entityAt('money', text, start, start + written.length, String(value))]
  })
}

function readAmount(match: RegExpExecArray): readonly [number, number] | undefined {
  const [, sign, signed, signedTo, first = '', , , upTo, more, , rest, dimes] = match
  if (dimes !== undefined) return both(scale(readNumber(dimes), 0.1))
  if (sign !== undefined) return between(readNumber(signed ?? ''), readNumber(signedTo ?? signed ?? ''))
  if (upTo !== undefined) return between(readNumber(first), plus(readNumber(upTo), rest))
  const vague = readVague(first)
  if (vague) return vague
  const value = readNumber(first)
  // 半块 is no money, and 零 none either without a word for it.
  if (value === undefined || first === '半') return undefined
  return more ? [value, value + roundness(value)] : both(plus(value, rest))
}

/** 300多 reaches to 400, 1500多 to 1600, 20多 to 30. */
function roundness(value: number) {
  let step = 1
  while (step < 10_000 && value % (step * 10) === 0) step *= 10
  return step
}

/** 两块五 is 2.5. */
function plus(value: number | undefined, rest: string | undefined) {
  return value === undefined || rest === undefined ? value : precise(value + (readNumber(rest) ?? 0) / 10)
}

function scale(value: number | undefined, by: number) {
  return value === undefined ? undefined : precise(value * by)
}

function both(value: number | undefined) {
  return value === undefined ? undefined : [value, value] as const
}

function between(from: number | undefined, to: number | undefined) {
  return from === undefined || to === undefined || to < from ? undefined : [from, to] as const
}

function format([from, to]: readonly [number, number], side: string) {
  if (/内|下/.test(side)) return `../${to}`
  if (/上|起/.test(side)) return `${from}/..`
  return from === to ? String(from) : `${from}/${to}`
}
