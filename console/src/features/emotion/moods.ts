import type { Mood, MoodPoint, MoodReason } from '@yanshu/contract/emotion.ts'
import type { Catalogue } from '../../lib/messages/zh-CN.ts'

type Words = Catalogue['emotion']
type Reason = Pick<MoodReason, 'kind' | 'text' | 'weight'>

/** From here on a mood is shown in lists; the server sends those alone. */
const worthShowing = 30
/** The curve shows so many messages, the last ones. */
export const mostShown = 40

/** The moods after a word about one: in the place of what was known of it, and gone once it is calm. The angriest first. */
export function withMood(moods: readonly Mood[], mood: Mood): Mood[] {
  const held = moods.find((each) => each.conversation === mood.conversation)
  if (held !== undefined && held.seq > mood.seq) return [...moods]
  const others = moods.filter((each) => each.conversation !== mood.conversation)
  const next = isWorthShowing(mood) ? [...others, mood] : others
  return next.toSorted((a, b) => b.index - a.index || (a.conversation < b.conversation ? -1 : 1))
}

export function isWorthShowing({ level, index }: Pick<Mood, 'level' | 'index'>): boolean {
  return level !== 'calm' || index >= worthShowing
}

/** How an index stands to the two levels. */
export function levelAt(index: number, raise: number, clear: number): Mood['level'] {
  return index >= raise ? 'alarm' : index >= clear ? 'tense' : 'calm'
}

/** How a mood is called: an index worth showing is not calm yet, whatever its level. */
export function moodWord({ level, index }: Pick<Mood, 'level' | 'index'>, words: Words): string {
  return level === 'calm' && index >= worthShowing ? words.uneasy : words.levels[level]
}

/** A point of the curve in percent of its box: 0, 0 is the top left. */
export interface Spot { readonly point: MoodPoint; readonly x: number; readonly y: number }

/** The last points from left to right. One point stands in the middle. */
export function spotsOf(points: readonly MoodPoint[]): Spot[] {
  const shown = points.slice(-mostShown)
  return shown.map((point, at) => ({ point, x: shown.length === 1 ? 50 : (100 * at) / (shown.length - 1), y: 100 - point.index }))
}

/** The points joined by a line, as the `d` of a path; undefined for less than two. */
export function lineThrough(spots: readonly Spot[]): string | undefined {
  if (spots.length < 2) return undefined
  return spots.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('')
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** What one reason says: the words themselves, or what happened. */
export function reasonText({ kind, text }: Reason, words: Words): string {
  if (text === '') return words.kinds[kind]
  switch (kind) {
    case 'waiting': return words.minutes(text)
    case 'failures': return `${words.kinds.failures} · ${words.times(text)}`
    case 'length': return words.letters(text)
    case 'repetition': case 'change': return words.kinds[kind]
    default: return text
  }
}

/** Reasons that spoke for anger, the strongest first, each text once. */
export function drivingOf<R extends Reason>(reasons: readonly R[], most: number): R[] {
  const seen = new Set<string>()
  return reasons.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight).filter((each) => {
    const key = each.text === '' ? each.kind : each.text
    return seen.has(key) ? false : seen.add(key)
  }).slice(0, most)
}
