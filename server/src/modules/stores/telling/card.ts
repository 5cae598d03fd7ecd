import type { Language } from '@yanshu/contract/errors.ts'
import type { Part } from '@yanshu/contract/messages.ts'
import type { NearStore } from '@yanshu/contract/stores.ts'
import { localTime } from '../../hours/local-time.ts'
import { storeWords } from './words.ts'

/** From here on it is said that nothing is near. */
const farMetres = 100_000
const defaultZone = 'Asia/Shanghai'

/** The stores as one text without numbers, which would ask to be typed, and under it a link to a map for each: so it fits every channel. `at`: ms UTC. */
export function storesCard(stores: readonly NearStore[], language: Language, at: number): Part[] {
  const text = [leadOf(stores, language), ...stores.map((store) => linesOf(store, language, at))].join('\n\n')
  return [
    { type: 'text', text },
    ...stores.map(({ name, maps }) => ({ type: 'link' as const, label: storeWords[language].navigate(name), url: maps.amap })),
  ]
}

/** 80 m, 1.2 km, 12 km. */
export function distanceText(metres: number, language: Language): string {
  const words = storeWords[language]
  if (metres < 995) return words.metres(Math.max(10, Math.round(metres / 10) * 10))
  return words.kilometres(metres < 9950 ? (metres / 1000).toFixed(1).replace(/\.0$/, '') : String(Math.round(metres / 1000)))
}

/** Whether it is open, and when that ends; undefined where nobody knows. */
export function openingText({ opening, timeZone = defaultZone }: Pick<NearStore, 'opening' | 'timeZone'>, language: Language, at: number): string | undefined {
  const words = storeWords[language]
  if (!opening) return undefined
  if (opening.open) return opening.closesAt === undefined ? words.open : words.openUntil(clock(opening.closesAt, timeZone))
  if (opening.opensAt === undefined) return words.closed
  const time = clock(opening.opensAt, timeZone)
  const days = localTime(opening.opensAt, timeZone).day - localTime(at, timeZone).day
  if (days < 2) return days < 1 ? words.opensToday(time) : words.opensTomorrow(time)
  return words.opensOn(new Intl.DateTimeFormat(language === 'zh-CN' ? 'zh-CN' : 'en-GB', { timeZone, month: 'long', day: 'numeric' }).format(opening.opensAt), time)
}

function leadOf(stores: readonly NearStore[], language: Language): string {
  const words = storeWords[language]
  const nearest = Math.min(...stores.map(({ metres }) => metres))
  if (nearest > farMetres) return words.far(distanceText(nearest, language))
  return stores.every(({ opening }) => opening?.open === false) ? words.allClosed : words.nearest
}

function linesOf(store: NearStore, language: Language, at: number): string {
  const words = storeWords[language]
  const facts = [distanceText(store.metres, language), openingText(store, language, at)].filter((fact) => fact !== undefined)
  return [store.name, facts.join(' · '), words.address(store.address), ...(store.phone === undefined ? [] : [words.phone(store.phone)])].join('\n')
}

function clock(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}
