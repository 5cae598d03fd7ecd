import type { Day, LocalTime } from './calendar.ts'

/** What a reader of days knows beside the words themselves. */
export interface Setting {
  now: LocalTime
  /** Whether the words around speak of what was or of what will be. */
  leaning?: 'past' | 'future'
  /** The end of a range comes after its beginning. */
  notBefore?: Day
}

/** Days found from `at` on: where the words end, the first and the last day; minutes where the words tell a time. */
export interface Found {
  end: number
  first: Day
  last: Day
  minutes?: readonly [from: number, to: number]
}

/** The day that is meant of those that bear the same name (周三, 5号, 双十一): by leaning, else the nearest. */
export function chooseDay(days: readonly Day[], setting: Setting): Day | undefined {
  const { now, leaning, notBefore } = setting
  if (notBefore !== undefined) return days.filter(day => day >= notBefore).sort((a, b) => a - b)[0]
  const nearest = days.toSorted((a, b) => Math.abs(a - now.day) - Math.abs(b - now.day) || b - a)
  if (leaning === 'past') return nearest.find(day => day <= now.day) ?? nearest[0]
  if (leaning === 'future') return nearest.find(day => day >= now.day) ?? nearest[0]
  return nearest[0]
}

/** Past where something was done (买的, 收到了), future where something is wished for (能到, 要用); undefined where nothing tells. */
export function tellLeaning(text: string, start: number, end: number): Setting['leaning'] {
  const behind = text.slice(end, end + 10)
  const before = text.slice(Math.max(0, start - 5), start)
  if (/^.{0,4}?(?:买|拍|下单|下的|付|订|收到|签收|申请|寄|退|发|领|充|送到|到货|说)[^,.?!]{0,3}?(?:的|了|过)/.test(behind) || /(?:已经|去年|刚|买的是|从)$/.test(before)) return 'past'
  if (/^(?:之?前|以前|前)?(?:能|会|要|可以|可不可以|来得及|到得了|收得到|送到|发货|送货|有)/.test(behind) || /(?:等到|改到|改成|改约|约|下|赶在)$/.test(before)) return 'future'
  return undefined
}
