import { entityAt } from '../spans.ts'
import type { Entity } from '../types.ts'
import { colours } from './colours.data.ts'

interface Known {
  colour: string
  shade?: string
}

const known = new Map<string, Known>()
const single = new Map<string, string>()
for (const line of colours.trim().split('\n')) readLine(line)

const starts = new Set([...known.keys()].map(name => name[0]))
const longest = Math.max(...[...known.keys()].map(name => name.length))
const depth = '[深浅淡暗亮冷暖]'
const alone = new RegExp(`(?<=^|[,.?!~/、 ]|[要换选拍买发成是有色款改的和或跟加与]|个|件|条|双|还是|或者|${depth})([${[...single.keys()].join('')}])(?=$|[,.?!~/、 ]|的(?!士)|款|和|或|跟|与|吧|吗|呢|哪|那[个款件]|[sml]码|[大小]?号)`, 'g')
/** 红色景区, 绿色食品, 黑色星期五: the name of a colour in another word. */
const inOtherWords = /^(?: fr|星期五|食品|环保|通道|健康|出行|收入|预警|景区|花呗|心情)/

/**
 * Colours and their shades: 黑色, 黑的, 曜石黑, 雾霾蓝, black. The value is the colour (`黑色`); where a shade is named, `values` holds the colour and the
 * shade (`黑色`, `曜石黑`), from the broad to the exact. A single character counts only where it stands alone: 换黑的, but not 黑名单, 红包, 白酒.
 */
export function recogniseColours(text: string): Entity[] {
  const found: Entity[] = []
  const covered = new Set<number>()
  for (let start = 0; start < text.length; start++) {
    const name = nameAt(text, start)
    if (name === undefined) continue
    const end = start + name.length + (text[start + name.length] === '色' && !name.endsWith('色') ? 1 : 0)
    const { colour, shade } = known.get(name) ?? { colour: name }
    for (let at = start; at < end; at++) covered.add(at)
    if (!inOtherWords.test(text.slice(end, end + 3))) found.push(entityAt('colour', text, start, end, colour, shade === undefined ? undefined : [colour, shade]))
    start = end - 1
  }
  for (const match of text.matchAll(alone)) {
    const colour = single.get(match[0])
    if (colour !== undefined && !covered.has(match.index)) found.push(entityAt('colour', text, match.index, match.index + 1, colour))
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The longest name of a colour that begins at a place; a Latin one is a whole word. */
function nameAt(text: string, start: number): string | undefined {
  if (!starts.has(text[start])) return undefined
  const isLatin = /[a-z]/.test(text[start] ?? '')
  if (isLatin && /[a-z]/.test(text[start - 1] ?? '')) return undefined
  for (let length = Math.min(longest, text.length - start); length > 1; length--) {
    const name = text.slice(start, start + length)
    if (known.has(name) && !(isLatin && /[a-z]/.test(text[start + length] ?? ''))) return name
  }
  return undefined
}

function readLine(line: string) {
  const [head = '', rest = ''] = line.split(':')
  const [colour = '', char = ''] = head.trim().split(' ')
  const [aliases = [], shades = [], foreign = []] = rest.split('|').map(part => part.trim().split(' ').filter(Boolean))
  if (char) single.set(char, colour)
  for (const name of [colour, ...aliases, ...foreign]) known.set(name, { colour })
  for (const shade of shades) known.set(shade, { colour, shade })
  if (!char) return
  for (const tone of ['深', '浅', '淡', '暗']) known.set(`${tone}${char}色`, { colour, shade: `${tone}${char}` }).set(`${tone}${colour}`, { colour, shade: `${tone}${char}` })
}
