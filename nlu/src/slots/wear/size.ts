import { readNumber } from '../amounts/numeral.ts'
import { entityAt } from '../spans.ts'
import type { Entity } from '../types.ts'

/** What a size is of: letters and one-size clothes, height and girth (170/92A), shoes (EU), the length of the foot in mm, trousers' waist in inches, a child's height in cm. */
export type SizeKind = 'letter' | 'one' | 'body' | 'shoe' | 'foot' | 'waist' | 'height'

const patterns: readonly RegExp[] = [
  /(?<![\d./])1[3-9]\d ?\/ ?\d{2,3} ?[yabc]?(?![a-z\d/])/gi,
  /(?<![a-z\d.])(?:[2-6]xl|x{1,5}l|xx?x?s|[2-6]l(?=码|号)|[sml](?=码|号))(?![a-z\d])[码号]?/gi,
  /(?<=^|[要穿换改成选是有和跟或拍发的件条双套个,、/]了?)[sml](?![a-z\d.'*]| [a-z\d])|(?<![a-z\d.'*] ?)[sml](?=的|和|跟|或|还是|\/|,[sml])/gi,
  /(?<![a-z])size (?:[sml]|\d{2}(?:\.5)?)(?![a-z\d.])/gi,
  /(?<=尺码|鞋码|码数|码子|鞋子?穿|脚穿|平时穿|一般穿|穿|换成?|改成?)(?:是|的)? ?(?:\d{2}(?:\.5)?|[12]\d[05])(?![\d.a-z%年月日块元折天件个双条斤]|[码号])/g,
  /(?<![\d.]|验证|条)\d{2,3}(?:\.5)?(?:码(?!洋)|号(?=鞋|的?鞋))/g,
  /(?<![一二三四五六七八九十百条数])[二三四]十[一二三四五六七八九]?码/g,
  /(?<![\d.])\d{2}(?:\.5)?(?=的?(?:鞋|脚))/g,
  /均码|自由码|通码|f码|one ?size|free ?size/gi,
  /加{1,3}大[码号]|(?<!最|大|小|偏|多|什么|哪个?|账|宝|我的)[大中小]号(?!码|开|关|登|注|充|能开)|(?<!偏|多|什么|哪个?)[大中小]码(?!女装|专区)/g,
]
const words: Record<string, string> = { 小: 'S', 中: 'M', 大: 'L', 加大: 'XL', 加加大: '2XL', 加加加大: '3XL' }

/**
 * Sizes of clothes and shoes: L码, xxl, 170/92A, 42码, 四十二码, 均码, 大号. Value: letters in one form (XXL: `2XL`), `170/92A`, the bare number of
 * shoes, trousers and children (`42`, `42.5`), `均码`; 大号 is `L`. A number needs 码 or a word for sizes beside it; one letter needs to stand alone.
 * What a number is of tells tellSizeKind.
 */
export function recogniseSizes(text: string): Entity[] {
  const found = patterns.flatMap(pattern => [...text.matchAll(pattern)].flatMap((match) => {
    const value = readSize(match[0])
    const lead = /^(?:是|的)? ?/.exec(match[0])?.[0].length ?? 0
    return value === undefined ? [] : [entityAt('size', text, match.index + lead, match.index + match[0].length, value)]
  }))
  const seen = new Set<number>()
  return found.sort((a, b) => a.start - b.start || b.end - a.end).filter(({ start }) => !seen.has(start) && seen.add(start))
}

/** What a size is of, from its value and the words near it: 38 is a shoe, and trousers where 裤 is said. */
export function tellSizeKind(value: string, text = ''): SizeKind {
  if (value === '均码') return 'one'
  if (value.includes('/')) return 'body'
  const number = Number(value)
  if (Number.isNaN(number)) return 'letter'
  if (/裤|腰/.test(text) && number <= 44) return 'waist'
  if (number < 34 && !/鞋|脚/.test(text)) return 'waist'
  if (number <= 50) return 'shoe'
  return number >= 200 || /鞋|脚/.test(text) ? 'foot' : 'height'
}

/** The one form of a written size; undefined for what is none (7码, 500码). */
export function readSize(written: string): string | undefined {
  const bare = written.toLowerCase().replace(/^size |^[是的]+|\s|[码号]$/g, '')
  if (/^(?:均|自由|通|f|onesize|freesize)$/.test(bare)) return '均码'
  if (bare in words) return words[bare]
  if (/^\d{3}\/\d{2,3}[yabc]?$/.test(bare)) return bare.toUpperCase()
  const letters = /^(?:(\d)|(x*))([sml])$|^(\d)x([sl])$/.exec(bare)
  if (letters) return inLetters(Number(letters[1] ?? letters[4] ?? letters[2]?.length ?? 0), letters[3] ?? letters[5] ?? '')
  const number = readNumber(bare)
  return number !== undefined && ((number >= 18 && number <= 50) || (number >= 66 && number <= 200) || (number >= 205 && number <= 300)) ? String(number) : undefined
}

function inLetters(count: number, letter: string) {
  const base = letter.toUpperCase()
  return count === 0 ? base : count === 1 ? `X${base}` : `${count}X${base}`
}
