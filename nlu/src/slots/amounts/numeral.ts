const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 幺: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 仨: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const groups: Record<string, number> = { 万: 10_000, w: 10_000, 亿: 100_000_000 }
const units: Record<string, number> = { ...powers, ...groups, k: 1000 }

/** A Chinese number as a part of a pattern; bounded, so that a long run costs no more than its length. */
export const chineseNumber = '[零〇一二两俩三仨四五六七八九十百千万半]{1,14}'

/** A number in digits, with separators of thousands, a fraction and one Chinese unit, as a part of a pattern. */
export const digitNumber = String.raw`(?<![\d.])(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\.\d{1,4})?(?:[百千万亿]|[wk](?![a-z\d]))?`

/** Either of them. */
export const anyNumber = `(?:${digitNumber}|${chineseNumber})`

/**
 * Reads a number as it is written in shops: 1,299 · 1.2万 · 3千 · 一百零五 · 两万五 (25,000) · 一百五 (150) · 二零二六 (2026) · 半 (0.5).
 * Undefined for what is no number.
 */
export function readNumber(text: string): number | undefined {
  const written = /^([\d,]+(?:\.\d+)?)([百千万亿wk]?)$/.exec(text)
  if (written) return precise(Number((written[1] ?? '').replaceAll(',', '')) * (units[written[2] ?? ''] ?? 1))
  if (text === '半') return 0.5
  if (/^[零〇一幺二三四五六七八九]{2,}$/.test(text)) return Number([...text].map(char => digits[char]).join(''))
  return readChinese(text)
}

/** Two neighbouring digits before one unit name a range: 两三件, 三四百. Undefined for what is none. */
export function readVague(text: string): [number, number] | undefined {
  const match = /^(十?)([一二两三四五六七八])([二两三四五六七八九])([十百千万]?)$/.exec(text)
  if (!match) return undefined
  const [low, high] = [digits[match[2] ?? ''] ?? 0, digits[match[3] ?? ''] ?? 0]
  if (high !== low + 1) return undefined
  if (match[1] && match[4] === '十') return undefined
  const tens = match[1] === '十' ? 10 : 0
  const unit = units[match[4] ?? ''] ?? 1
  return [(tens + low) * unit, (tens + high) * unit]
}

/** A number without the noise of binary fractions: at most four places. */
export function precise(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

function readChinese(text: string): number | undefined {
  let [total, section, digit, last] = [0, 0, -1, 1]
  for (const char of text) {
    const value = digits[char]
    if (value !== undefined) {
      if (digit > 0) return undefined
      digit = value
      if (value === 0) last = 10
    } else if (powers[char] !== undefined) {
      last = powers[char]
      section += (digit < 0 ? 1 : digit) * last
      digit = -1
    } else if (groups[char] !== undefined) {
      last = groups[char]
      total = (total + section + Math.max(digit, 0)) * last
      ;[section, digit] = [0, -1]
    } else return undefined
  }
  // 一百五, 两万五: a digit at the end counts in the next smaller unit, unless 零 stands before it.
  const end = digit < 0 ? 0 : digit * (last > 10 ? last / 10 : 1)
  const sum = total + section + end
  return text === '' || (sum === 0 && !/[零〇]/.test(text)) ? undefined : sum
}
