import { recogniseQuantities } from '../amounts/quantity.ts'
import { readNumber } from '../amounts/numeral.ts'
import { normalise } from '../../text/normalise.ts'

/** How tall in centimetres and how heavy in kilograms somebody is, as far as it was said. */
export interface Body {
  height?: number
  weight?: number
}
/** Which size a table gives: by both, by one of them, or, where they differ, the larger one of `height` and `weight`. */
export interface SizeFit {
  size: string
  byHeight?: string
  byWeight?: string
}

/** Without digits or a unit nothing is measured: most messages are read no further. */
const measured = /[\p{N}斤克米kＫｋ]/iu
const digits = '[一二两三四五六七八九零]'
const heights: readonly RegExp[] = [
  /(?:身高|个子|个头|高)(?:是|有|大概|差不多|大约)?:? ?(?<cm>1[3-9]\d|20\d)(?!\d)/,
  /(?<![\d.])(?<cm>1[3-9]\d|20\d) ?(?:cm|厘米|公分)/,
  /(?<![\d.])(?<metres>[12])(?:\.|米|m)(?<behind>\d{1,2})(?:米|m)?(?!\d|公斤|千克|kg|斤)/,
  new RegExp(`(?<metres>[一两])米(?<behind>${digits}{1,2})(?!${digits}|十|公斤|斤)`),
  // 175 80公斤, 175/70kg
  /(?<![\d.])(?<cm>1[4-9]\d|20\d)[ ,、/](?=\d{2,3}(?:\.\d)? ?(?:公斤|千克|kg|斤))/,
]
const weighs = /(?:体重|重)(?:是|有|大概|差不多|大约)?:? ?(\d{2,3}(?:\.\d)?)(?![\d.]| ?(?:公斤|千克|kg|斤|克|g))/
const [lightest, heaviest] = [25, 200]
/** A bare weight below this is in kilograms, one above the other in 斤; between the two it may be either. */
const [surelyKilograms, surelyJin] = [80, 100]

/** Height and weight in a text: 身高175体重70公斤, 一米七五, 140斤, 1.65m. Nothing where a number may be something else. */
export function readBody(written: string): Body {
  if (!measured.test(written)) return {}
  const text = normalise(written)
  const height = readHeight(text)
  const weight = readWeight(text)
  return { ...(height !== undefined && { height }), ...(weight !== undefined && { weight }) }
}

function readHeight(text: string): number | undefined {
  for (const pattern of heights) {
    const found = pattern.exec(text)?.groups
    if (found?.['cm'] !== undefined) return Number(found['cm'])
    if (found?.['metres'] === undefined) continue
    const behind = [...found['behind'] ?? ''].map((each) => (each === '零' ? 0 : readNumber(each) ?? Number(each)))
    const height = (readNumber(found['metres']) ?? 1) * 100 + (behind[0] ?? 0) * 10 + (behind[1] ?? 0)
    if (height >= 130 && height < 210) return height
  }
  return undefined
}

function readWeight(text: string): number | undefined {
  const plain = /(?<![\d.])(\d{2,3}(?:\.\d)?) ?(?:(公斤|千克|kg)|斤)/.exec(text)
  const written = plain ? Number(plain[1]) / (plain[2] === undefined ? 2 : 1) : Number.NaN
  if (written >= lightest && written <= heaviest) return written
  const weighed = recogniseQuantities(text).filter(({ value }) => /^[\d.]+ 克$/.test(value)).map(({ value }) => Number.parseFloat(value) / 1000)
  const said = weighed.find((kilograms) => kilograms >= lightest && kilograms <= heaviest)
  if (said !== undefined) return said
  const bare = Number(weighs.exec(text)?.[1] ?? Number.NaN)
  if (bare >= surelyJin && bare <= heaviest * 2) return bare / 2
  return bare >= lightest && bare < surelyKilograms ? bare : undefined
}

interface Row {
  size: string
  height: Range
  weight: Range
}
type Range = readonly [low: number, high: number]
const ranges = String.raw`(?<low>\d{3})(?:cm)? ?[–~-] ?(?<high>\d{3}) ?(?:cm|厘米)?[ 、,/]{1,2}(?<light>\d{2,3})(?:kg)? ?[–~-] ?(?<heavy>\d{2,3})`
const letters = String.raw`(?<size>[2-6]xl|x{0,4}[sml])`
const sizeBehind = new RegExp(String.raw`${ranges} ?(?:kg|公斤)? ?(?:选|穿|买|:|适合)? ?${letters}(?![a-z])`, 'g')
const sizeBefore = new RegExp(String.raw`(?<![a-z\d])${letters}[码号]?[ :]{0,2}${ranges}`, 'g')

/**
 * The size that a text's table by height and weight (「169–174/61–68 选 L」) gives: of two the larger one. Undefined where there is no such
 * table, or where what was said lies outside of it.
 */
export function fitSize(written: string, { height, weight }: Body): SizeFit | undefined {
  const rows = readTable(written)
  const byHeight = height === undefined ? undefined : rows.find((each) => lies(height, each.height))
  const byWeight = weight === undefined ? undefined : rows.find((each) => lies(weight, each.weight))
  if ((height !== undefined && !byHeight) || (weight !== undefined && !byWeight)) return undefined
  const size = [byHeight, byWeight].flatMap((each) => each ?? []).toSorted((a, b) => rows.indexOf(b) - rows.indexOf(a))[0]?.size
  return size === undefined ? undefined : { size, ...(byHeight && { byHeight: byHeight.size }), ...(byWeight && { byWeight: byWeight.size }) }
}

/** Whether a text tells sizes by height and weight. */
export function hasSizeTable(text: string): boolean {
  return readTable(text).length > 1
}

function readTable(written: string): Row[] {
  const text = normalise(written)
  const [before, behind] = [sizeBefore, sizeBehind].map((pattern) => [...text.matchAll(pattern)].map(({ groups }) => toRow(groups ?? {})))
  return (behind?.length ?? 0) > 1 ? behind ?? [] : before ?? []
}

function toRow({ size = '', low, high, light, heavy }: Record<string, string>): Row {
  return { size: size.toUpperCase(), height: [Number(low), Number(high)], weight: [Number(light), Number(heavy)] }
}

/** What is less than one more belongs to it as well: 68.5 kg to 61–68. */
function lies(value: number, [low, high]: Range): boolean {
  return value >= low && value < high + 1
}
