import type { Language } from '@yanshu/contract/errors.ts'

/** A moment as clocks of the zone show it: 10月8日 周四 09:00. */
export function zoneMoment(at: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeZone, month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}
