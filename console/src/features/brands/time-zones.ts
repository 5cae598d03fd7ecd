import type { Language } from '@yanshu/contract/errors.ts'

/** The time zones to choose from, those of China first. */
export function timeZones(): string[] {
  const first = ['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Taipei', 'Asia/Urumqi', 'Asia/Macau', 'Asia/Singapore', 'Asia/Tokyo', 'UTC']
  const all = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : []
  return [...first, ...all.filter((each) => !first.includes(each))]
}

/** The present hour and minute in `zone`; empty when the zone is not known here. */
export function zoneTime(zone: string, language: Language, now: number = Date.now()): string {
  try {
    return new Intl.DateTimeFormat(language, { timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false }).format(now)
  } catch {
    return ''
  }
}
