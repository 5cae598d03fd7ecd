import type { Part } from '@yanshu/contract/messages.ts'
import { choiceLines, linesOf } from '../plain-text/part-lines.ts'
import { bareMarkup, keepTexts, packLines, type Line, type Markup } from '../plain-text/split.ts'
import { partWords } from '../plain-text/words.ts'
import type { OutboundMessage, Upload } from '../sending.ts'

export type Body = Readonly<Record<string, unknown>>
export interface Composed { body: Body; uploads?: readonly Upload[]; instead?: Body; cut?: true }
export interface MenuItem { id: string; label: string; send?: string }
type MediaPart = Extract<Part, { type: 'image' | 'voice' | 'file' }>

/** How one platform writes messages. What it leaves out goes as text. */
export interface Dialect {
  markup: Markup
  /** UTF-8 bytes of one text, and of the text above a menu. */
  textBytes: number
  headBytes: number
  /** The platform has a mark of its own for what AI made; otherwise words say so. */
  marksAi: boolean
  text(content: string): Body
  /** A menu as a message of its own kind, or as lines below the text. */
  menu?(head: string, items: readonly MenuItem[]): Body
  menuLines?(items: readonly MenuItem[]): Line[]
  /** Goods, links and places as cards. */
  card?(part: Part, message: OutboundMessage): Body | undefined
  media(part: MediaPart): Composed | undefined
}

type Unit = { is: 'lines'; lines: Line[] } | { is: 'menu'; items: MenuItem[]; lines: Line[]; head: Line[] } | { is: 'ready'; composed: Composed; lines?: Line[] }

/**
 * A message as few requests as possible, for each costs one of the sends that a contact's message allows: neighbouring texts become
 * one, a text before a menu becomes its head. When even so there are more than may go out, cards become text, and texts are shortened.
 */
export function compose(message: OutboundMessage, dialect: Dialect): Composed[] {
  const units = message.parts.flatMap((part) => unitOf(part, message, dialect))
  const rich = write(join(units), message, dialect)
  const most = message.sendsLeft ?? rich.length
  if (rich.length <= most) return rich
  const lean = write(gather(units), message, dialect)
  return lean.length <= most ? lean : write(gather(units), message, dialect, most)
}

function unitOf(part: Part, message: OutboundMessage, dialect: Dialect): Unit[] {
  const lines = linesOf(part, message)
  if (part.type === 'menu') return [menuUnit(part.items.map(({ label, send }, at) => ({ id: String(at + 1), label, send })), [], message, dialect)]
  if (part.type === 'satisfaction') return rating(part.invitation, message, dialect)
  if (part.type === 'image' || part.type === 'voice' || part.type === 'file') {
    const composed = dialect.media(part)
    return [composed ? { is: 'ready', composed } : { is: 'lines', lines }]
  }
  const body = dialect.card?.(part, message)
  if (body) return [{ is: 'ready', composed: { body }, lines }]
  return lines.length > 0 ? [{ is: 'lines', lines }] : []
}

function menuUnit(items: MenuItem[], head: Line[], message: OutboundMessage, dialect: Dialect): Unit {
  return { is: 'menu', items, head, lines: dialect.menuLines?.(items) ?? choiceLines(items, message) }
}

/** Five choices whose ids say for which invitation and how many; nothing where a tap cannot say that. */
function rating(invitation: string, message: OutboundMessage, dialect: Dialect): Unit[] {
  if (!dialect.menu && !dialect.menuLines) return []
  const words = partWords[message.language]
  const items = words.scores.map((label, at) => ({ id: `rate-${invitation}-${at + 1}`, label })).toReversed()
  return [menuUnit(items, [words.rate], message, dialect)]
}

/** Neighbouring lines become one unit; a menu takes what stands before it as its head. */
function join(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = []
  for (const unit of units) {
    const last = joined.at(-1)
    if (last?.is !== 'lines' || unit.is === 'ready') joined.push(unit)
    else if (unit.is === 'lines') joined[joined.length - 1] = { is: 'lines', lines: [...last.lines, ...unit.lines] }
    else joined[joined.length - 1] = { ...unit, head: [...last.lines, ...unit.head] }
  }
  return joined
}

/** All that can be text first, then what cannot, the menu last. */
function gather(units: readonly Unit[]): Unit[] {
  const asText = units.map((unit): Unit => (unit.is === 'ready' && unit.lines && unit.lines.length > 0 ? { is: 'lines', lines: unit.lines } : unit))
  const menus = asText.filter((unit) => unit.is === 'menu')
  const others = asText.filter((unit) => unit.is === 'ready')
  return [...others, ...join([...asText.filter((unit) => unit.is === 'lines'), ...menus])]
}

function write(units: readonly Unit[], message: OutboundMessage, dialect: Dialect, most = Infinity): Composed[] {
  const mark = message.from === 'bot' && !dialect.marksAi ? partWords[message.language].made : ''
  let isMarked = mark === ''
  return units.flatMap((unit) => {
    if (unit.is === 'ready') return [unit.composed]
    const said = isMarked ? '' : mark
    isMarked = true
    const left = Math.max(1, most - units.filter(({ is }) => is === 'ready').length)
    return unit.is === 'lines' ? writeTexts(marked(unit.lines, said), dialect, left) : writeMenu(unit, said, message, dialect, left)
  })
}

function writeMenu(unit: Extract<Unit, { is: 'menu' }>, mark: string, message: OutboundMessage, dialect: Dialect, most: number): Composed[] {
  const head = marked(unit.head.length > 0 ? unit.head : [partWords[message.language].choose], mark)
  const wholly = [...head, ...unit.lines]
  if (!dialect.menu) return writeTexts(wholly, dialect, most)
  const heads = packLines(head, bareMarkup, dialect.headBytes)
  // Accounts that may not send menus get a text in its stead.
  const asText = (lines: readonly Line[]) => writeTexts(lines, dialect, 1)[0]?.body ?? dialect.text('')
  if (most === 1) return [{ body: dialect.menu(keepTexts(heads, 1, dialect.headBytes)[0] ?? '', unit.items), instead: asText(wholly) }]
  const isLong = heads.length > 1
  const { choose } = partWords[message.language]
  const above = isLong ? packLines(head, dialect.markup, dialect.textBytes) : []
  const before = keepTexts(above, Math.max(1, most - 1), dialect.textBytes).map((text) => ({ body: dialect.text(text) }))
  return [...before, { body: dialect.menu(isLong ? choose : (heads[0] ?? choose), unit.items), instead: asText(isLong ? [choose, ...unit.lines] : wholly) }]
}

function writeTexts(lines: readonly Line[], dialect: Dialect, most: number): Composed[] {
  const texts = packLines(lines, dialect.markup, dialect.textBytes)
  const kept = most === Infinity ? texts : keepTexts(texts, most, dialect.textBytes)
  return kept.map((text, at) => ({ body: dialect.text(text), ...(kept.length < texts.length && at === kept.length - 1 && { cut: true as const }) }))
}

function marked(lines: readonly Line[], mark: string): Line[] {
  const [first, ...others] = lines
  if (mark === '' || first === undefined) return [...lines]
  return typeof first === 'string' ? [mark + first, ...others] : [mark.trim(), first, ...others]
}
