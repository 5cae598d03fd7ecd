import type { Language } from './errors.ts'

/** Monday first. */
const names: Record<Language, readonly string[]> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  'en-US': ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
const signs = '一二三四五六日'
const allDays = [0, 1, 2, 3, 4, 5, 6]
const groups: readonly (readonly [pattern: RegExp, days: readonly number[]])[] = [
  [/每天|每日|天天|全年|周一至周日|daily|every\s*day/giu, allDays], [/工作日|weekdays?/giu, [0, 1, 2, 3, 4]], [/周末|双休日|weekends?/giu, [5, 6]],
]

/** Days of the week, 0 for Monday, in words: a range where they follow each other. */
export function writeDays(days: readonly number[], language: Language): string {
  const [every, to, comma] = language === 'zh-CN' ? ['每天', '至', '、'] : ['Daily', '–', ', ']
  if (days.length === 7) return every
  const runs: number[][] = []
  for (const day of days.toSorted((one, other) => one - other)) {
    const last = runs.at(-1)
    if (last && last.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  return runs.map((run) => (run.length > 2 ? `${names[language][run[0]!]}${to}${names[language][run.at(-1)!]}` : run.map((day) => names[language][day]).join(comma))).join(comma)
}

/** Days of the week in either language: 周一至周五, 周六、周日, 每天, Mon–Fri. No words are every day; undefined where they are others. */
export function readDays(text: string): number[] | undefined {
  const days = new Set<number>()
  let left = text
  for (const [pattern, those] of groups) {
    if (left.search(pattern) >= 0) for (const day of those) days.add(day)
    left = left.replace(pattern, ' ')
  }
  left = left.replace(/(?:周|星期|礼拜)([一二三四五六日天])|(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?/giu, (_all, sign?: string, english?: string) => ` d${dayOf(sign, english)} `)
  left = left.replace(/d(\d)\s*(?:至|到|-|–|—|~|～|to)\s*(?:d(\d)|([一二三四五六日天]))/giu, (_all, from: string, to?: string, sign?: string) => {
    for (let day = Number(from); ; day = (day + 1) % 7) {
      days.add(day)
      if (day === (to === undefined ? dayOf(sign, undefined) : Number(to))) return ' '
    }
  })
  left = left.replace(/d(\d)/g, (_all, day: string) => {
    days.add(Number(day))
    return ' '
  })
  if (/[^\s,，、/:：和与&及]/u.test(left.replace(/\band\b/giu, ' '))) return undefined
  return days.size === 0 ? allDays : [...days].toSorted((one, other) => one - other)
}

function dayOf(sign: string | undefined, english: string | undefined): number {
  if (sign !== undefined) return sign === '天' ? 6 : signs.indexOf(sign)
  return names['en-US'].findIndex((name) => name.toLowerCase() === english?.slice(0, 3).toLowerCase())
}
