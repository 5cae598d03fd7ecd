import { entityAt } from '../spans.ts'
import type { Entity } from '../types.ts'
import { precise, readNumber, readVague } from './numeral.ts'

const ofWeight: Record<string, readonly [number, string]> = { 公斤: [1000, '克'], 千克: [1000, '克'], kg: [1000, '克'], 斤: [500, '克'], 克: [1, '克'], g: [1, '克'], 吨: [1_000_000, '克'], 升: [1000, '毫升'], l: [1000, '毫升'], 毫升: [1, '毫升'], ml: [1, '毫升'] }
const measures = '公斤|千克|kg|斤|毫升|ml|吨|克(?!拉)|g(?![a-z]|内存|版|手机|网|流量|套餐|卡)|升(?!级)|l(?!码|号|的|[a-z])'
const counters = '件套?|条|双|个|只|台|部|箱|盒|瓶|包|袋|套|支|张|本|罐|桶|份|打|对|副|片|颗|粒|束|朵|枚|卷|提|盏|顶|辆|床|组|排|听|板|块|单|把|米|枝|根|串|捆|pieces?|pcs|pairs?|sets?|boxes|bottles?|packs?'
const number = String.raw`(?:(?<![\d.a-z])\d{1,6}(?:\.\d{1,3})?|(?<![一二两三四五六七八九十第])[一二两俩三仨四五六七八九十百千万半]{1,6})`
const pattern = new RegExp(`(?<![第每几])(${number})(?:[~到至-](${number}))?(多|来)? ?(?:大|小)?(${measures}|${counters})(?![a-z])(半|[一二三四五六七八九]两|(?<=米)(?:\\d{1,2}(?!\\d)|[一二三四五六七八九]{1,2}))?`, 'g')
const times = /(?<=[\p{Script=Han}a-z)"])[x*×] ?(\d{1,3})(?![\da-z.])/giu

/** What stands behind 个, 条, 部 … where nothing is counted: 一个月, 三个小时, 一个问题, 一部分, 一条龙. */
const notCounted = /^(?:月|星期|礼拜|小时|钟头|钟|工作日|问题|疑问|人(?!参)|世纪|号码?|意思|办法|说法|时间|客服|电话|说明|样|多月|半月|道理|毛病|劲|分|龙|消息|信息|评|理|位|体|差评|好评|建议|投诉|朋友|地方|地址|订单|原因|情况|起|手|直|定|点|型号|账号|颜色|晚上|系列|码|页面|店|字|家|别的|什么)/
const halfOfDozen: Record<string, number> = { 打: 12 }

/**
 * How many and how much: 两件, 3双, 一打, 半斤, 两三个, x2. The value is the number, a blank and the unit: `2 件`; weights in grams and volumes in
 * millilitres (半斤: `250 克`, 1.5l: `1500 毫升`), a dozen as `12 个`; an interval with both ends included `2/3 件`; `2` alone for x2.
 * A length keeps its decimals (1米8: `1.8 米`). Not what counts time or matters (一个月, 两个问题), nor ordinals (第二件).
 */
export function recogniseQuantities(text: string): Entity[] {
  const found = [...text.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].length
    if (notCounted.test(text.slice(end, end + 3)) || isIdle(text, match)) return []
    const value = readQuantity(match)
    return value === undefined ? [] : [entityAt('quantity', text, match.index, end, value)]
  })
  const ofTimes = [...text.matchAll(times)].map(match => entityAt('quantity', text, match.index, match.index + match[0].length, match[1] ?? ''))
  return [...found, ...ofTimes].sort((a, b) => a.start - b.start)
}

/** 有个, 换一个, 一部…: a single one that is not counted, as in 一件事, 一下. */
function isIdle(text: string, match: RegExpExecArray) {
  const [all, written = '', , , unit = ''] = match
  const behind = text.slice(match.index + all.length, match.index + all.length + 2)
  // A memory's size, 256g, or a network, 5g.
  if (unit === 'g' && /^(?:3|4|5|16|32|64|128|256|512)$/.test(written)) return true
  if (unit === '部' && /^[分]/.test(behind)) return true
  if (unit === '块' && /^(?:钱|儿|[一二三四五六七八九\d])/.test(behind)) return true
  // 付了199只退150, 三包是什么
  if (unit === '只' && /^[退减给剩有要能收付送发到]/.test(behind)) return true
  if (all === '三包' || (unit === '包' && /^[邮含括裹赔退换送月年税]/.test(behind))) return true
  if (unit === '单' && !/[\d两三四五六七八九十]/.test(written)) return true
  return unit === '米' && /^[线白色其]/.test(behind)
}

function readQuantity([, written = '', upTo, more, unit = '', behind]: RegExpExecArray): string | undefined {
  const range = upTo === undefined ? readVague(written) : between(readNumber(written), readNumber(upTo))
  const single = readNumber(written)
  if (!range && (single === undefined || single === 0 || upTo !== undefined)) return undefined
  const [from, to] = range ?? [single ?? 0, single ?? 0]
  const weight = ofWeight[unit]
  const factor = weight?.[0] ?? halfOfDozen[unit] ?? 1
  const extra = behind === undefined ? 0 : behind === '半' ? factor / 2 : unit === '米' ? partOfMetre(behind) : (readNumber(behind.slice(0, -1)) ?? 0) * 50
  const name = weight?.[1] ?? (unit === '打' ? '个' : unit)
  const [low, high] = [precise(from * factor + extra), precise(to * factor + extra)]
  return `${low === high || more ? low : `${low}/${high}`} ${name}`
}

/** 1米8, 一米七二: what stands behind are its decimals. */
function partOfMetre(behind: string): number {
  return Number(`0.${[...behind].map((each) => readNumber(each) ?? each).join('')}`)
}

function between(from: number | undefined, to: number | undefined): [number, number] | undefined {
  return from === undefined || to === undefined || to < from ? undefined : [from, to]
}
